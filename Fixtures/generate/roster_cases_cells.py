"""Cases about single cells: resident IDs, dates, texts, headers."""

from datetime import date, datetime

from openpyxl.utils import get_column_letter

from roster_books import Book, ErrorValue, Formula, HEADINGS
from roster_case import Case
from roster_people import resident_id

SENIOR_1 = "000.001.001/"
FULL_WIDTH = {ord("0") + i: ord("０") + i for i in range(10)} | {ord("X"): ord("Ｘ"), ord("x"): ord("ｘ")}


def wide(text):
    return text.translate(FULL_WIDTH)


def wrong_check(code):
    return code[:-1] + ("1" if code[-1] != "1" else "2")


def resident_ids():
    case = Case("resident-ids", "Every defect of a resident ID; unknown counties only warn, residence permits are good")
    p, book = case.people, case.add(SENIOR_1 + "身份证号.xlsx", Book("branch-members"))
    good = p.member()
    book.row(good)
    for text, code in [
        (good["身份证号"][:17], "RID-101"), (good["身份证号"] + "1", "RID-101"), ("320102080905123", "RID-107"),
        (good["身份证号"][:10] + "A" + good["身份证号"][11:], "RID-102"), ("身份证丢失", "RID-101 RID-102"),
        ("X" + good["身份证号"][1:], "RID-102"),
    ]:
        book.row(p.member() | {"身份证号": text}, 身份证号=code)
    book.row(p.member() | {"身份证号": wrong_check(p.id())}, 身份证号="RID-103")
    for birth in ["2008-02-30", "2007-02-29", "2008-13-01", "1899-12-31", "2026-03-03", "0208-01-01"]:
        book.row(p.member() | {"身份证号": resident_id(birth, 101)}, 身份证号="RID-104")
    book.row(p.member(region="190102"), 身份证号="RID-105")
    book.row(p.member(region="990102"), 身份证号="RID-105")
    book.row(p.member(sex="女") | {"性别": "男"}, 性别="RID-106")
    book.row(p.member() | {"性别": None})
    book.row(p.member(region="320199"), 身份证号="RID-201")
    for region in ["320103", "110103", "810000", "820000", "830000", "513721"]:
        book.row(p.member(region=region))


def resident_ids_cleaned():
    case = Case(
        "resident-ids-cleaned", "Spellings of a good resident ID that are cleaned and remarked on, never refused")
    p, book = case.people, case.add(SENIOR_1 + "整理.xlsx", Book("branch-members", "xlsxwriter"))

    def with_x():
        while True:
            row = p.member()
            if row["身份证号"].endswith("X"):
                return row

    for change in [
        lambda c: " " + c, lambda c: c + " ", lambda c: c[:6] + " " + c[6:14] + " " + c[14:], lambda c: "'" + c,
        lambda c: "\u2019" + c, lambda c: "\u00a0" + c, lambda c: c + "\u3000", lambda c: "\u200b" + c, wide,
        lambda c: c[:6] + "\n" + c[6:],
    ]:
        row = p.member()
        book.row(row | {"身份证号": change(row["身份证号"])}, 身份证号="CEL-107")
    row = with_x()
    book.row(row | {"身份证号": row["身份证号"].lower()}, 身份证号="CEL-107")
    row = with_x()
    book.row(row | {"身份证号": wide(row["身份证号"].lower())}, 身份证号="CEL-107")
    row = p.member()
    book.row(row | {"身份证号": " " + wrong_check(row["身份证号"])}, 身份证号="CEL-107 RID-103")


def numbers(case=None):
    case = case or Case("numbers", "Numbers that Excel made of codes: 12 digits are kept, 16 and more are lost")
    p, book = case.people, case.add(SENIOR_1 + "数字.xlsx", Book("branch-members", "xlsxwriter"))
    row = p.member()
    book.row(row | {"身份证号": int(p.id()[:15]) * 1000}, 身份证号="CEL-104")
    book.row(p.member() | {"身份证号": "3.20102E+17"}, 身份证号="CEL-104")
    book.row(p.member() | {"身份证号": 320102080905123}, 身份证号="RID-107")
    row = p.member()
    book.row(row | {"手机号码": int(p.mobile()), "发展团员编号": int(row["发展团员编号"]), "QQ": 10001234})
    book.row(p.member(joined="2016-09", birth="2003-05-05") | {"发展团员编号": 2015160012345678}, 发展团员编号="CEL-104")
    book.row(p.member() | {"发展团员编号": 202312345678.5}, 发展团员编号="DEV-102")
    book.row(p.member() | {"手机号码": 1.39e10 + 0.5}, 手机号码="CON-101")


