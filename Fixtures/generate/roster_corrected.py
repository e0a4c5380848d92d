"""The case `corrected`: a failure workbook as Roster wrote it, corrected by openpyxl and by LibreOffice, handed in again.

    roster_corrected.py PATH-OF-ROSTER
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

from roster_books import Book, FIXTURES, convert, repack
from roster_case import AS_OF, Case
from roster_cases_cells import SENIOR_1, wrong_check

PATHS = {"甲": SENIOR_1 + "甲.xlsx", "乙": "000.001/乙.xlsx"}


def first_step(case):
    """Two rosters, most rows wrong; the second has a column of the sender."""
    p = case.people
    book = case.add(PATHS["甲"], Book("branch-members", above=[["团员花名册"]]))
    book.row(p.member())
    book.row(p.member() | {"身份证号": wrong_check(p.id("2008-05-05"))}, 身份证号="RID-103")
    book.row(p.member() | {"民族": "汉人", "手机号码": "123"}, 民族="CEL-102", 手机号码="CON-101")
    book.row(p.cadre("书记") | {"手机号码": None}, 手机号码="CON-104")
    book.row(p.member() | {"入团时间": 2018.1, "发展团员编号": None}, 入团时间="CEL-103")
    headings = Book("subordinate-members").sheets[0].columns
    below = case.add(PATHS["乙"], Book("subordinate-members", labels=headings + [("班主任", None)]))
    below.header("V", "HDR-105")
    below.row(p.member() | {"所在团支部": "高一（9）班团支部"}, 所在团支部="REG-103")
    below.row(p.member() | {"所在团支部": "高一（1）班团支部", "学历": "大学"}, 学历="CEL-102")
    below.row(p.member() | {"所在团支部": "高一（2）班团支部"})
    return p


def failure_name(path):
    return path.replace(".xlsx", "-导入失败.xlsx")


def corrected(failures, people, folder):
    """What an administrator does: types over the red cells, and leaves the rest as it is."""
    books = {key: openpyxl.load_workbook(failures / failure_name(path)) for key, path in PATHS.items()}

    def put(key, row, heading, value):
        sheet = books[key].worksheets[0]
        column = next(cell.column for cell in sheet[1] if (cell.value or "").rstrip("*") == heading)
        sheet.cell(row, column).value = value

    put("甲", 2, "身份证号", people.id("2008-05-05"))
    put("甲", 3, "民族", "汉族")
    put("甲", 3, "手机号码", "13900000123")
    put("甲", 4, "手机号码", 13900000124)
    # Still wrong: 2018 needs a number, and the person was ten.
    put("甲", 5, "入团时间", "2018-10")
    put("乙", 2, "所在团支部", "高一（1）班团支部")
    put("乙", 3, "学历", "高中")
    places = {}
    for key, path in PATHS.items():
        places[key] = folder / f"{key}.xlsx"
        books[key].save(places[key])
        repack(places[key])
    convert(places["乙"])
    repack(places["乙"])
    return places


def main():
    roster = Path(sys.argv[1]).resolve()
    case = Case("corrected", "Failure workbooks corrected and handed in again: by openpyxl, and saved by LibreOffice", AS_OF, AS_OF)
    people = first_step(case)
    case.save()
    with tempfile.TemporaryDirectory() as folder:
        workspace = Path(folder, "workspace")
        for arguments in [
            ["init", workspace], ["import", "--workspace", workspace, FIXTURES / "Cases" / "organizations.xlsx"],
        ]:
            subprocess.run([roster, *arguments], check=True, capture_output=True)
        subprocess.run(["cp", "-R", f"{case.inbox(1)}/.", workspace / "Inbox"], check=True)
        subprocess.run([roster, "import", "--workspace", workspace, *AS_OF.split()], capture_output=True)
        places = corrected(workspace / "Failures", people, Path(folder))
        for key, place in places.items():
            target = case.inbox(2) / failure_name(PATHS[key])
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(place.read_bytes())
    write_second_step(case)


def write_second_step(case):
    from roster_case import write_findings
    again = "Inbox/" + failure_name(PATHS["乙"])
    case.findings += [
        ("2", "Inbox/" + failure_name(PATHS["甲"]), "导入团员团干部", "5", "H", "AGE-103"),
        ("2", "Inbox/" + failure_name(PATHS["甲"]), "导入团员团干部", "5", "I", "DEV-101"),
        ("2", again, "导入下级团支部团员团干部", "1", "V", "HDR-105"),
    ]
    write_findings(case.folder / "expected-findings.tsv", case.findings)


if __name__ == "__main__":
    main()
