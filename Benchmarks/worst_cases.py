"""Writes the worst case of every check of rows against each other and against what is stored: one value in all rows,
chains, circles, names that all rows share. Invented people, valid numbers.

usage: worst_cases.py FOLDER ROWS   (prints a line for each case: name, workbooks imported before, command, workbook)
"""

import itertools
import os
import sys

import roster
import xlsxwriter

ORGANIZATION = ["组织编码", "组织简称*", "组织全称", "组织类别*", "上级组织*", "所在省份"]
ROOT = ["000", "某市团委", None, "团的领导机关", None, "江苏"]
BRANCH = ["000.001", "大支部", None, "团支部", "000", None]
OTHER = ["000.002", "另一支部", None, "团支部", "000", None]
WAIVER = ["身份证号*", "姓名*", "规则代码*", "文号*", "批准机关*", "批准日期*"]
NAME, ID, JOINED, NUMBER = 1, 2, 7, 8


class Folder:
    def __init__(self, path, rows):
        self.path, self.rows = path, rows
        os.makedirs(path, exist_ok=True)

    def book(self, name, headings, rows):
        place = os.path.join(self.path, name + ".xlsx")
        if not os.path.exists(place):
            book = xlsxwriter.Workbook(place, {"constant_memory": True})
            sheet = book.add_worksheet("名单")
            for number, row in enumerate(itertools.chain([headings], rows)):
                sheet.write_row(number, 0, row)
            book.close()
        return place

    def people(self, name, change, headings=roster.HEADINGS):
        return self.book(name, headings, map(change, roster.people(self.rows)))

    def organizations(self, name, rows):
        return self.book(name, ORGANIZATION, rows)

    def numbers(self):
        return range(1, self.rows + 1)


def says(name, before, command, book):
    print("\t".join([name, ",".join(before), command, book]))


def with_value(place, value):
    def change(row):
        row[place] = value
        return row
    return change


def main(folder):
    base = folder.organizations("base", [ROOT, BRANCH, OTHER])
    numbers = folder.numbers()
    first = next(roster.people(1))
    says("one development number", [base], "import --org 000.001",
         folder.people("number", with_value(NUMBER, "202300000001")))
    says("one resident ID", [base], "import --org 000.001", folder.people("id", with_value(ID, first[ID])))
    everybody = folder.people("everybody", lambda row: row)
    says("everybody in another branch", [base, "000.001=" + everybody], "import --org 000.002", everybody)
    swapped = folder.people("swapped", lambda row: row[:NUMBER] + [f"2023{folder.rows + 1 - row[0]:08d}"] + row[NUMBER + 1:])
    says("every number somebody else's", [base, "000.001=" + everybody], "import --org 000.001", swapped)
    says("full roster of one branch", [base, "000.001=" + everybody], "reconcile --org 000.001 --against", everybody)

    cadre, duty = roster.HEADINGS.index("是否团干部*"), roster.HEADINGS.index("团内职务")
    post = ["是", "书记", "2025-09", "兼职"]
    says("a 书记 in every row", [base], "import --org 000.001", folder.people(
        "secretaries", lambda row: row[:cadre] + post + row[duty + 3:]))
    people = list(roster.people(folder.rows))
    says("one 书记 under two names", [base], "import", folder.book("named", ORGANIZATION + ["书记姓名", "书记身份证号"], (
        [None, f"支部{n}", None, "团支部", "000", None, f"王{'大小'[n % 2]}明", people[0][ID]] for n in numbers)))
    says("a 书记 to be known in every row", [base, "000.001=" + everybody], "import", folder.book(
        "known", ORGANIZATION + ["书记姓名", "书记身份证号"], (
            [None, f"支部{n}", None, "团支部", "000", None, people[n - 1][NAME], people[n - 1][ID]] for n in numbers)))

    says("one organisation code", [base], "import", folder.organizations(
        "code", ([f"000.003", f"支部{n}", None, "团支部", "000", None] for n in numbers)))
    says("one full name", [base], "import", folder.organizations(
        "full", ([None, "支部", "同名支部", "团支部", "000", None] for n in numbers)))
    half = range(folder.rows // 2)
    says("one short name for all superiors", [base], "import", folder.organizations(
        "short", itertools.chain(([None, f"支部{n}", None, "团支部", "分部", None] for n in half),
                                 ([None, "分部", f"分部{n}", "团委", "000", None] for n in half))))
    says("superiors from bottom to top", [base], "import", folder.organizations(
        "chain", ([None, f"团委{n}", f"第{n}团委", "团委", f"第{n - 1}团委" if n > 1 else "000", None]
                  for n in reversed(numbers))))
    says("superiors in a circle", [base], "import", folder.organizations(
        "circle", ([None, f"团委{n}", None, "团委", f"团委{n % folder.rows + 1}", None] for n in numbers)))
    says("all below one superior", [base], "import", folder.organizations(
        "wide", ([None, f"支部{n}", None, "团支部", "000", None] for n in numbers)))

    waivers = folder.book("waivers", WAIVER, (
        [first[ID], first[NAME], "AGE-103", f"情况说明{n}号", "某市团委", "2026-01-05"] for n in numbers))
    says("waivers of one person", [base, waivers], "import --update", waivers)
    says("one waiver in every row", [base], "import", folder.book("waiver", WAIVER, (
        [first[ID], first[NAME], "AGE-103", "情况说明1号", "某市团委", "2026-01-05"] for n in numbers)))
    joined = f"{int(first[ID][6:10]) + 10}-01"
    says("one waived person in every row", [base, waivers], "import --org 000.001", folder.people(
        "waived", lambda row: [row[0], *first[1:JOINED], joined, None, *row[NUMBER + 1:]]))

    school = folder.organizations("school", itertools.chain([ROOT], (
        [None, f"高一（{n}）班团支部", None, "团支部", "000", None] for n in range(1, 1000))))
    headings = ["所在团支部*"] + roster.HEADINGS
    says("every row another unknown branch", [school], "import --org 000", folder.people(
        "branches", lambda row: [f"高二（{row[0]}）班团支部"] + row, headings))


if __name__ == "__main__":
    main(Folder(sys.argv[1], int(sys.argv[2])))