def dates(case=None):
    case = case or Case("dates", "Every spelling of a date that people hand in, and what is none")
    p, book = case.people, case.add(SENIOR_1 + "日期.xlsx", Book("branch-members"))
    for text in [
        "2023-05", "2023.5", "2023年5月", "2023/5/4", "202305", "20230504", "2023-05-04", "2023.05.04", "2023年05月04日",
        "2023/05", "２０２３年５月", "2023 年 5 月", " 2023-05 ", "2023-05-04 00:00:00",
    ]:
        book.row(p.member() | {"入团时间": text})
    for value in [202305, 20230504, date(2023, 5, 4), datetime(2023, 5, 4, 10, 30)]:
        book.row(p.member() | {"入团时间": value})
    for value in [
        2018.1, 2023.5, 43252, "2023", 2023, "去年", "二〇二三年五月", "2023-13", "2023-02-30", "2023-00", "05-2023", "5月4日",
        "2023-5-4-1", "230504", "20231301", "待查",
    ]:
        book.row(p.member() | {"入团时间": value}, 入团时间="CEL-103")
    book.row(p.cadre() | {"任职时间": "明年"}, 任职时间="CEL-103")


def dates_1904():
    case = Case("dates-1904", "Real dates in workbooks of the 1904 system, from two programs")
    for maker in ["openpyxl", "xlsxwriter", "libreoffice"]:
        p, book = case.people, case.add(f"{SENIOR_1}1904-{maker}.xlsx", Book("branch-members", maker, epoch_1904=True))
        book.row(p.member() | {"入团时间": date(2023, 5, 4)})
        book.row(p.member() | {"入团时间": date(2022, 12, 31)} | {"发展团员编号": p.number("2022")})
        book.row(p.cadre() | {"任职时间": date(2024, 2, 29)})
        book.row(p.member() | {"入团时间": date(2026, 3, 3)} | {"发展团员编号": p.number("2026")}, 入团时间="AGE-104")


def cells(case=None):
    case = case or Case("cells", "What can be wrong with any cell, and formulas that have a result")
    p, book = case.people, case.add(SENIOR_1 + "单元格.xlsx", Book("branch-members", "xlsxwriter"))
    blank = {h: "CEL-101" for h in ["身份证号", "民族", "政治面貌", "学历", "入团时间", "是否团干部"]}
    book.row({"姓名": "钱一鸣"}, **blank)
    book.row(p.member() | {"姓名": None}, 姓名="CEL-101")
    book.row(p.member() | {"姓名": "  "}, 姓名="CEL-101")
    for heading, text in [
        ("性别", "M"), ("民族", "汉人"), ("政治面貌", "积极分子"), ("政治面貌", "群众"), ("学历", "大学"), ("是否团干部", "Y"),
        ("是否同级党组织成员", "无"), ("民族", "56"),
    ]:
        book.row(p.member() | {heading: text}, **{heading: "CEL-102"})
    book.row(p.cadre() | {"团内职务": "团支书"}, 团内职务="CEL-102")
    book.row(p.cadre() | {"团干部性质": "全职"}, 团干部性质="CEL-102")
    for heading in ["身份证号", "姓名", "入团时间", "民族", "备注"]:
        book.row(p.member() | {heading: ErrorValue("#N/A")}, **{heading: "CEL-105"})
    book.row(p.member() | {"民族": "#REF!"}, 民族="CEL-105")
    book.row(p.member() | {"姓名": "长" * 51}, 姓名="CEL-106")
    book.row(p.member() | {"备注": "长" * 501}, 备注="CEL-106")
    book.row(p.member() | {"备注": "长" * 500, "姓名": "长" * 50})
    # Odd but good.
    row = p.member()
    book.row(row | {
        "姓名": Formula('="冯"&"静怡"', "冯静怡"),
        "入团时间": Formula('=TEXT(DATE(2023,5,4),"yyyy-mm-dd")', "2023-05-04"),
        "身份证号": Formula('="' + row["身份证号"] + '"', row["身份证号"]), "是否团干部": Formula('="否"', "否")})
    for heading, text in [
        ("民族", "汉"), ("民族", "维吾尔"), ("民族", "其他"), ("民族", "外国血统中国籍人士"), ("民族", " 汉 族 "), ("政治面貌", "中共预备党员"),
        ("政治面貌", "中共党员"), ("学历", "小学及以下"), ("是否团干部", "否 "), ("备注", "=1+1"), ("备注", "@提醒"), ("微信", "-wx_01"),
    ]:
        book.row(p.member() | {heading: text})
    if case.has_uncalculated:
        uncalculated(case)


