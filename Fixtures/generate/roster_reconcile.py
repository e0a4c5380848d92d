"""Fixtures/Reconcile: two branches as they are stored, and full rosters that differ from it in known ways."""

import shutil

from roster_books import FIXTURES, Book
from roster_people import People

FOLDER = FIXTURES / "Reconcile"
FIRST, SECOND = "000.001.001", "000.001.002"
made = []


def roster(step, branch, rows, maker="openpyxl", kind="xlsx", why=""):
    book = Book("branch-members", maker=maker)
    book.kind = kind
    for row in rows:
        book.row(row)
    path = FOLDER / step / branch / f"名单.{kind}"
    book.save(path)
    made.append((path.relative_to(FIXTURES).as_posix(), maker, why))


def save():
    shutil.rmtree(FOLDER, ignore_errors=True)
    p = People("reconcile")
    first = [p.member(手机号码=p.mobile()) for _ in range(10)] + [p.cadre("书记"), p.cadre("组织委员")]
    second = [p.member() for _ in range(6)]
    roster("before", FIRST, first, why="twelve members, two of them cadres")
    roster("before", SECOND, second, maker="xlwt", kind="xls", why="six members")

    # One gone, one changed, one without the mobile stored, one new, one come over from the other branch.
    after = [dict(row) for row in first]
    del after[3]
    after[0]["学历"] = "大学专科"
    after[1]["手机号码"] = None
    after.append(p.member())
    after.append(second[5])
    roster("after", FIRST, after, why="one gone, one changed, one field blank, one new, one moved here")
    roster("after", SECOND, second[:5], maker="xlwt", kind="xls", why="the one who moved is not named")

    roster("cut", FIRST, first[:4], maker="xlsxwriter", why="the first four rows of twelve")
    roster("cut", SECOND, second, why="as stored")
    roster("emptied", FIRST, [], why="a header and nothing below it")
    roster("emptied", SECOND, second, why="as stored")
    renamed = [dict(row) for row in first]
    for row in renamed[:2]:
        row["姓名"] = "甲" + row["姓名"]
    roster("renamed", FIRST, renamed, why="two IDs under other names")

    # A blank cell states nothing.
    blank = [dict(row) | {"手机号码": None} for row in first[:10]] + first[10:]
    roster("blank", FIRST, blank, why="all as stored, ten rows without the mobile that is stored")
    # Who is said to be no cadre lays the post down, with everything that is stored of it.
    duties = ["书记", "副书记", "组织委员", "宣传委员", "文体委员", "委员"]
    officers = [p.cadre(duty) for duty in duties] + [p.member() for _ in range(2)]
    roster("officers", FIRST, officers, why="six cadres and two members")
    laid = [dict(row) | {"是否团干部": "否", "团内职务": None, "任职时间": None, "团干部性质": None} for row in officers]
    roster("laid", FIRST, laid, why="the same, none of them a cadre")

    # Two IDs that somebody mistyped: one is none, one is somebody else's; name and number are as stored.
    mistyped = [dict(row) for row in first]
    wrong = mistyped[2]["身份证号"]
    mistyped[2]["身份证号"] = wrong[:-1] + ("1" if wrong[-1] != "1" else "2")
    mistyped[4]["身份证号"] = p.id("2008-01-02", "男", "320102")
    roster("mistyped", FIRST, mistyped, why="all as stored but two IDs")

    whole = Book("subordinate-members")
    for row in second:
        whole.row(row | {"所在团支部": "样例第一中学团委高一（2）班团支部"})
    path = FOLDER / "whole" / "000.001" / "名单.xlsx"
    whole.save(path)
    made.append((path.relative_to(FIXTURES).as_posix(), "openpyxl", "all of the school, the first branch not named"))
