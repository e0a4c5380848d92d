"""Fixtures/Demo: an Inbox of three invented schools, as a county would hand it in."""

import shutil

from roster_books import Book, FIXTURES
from roster_cases_cells import wrong_check
from roster_people import People

DEMO = FIXTURES / "Demo"
made = []


def keep(path, book, why):
    book.save(DEMO / "Inbox" / path)
    made.append((f"Demo/Inbox/{path}", book.maker, why))


def organizations():
    book = Book("organizations", stamped="")

    def row(short, category, superior, full=None, **other):
        book.row({"组织简称": short, "组织类别": category, "上级组织": superior, "组织全称": full} | other)

    row("晴川县委", "团的领导机关", None, "共青团晴川县委员会", 所在省份="江苏省", 联系电话="025-88880000")
    row("晴川一中团委", "团委", "晴川县委", "晴川县第一中学团委", 单位所属行业类别="普通高中", 学校机构编号="3200000101")
    row("高一（1）班团支部", "团支部", "晴川一中团委")
    row("高一（2）班团支部", "团支部", "晴川一中团委")
    row("高二团总支", "团总支", "晴川一中团委")
    row("高二（1）班团支部", "团支部", "高二团总支")
    row("高二（2）班团支部", "团支部", "高二团总支")
    row("晴川职校团委", "团委", "晴川县委", "晴川职业学校团委", 单位所属行业类别="职业教育学校", 学校机构编号="3200000102")
    row("机电（1）班团支部", "团支部", "晴川职校团委")
    row("护理（1）班团支部", "团支部", "晴川职校团委")
    row("柳溪中学团委", "团委", "晴川县委", "柳溪初级中学团委", 单位所属行业类别="初中", 学校机构编号="3200000103")
    row("初三（1）班团支部", "团支部", "柳溪中学团委")
    row("柳溪中学青年部", "团工委", "柳溪中学团委")
    return book


def roster(people, good, faults, secretary="书记", **options):
    """`good` rows without fault, and one row for each of `faults` (a change of a good one) after the second."""
    book = Book("branch-members", **options)
    rows = [people.member(sex="女" if index % 2 else "男") for index in range(good)]
    rows[0] = people.cadre(secretary)
    rows[1] = people.cadre("宣传委员", sex="女")
    rows[2:2] = [people.member() | fault for fault in faults]
    for index, row in enumerate(rows, 1):
        book.row(row | {"序号": index})
    return book


def save():
    shutil.rmtree(DEMO, ignore_errors=True)
    p = People("demo")
    keep("组织.xlsx", organizations(), "the organisations of three schools, one of them none")
    lost = p.member()
    keep("晴川县第一中学团委/高一（1）班团支部/花名册.xlsx", roster(p, 9, [
        {"身份证号": wrong_check(p.id())}, {"学历": "大学"}, {"入团时间": 2018.1, "发展团员编号": None},
        {"身份证号": int(lost["身份证号"][:15]) * 1000},
    ], maker="xlsxwriter", above=[["晴川县第一中学高一（1）班团员花名册"]]), "a title line and four wrong rows")
    keep("晴川县第一中学团委/高一（2）班团支部/花名册.xlsx", roster(p, 12, [], stamped="000.001.002"), "a stamped form, every row good")
    keep("晴川县第一中学团委/高二团总支/下级团员.xlsx", below(p), "two branches in one file, one row for a branch elsewhere")
    keep("晴川县第一中学团委/本级团干部.xlsx", cadres(p), "cadres of a committee, one without a mobile number")
    keep("晴川职业学校团委/机电（1）班团支部/团员名单.xlsx", roster(p, 8, [
        {"入团时间": "2031-05"}, {"手机号码": "1380000"},
    ], maker="libreoffice"), "two wrong rows, saved by LibreOffice")
    keep("晴川职业学校团委/护理（1）班团支部/团员名单.xlsx", roster(p, 10, []), "every row good")
    keep("晴川职业学校团委/护理（2）班团支部/团员名单.xlsx", roster(p, 3, []), "a folder of no registered organisation")
    keep("柳溪初级中学团委/初三（1）班团支部/团员.xlsx", roster(p, 6, [
        {"发展团员编号": "2022" + p.number("2023")[4:]}], maker="xlsxwriter"), "a number of another year")
    keep("柳溪初级中学团委/团员.xlsx", roster(p, 3, []), "members handed in for a committee")
    twin = p.member()
    keep("柳溪初级中学团委/初三（1）班团支部/补报.xlsx", roster(p, 3, [twin, twin], "副书记"), "one person twice")
    note = DEMO / "Inbox" / "晴川职业学校团委" / "机电（1）班团支部" / "通讯录.xls"
    note.write_text("<html><body><table><tr><td>姓名</td><td>电话</td></tr></table></body></html>\n")
    made.append((note.relative_to(FIXTURES).as_posix(), "by hand", "a web page that calls itself a workbook"))


def below(p):
    book = Book("subordinate-members", stamped="000.001.003")
    for index in range(8):
        book.row(p.member() | {"所在团支部": f"高二（{index % 2 + 1}）班团支部"})
    book.row(p.member() | {"所在团支部": "高一（1）班团支部"})
    return book


def cadres(p):
    book = Book("own-cadres", stamped="000.001")
    book.row(p.teacher("常委"))
    book.row(p.teacher("副书记", sex="女"))
    book.row(p.teacher("干事", 政治面貌="群众"))
    book.row(p.teacher("书记") | {"手机号码": None})
    return book