def uncalculated(case):
    """Formulas without a stored result: the program that wrote the file calculates nothing."""
    p = case.people
    other = case.add(SENIOR_1 + "公式.xlsx", Book("branch-members"))
    other.row(p.member() | {"身份证号": Formula("=B2")}, 身份证号="CEL-108")
    other.row(p.member() | {"姓名": Formula('="冯"&"静怡"')}, 姓名="CEL-108")
    other.row(p.member() | {"民族": Formula('="汉族"')}, 民族="CEL-108")
    other.row(p.member() | {"入团时间": "=A1"}, 入团时间="CEL-108")
    other.row(p.member())


def names():
    case = Case("names", "Names as people write them: inner spaces, middle dots, rare characters")
    p, book = case.people, case.add(SENIOR_1 + "姓名.xlsx", Book("branch-members"))
    for text in ["阿依古丽·买买提", "𠮷田一", "㐆明", "李𬎆", "欧阳若曦", "Anna Smith", "𫖯仰𬀩"]:
        book.row(p.member() | {"姓名": text})
    for text in ["张 伟", "张　伟", "阿依古丽•买买提", "阿依古丽.买买提", "古丽・娜尔", "王\u00a0芳", "Ａｎｎａ"]:
        book.row(p.member() | {"姓名": text}, 姓名="CEL-107")
    book.row(p.member() | {"姓名": " 周文博 "})
    for text in ["张三1", "王*明", "李四(大)", "王五、赵六", 1122, "···", "<script>alert(1)</script>", "张三①", "??"]:
        book.row(p.member() | {"姓名": text}, 姓名="CEL-110")
    book.row(p.member() | {"姓名": "王＊明"}, 姓名="CEL-107 CEL-110")
    book.row(p.member() | {"姓名": "=1+1"}, 姓名="CEL-108")


def contacts():
    case = Case("contacts", "Mobile numbers, addresses, QQ")
    p, book = case.people, case.add(SENIOR_1 + "联系方式.xlsx", Book("branch-members"))
    for text in ["1390000123", "139000012345", "12900001234", "23900001234", "1390000123a", "010-88881234"]:
        book.row(p.member() | {"手机号码": text}, 手机号码="CON-101")
    for text in ["a@b", "a.example.cn", "a@@example.cn", "a@example.", "@example.cn", "a b@example.cn", "a@.cn"]:
        book.row(p.member() | {"电子邮箱": text}, 电子邮箱="CON-102")
    for text in ["1234", "1234567890123", "12345a"]:
        book.row(p.member() | {"QQ": text}, QQ="CON-103")
    book.row(p.member() | {"手机号码": "139 0000 1234"}, 手机号码="CEL-107")
    book.row(p.member() | {"手机号码": "19900001234", "电子邮箱": "a.b+c@mail.example.cn", "QQ": "12345", "微信": "wx_1"})
    book.row(p.member() | {"QQ": "123456789012"})
    row = p.member() | {"身份证号": wrong_check(p.id()), "手机号码": "1", "电子邮箱": "x", "QQ": "1", "民族": "无", "入团时间": "昨天"}
    book.row(row, 身份证号="RID-103", 手机号码="CON-101", 电子邮箱="CON-102", QQ="CON-103", 民族="CEL-102", 入团时间="CEL-103")


def shifted(case=None):
    case = case or Case("shifted", "Rows whose cells slid to the side (错行): one finding instead of ten confusing ones")
    p, book = case.people, case.add(SENIOR_1 + "错行.xlsx", Book("branch-members"))
    order = HEADINGS["branch-members"]

    def cells():
        row = p.member()
        return [row.get(heading) for heading in order]

    book.row(p.member())
    book.line([None] + cells(), 性别="HDR-106")
    book.line(cells()[1:], 姓名="HDR-106")
    one = cells()
    book.line(one[:4] + [None] + one[4:], 政治面貌="HDR-106")
    book.line([None, None] + cells(), 民族="HDR-106")
    book.row(p.member())


def layout(case=None):
    case = case or Case(
        "layout", "Layouts that are odd but good: titles, notes, blank and hidden rows, other orders and headings")
    p = case.people
    book = case.add(SENIOR_1 + "标题.xlsx", Book(
        "branch-members", above=[["样例第一中学高一（1）班团员花名册"], ["填表日期：2026年3月1日"], []]))
    book.row(p.member() | {"序号": 1})
    book.blank(3)
    book.row(p.member() | {"序号": 2}, hidden=True, whole="CEL-109")
    book.line([label for label, _ in book.sheets[0].columns])
    book.row(p.member(sex="女") | {"序号": "3"})
    book.line([4])
    book.line(["填表人：周老师"])
    book.sheets[0].formatted = 2000
    book.notes.append(("填写说明", ["填写说明", "姓名 身份证号 民族 政治面貌", "请按身份证填写"]))

    labels = [
        ("备注", "备注"), ("联系电话（选填）", "手机号码"), ("家庭住址", None), ("*入团年月（必填）：", "入团时间"), ("文化程度*", "学历"),
        ("姓 名", "姓名"), ("公民身份号码（必填）", "身份证号"), ("政治面貌：", "政治面貌"), ("民族 *", "民族"), ("是否团干部（必填）", "是否团干部"),
        ("团员发展编号", "发展团员编号"), ("现任团内职务", "团内职务"), ("任现职年月", "任职时间"), ("团干部性质", "团干部性质"),
        ("是否同级党委（支部）成员", "是否同级党组织成员"), ("邮箱", "电子邮箱"), ("班主任", None)]
    other = case.add(SENIOR_1 + "列序.xlsx", Book("branch-members", "libreoffice", labels=labels))
    other.header("C", "HDR-105")
    other.header("Q", "HDR-105")
    other.row(p.member() | {"手机号码": "13900001111", "备注": "走读"})
    other.row(p.cadre("宣传委员"))
    other.row(p.member() | {"电子邮箱": "a.example.cn"}, 电子邮箱="CON-102")
    other.sheets[0].lines[1][0][2] = "样例路1号"
    other.sheets[0].lines[3][0][2] = "样例路2号"

    several = case.add(SENIOR_1 + "多表.xlsx", Book("branch-members", name="男生"))
    several.row(p.member())
    second = several.add_sheet("女生", above=[["女生名单"]])
    second.row(p.member(sex="女"))
    second.row(p.member(sex="女") | {"民族": "无"}, 民族="CEL-102")
    hidden = several.add_sheet("旧名单")
    hidden.state = "hidden"
    hidden.row(p.member() | {"民族": "无"})
    several.expect("HDR-107")
    several.notes.append(("示例", ["姓名", "张三"]))


def headers():
    case = Case("headers", "Headers that keep the whole file out, and files without rows")
    p = case.people
    pairs = [(h, h) for h in HEADINGS["branch-members"]]
    book = case.add(SENIOR_1 + "缺列.xlsx", Book("branch-members", labels=[c for c in pairs if c[0] not in ("民族", "学历")]))
    book.header("", "HDR-102", marked="民族")
    book.row(p.member())
    twice = case.add(SENIOR_1 + "重列.xlsx", Book("branch-members", labels=pairs + [("手机号", None)]))
    twice.header(get_column_letter(len(pairs) + 1), "HDR-103", marked="手机号码")
    twice.row(p.member())
    none = case.add(SENIOR_1 + "无表头.xlsx", Book("branch-members", labels=[("第一列", None), ("第二列", None)]))
    none.expect("HDR-104")
    none.line(["王晓晨", p.id()])
    for name, filled in [("空表", 0), ("空行", 300)]:
        empty = case.add(f"{SENIOR_1}{name}.xlsx", Book("branch-members", stamped=""))
        empty.expect("FIL-109")
        empty.sheets[0].formatted = filled
    late = case.add(SENIOR_1 + "表头太低.xlsx", Book("branch-members", above=[[f"说明 {i}"] for i in range(31)]))
    late.expect("HDR-104")
    late.row(p.member())


def merged(case=None):
    """Cells that are one with others: headers of two rows."""
    case = case or Case("merged", "Merged cells: headers of two rows, values merged down rows")
    p = case.people
    headings = HEADINGS["branch-members"]
    groups = {"入团时间": "团员信息", "团内职务": "团干部信息", "手机号码": "联系方式"}
    ends = {"入团时间": "是否团干部", "团内职务": "团干部性质", "手机号码": "微博"}
    inner = [h for first, last in ends.items() for h in headings[headings.index(first):headings.index(last) + 1]]
    two = case.add(SENIOR_1 + "两行表头.xlsx", Book(
        "branch-members", above=[["高一（1）班"], [groups.get(h) if h in inner else h for h in headings]],
        labels=[(h if h in inner else None, h) for h in headings]))
    for first, last in ends.items():
        two.sheets[0].merged.append(f"{two.sheets[0].letter(first)}2:{two.sheets[0].letter(last)}2")
    two.sheets[0].merged += [f"{two.sheets[0].letter(h)}2:{two.sheets[0].letter(h)}3" for h in headings if h not in inner]
    two.row(p.cadre("书记") | {"手机号码": "13900001111"})
    two.row(p.member() | {"民族": "汉人"}, 民族="CEL-102")
    # Hints below the headings: no header of two rows that nobody could doubt, but the row is named.
    hints = case.add("000.001.002/表头有提示.xlsx", Book(
        "branch-members", labels=[("团员信息" if h == "入团时间" else None if h == "发展团员编号" else h, h)
                                  for h in headings]))
    # What is nobody's heading: 团员信息.
    hints.header("入团时间", "HDR-105")
    hints.header("", "HDR-102", marked="入团时间")
    hints.line([h if h in ("入团时间", "发展团员编号") else "必填" if h == "姓名" else None for h in headings])
    hints.row(p.member())

    # One value over several rows: the others are blank, and each column says so once.
    down = case.add("000.002.001/合并.xlsx", Book("branch-members"))
    down.row(p.member() | {"备注": "走读"})
    for _ in range(2):
        down.row(p.member() | {"民族": None}, 民族="CEL-101")
    down.row(p.member() | {"备注": "住校"})
    down.row(p.member())
    nation, remark, serial = (down.sheets[0].letter(h) for h in ("民族", "备注", "序号"))
    down.sheets[0].merged += [f"{nation}2:{nation}4", f"{remark}2:{remark}3", f"{remark}5:{remark}6", f"{serial}2:{serial}6"]
    for _ in range(2):
        down.expect("HDR-111")
    # Blank all through, above and below each other, or side by side: nothing is lost.
    harmless = case.add("000.002.002/无妨.xlsx", Book("branch-members"))
    harmless.row(p.member())
    harmless.row(p.member())
    wechat, weibo = (harmless.sheets[0].letter(h) for h in ("微信", "微博"))
    harmless.sheets[0].merged += [f"{wechat}2:{wechat}3", f"{weibo}2:{remark}2"]


ALL = [
    merged, resident_ids, resident_ids_cleaned, numbers, dates, dates_1904, cells, names, contacts, shifted, layout, headers]
