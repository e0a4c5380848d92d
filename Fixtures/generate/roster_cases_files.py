"""Cases about whole files: organisations, templates, stamps, what cannot be read, what comes twice."""

from datetime import datetime

import xlsxwriter

from roster_books import Book, FIXTURES, HEADINGS
from roster_case import AS_OF, Case
from roster_cases_cells import SENIOR_1, wrong_check


def organization(short, category, superior, full=None, **other):
    return {"组织简称": short, "组织类别": category, "上级组织": superior, "组织全称": full} | other


def common_organizations():
    """The tree that every case finds registered, unless it is bare."""
    book = Book("organizations")
    for code, *row in [
        ("000", "样例团委会", "团的领导机关", None, "共青团样例委员会"),
        ("000.001", "样例一中团委", "团委", "000", "样例第一中学团委", "江苏", "普通高中"),
        ("000.001.001", "高一（1）班团支部", "团支部", "000.001"),
        ("000.001.002", "高一（2）班团支部", "团支部", "000.001"),
        ("000.001.003", "高二团总支", "团总支", "000.001"),
        ("000.001.003.001", "高二（1）班团支部", "团支部", "000.001.003"),
        ("000.001.004", "机关团支部", "团支部", "000.001", "样例第一中学东校区机关团支部"),
        ("000.001.005", "机关团支部", "团支部", "000.001", "样例第一中学西校区机关团支部"),
        ("000.001.006", "2025届毕业生团组织", "毕业生团组织", "000.001"),
        ("000.002", "样例职校团委", "团委", "000", "样例职业学校团委", "山东省", "职业教育学校"),
        ("000.002.001", "机电（1）班团支部", "团支部", "000.002"),
        ("000.002.002", "高一（1）班团支部", "团支部", "000.002"),
        ("000.003", "天山样例中学团委", "团委", "000", "天山样例中学团委", "新疆维吾尔自治区", "完全中学"),
        ("000.003.001", "高三（1）班团支部", "团支部", "000.003"),
        ("000.004", "样例农场中学团委", "团委", "000", "样例农场中学团委", "新疆生产建设兵团", "完全中学"),
        ("000.004.001", "高三（2）班团支部", "团支部", "000.004"),
    ]:
        short, category, superior, full, province, industry = row + [None] * (6 - len(row))
        book.row(organization(short, category, superior, full, 组织编码=code, 所在省份=province, 单位所属行业类别=industry))
    return book


def organizations():
    case = Case("organizations", "bare: a tree in one file, every defect of an organisation, the same again, --update",
                AS_OF, AS_OF, AS_OF + " --update")
    p = case.people
    book = case.add("组织.xlsx", Book("organizations", stamped=""))
    secretary = {"书记姓名": "周静怡", "书记身份证号": p.id("1990-05-05", "女"), "书记手机号码": "13900000001"}
    # A superior may stand further down the same file.
    book.row(organization("初一（1）班团支部", "团支部", "样例二中团委", 毕业时间="2028-06", 单位所属行业类别="完全中学"))
    book.row(organization("样例二中团委", "团委", "共青团样例县委员会", "样例第二中学团委", 单位所属行业类别="完全中学", 学校机构编号="3200000001") | secretary)
    book.row(organization("样例县委", "团的领导机关", None, "共青团样例县委员会", 所在省份="江苏省", 联系电话="025-88880000"))
    book.row(organization("初二团总支", "团总支", "样例第二中学团委"))
    book.row(organization("初二（1）班团支部", "团支部", "初二团总支"))
    book.row(organization("样例街道团工委", "团工委", "样例县委", 组织编码="000.020", 单位所属行业类别="城市社区"))
    book.row(organization("样例社区团支部", "团支部", "000.020"))
    book.row(organization("旧班团支部", "支部", "样例二中团委"), 组织类别="ORG-101")
    book.row(organization("待接转团支部", "待接转团支部", "样例二中团委"), 组织类别="ORG-101")
    book.row(organization("三班团支部", "团支部", "样例九中团委"), 上级组织="ORG-102")
    book.row(organization("甲团总支", "团总支", "乙团总支"), 上级组织="ORG-102")
    book.row(organization("乙团总支", "团总支", "甲团总支"), 上级组织="ORG-102")
    book.row(organization("同名团支部", "团支部", "样例二中团委"), 组织简称="ORG-103")
    book.row(organization("同名团支部", "团支部", "样例二中团委"), 组织简称="ORG-103")
    book.row(organization("丙团支部", "团支部", "样例县委", 组织编码="000.031"), 组织编码="ORG-103")
    book.row(organization("丁团支部", "团支部", "样例县委", 组织编码="000.031"), 组织编码="ORG-103")
    book.row(organization("戊团支部", "团支部", "000.020", 组织编码="001.032"), 上级组织="ORG-102")
    book.row(organization("己团支部", "团支部", "样例县委", 组织编码="0.33"), 组织编码="CEL-102")
    book.row(organization("样例公司青工委", "团工委", "样例县委"), 组织简称="ORG-104")
    book.row(organization("样例机关群团部", "团工委", "样例县委"), 组织简称="ORG-104")
    book.row(organization("样例局团委", "团委", "样例县委", "样例局青年部"), 组织全称="ORG-104")
    book.row(organization("支部下支部", "团支部", "初一（1）班团支部"), 组织类别="ORG-105")
    book.row(organization("总支下团委", "团委", "初二团总支"), 组织类别="ORG-105")
    book.row(organization("团委下机关", "团的领导机关", "样例二中团委"), 组织类别="ORG-105")
    book.row(organization("错上级的团委", "团委", "样例县委", 单位所属行业类别="学校"), 单位所属行业类别="CEL-102")
    book.row(organization("错上级的支部", "团支部", "错上级的团委"), 上级组织="ORG-102")
    book.row(organization("省外团委", "团委", "样例县委", 所在省份="江东"), 所在省份="CEL-102")
    book.row(organization("另一个根", "团委", None), 上级组织="CEL-101")
    book.row(organization("书记有误团委", "团委", "样例县委", 书记姓名="吴浩然", 书记身份证号=wrong_check(p.id("1990-05-05")),
                          书记手机号码="123", 电子邮箱="x@", 毕业时间="夏天"),
             书记身份证号="RID-103", 书记手机号码="CON-101", 电子邮箱="CON-102", 毕业时间="CEL-103")
    # The superior's own code is given while this file is read.
    book.row(organization("庚团支部", "团支部", "样例县委", 组织编码="001.034"), 上级组织="ORG-102")
    book.row({"上级组织": "样例县委"}, 组织简称="CEL-101", 组织类别="CEL-101")
    book.row(organization("书记姓名团委", "团委", "样例县委") | secretary | {"书记姓名": "周*怡2"}, 书记姓名="CEL-110")

    second = case.add("组织二.xlsx", Book("organizations", "xlsxwriter"), step=2)
    second.row(organization("初二团总支", "团总支", "样例第二中学团委"))
    second.row(organization("初二（2）班团支部", "团支部", "初二团总支"))
    second.row(organization("样例二中团委", "团委", "000", "样例第二中学团委", 单位所属行业类别="初中"), 单位所属行业类别="REG-107")
    second.row(organization("初三（1）班团支部", "团支部", "样例二中团委", 学校机构编号="3200000001"), 学校机构编号="ORG-103 ORG-106")
    second.row(organization("社区二团支部", "团支部", "样例街道团工委", 组织编码="000.020.001"), 组织编码="ORG-103")
    third = case.add("组织三.xlsx", Book("organizations"), step=3)
    third.row(organization("样例二中团委", "团委", "000", "样例第二中学团委", 单位所属行业类别="初中", 联系电话="025-88880001"))


def schools():
    case = Case("schools", "bare: school codes and graduation dates where they belong; names that may change and that never do",
                AS_OF, AS_OF, AS_OF + " --update")
    book = case.add("组织.xlsx", Book("organizations"))
    code, date = {"学校机构编号": "ORG-106"}, {"毕业时间": "ORG-107"}
    top, city = "共青团样例委员会", "共青团样例省委员会"
    book.row(organization("样例团委", "团的领导机关", None, top, 组织编码="000"))
    book.row(organization("样例省委", "团的领导机关", "样例团委", city, 组织编码="000.001"))
    book.row(organization("样例县委", "团的领导机关", city, "共青团样例县委员会", 组织编码="000.001.001"))
    book.row(organization("领导机关", "团的领导机关", "样例县委", 学校机构编号="3200000001", 单位所属行业类别="普通高中"), **code)
    book.row(organization("教育局团委", "团委", "样例县委", 组织编码="000.001.001.001", 单位所属行业类别="机关事业单位"))
    book.row(organization("机关团委", "团委", "样例县委", 学校机构编号="3200000002", 单位所属行业类别="机关事业单位"), **code)
    book.row(organization("无行业团委", "团委", "样例县委", 学校机构编号="3200000003"), **code)
    book.row(organization("样例一中团委", "团委", "教育局团委", "样例第一中学团委", 学校机构编号="3200000004", 单位所属行业类别="普通高中"))
    book.row(organization("高一团总支", "团总支", "样例一中团委", 学校机构编号="3200000005", 单位所属行业类别="普通高中"), **code)
    book.row(organization("高二团总支", "团总支", "样例一中团委", 毕业时间="2028-06", 单位所属行业类别="普通高中"), **date)
    book.row(organization("高三（1）班团支部", "团支部", "样例一中团委", 毕业时间="2026-06", 单位所属行业类别="普通高中"))
    book.row(organization("高三（2）班团支部", "团支部", "样例一中团委", 毕业时间="2026-06"), **date)
    book.row(organization("高三（3）班团支部", "团支部", "样例一中团委", 学校机构编号="3200000006", 单位所属行业类别="普通高中"), **code)
    # A school that is one branch as a whole (F50(2)) is a school by itself; a primary school is none of the eight.
    book.row(organization("样例村中学团支部", "团支部", "教育局团委", 学校机构编号="3200000007", 毕业时间="2026-06", 单位所属行业类别="初中"))
    book.row(organization("样例村小学团支部", "团支部", "教育局团委", 学校机构编号="3200000008", 毕业时间="2026-06", 单位所属行业类别="小学"),
             **code, **date)

    def names(step, **expected):
        again = case.add(f"更名{step}.xlsx", Book("organizations"), step=step)
        again.row(organization("样例团中央", "团的领导机关", None, "共青团样例中央", 组织编码="000"),
                  组织简称="ORG-111", 组织全称="ORG-111")
        again.row(organization("样例省委", "团委", "000", city, 组织编码="000.001"), 组织类别="ORG-111")
        again.row(organization("样例县团委", "团的领导机关", "000.001", "共青团样例县新委员会", 组织编码="000.001.001"), **expected)
        # Below another superior it is another organisation, and the code is taken.
        again.row(organization("教育局团委", "团委", "000.001", "样例教育局团委", 组织编码="000.001.001.001"), 组织编码="ORG-103",
                  上级组织="ORG-102")
    names(2, 组织全称="REG-107")
    names(3)


def templates():
    case = Case("templates", "The wrong form for the organisation: the sentence everybody knows, and members in a committee")
    p = case.people
    own = case.add(SENIOR_1 + "本级.xlsx", Book("own-cadres", stamped=""))
    own.expect("HDR-101")
    own.row(p.teacher())
    # Whatever form it was written into, a roster that names the branch itself in every row is the branch's.
    below = case.add(SENIOR_1 + "下级.xlsx", Book("subordinate-members", stamped=""))
    below.row(p.member() | {"所在团支部": "高一（1）班团支部"})
    members = case.add("000.001/团员.xlsx", Book("branch-members"))
    members.expect("REG-106")
    members.row(p.member())
    labels = [("所在团支部*", "所在团支部")] + [(h, h) for h in HEADINGS["own-cadres"][1:]]
    mixed = case.add("000.001/混用.xlsx", Book("own-cadres", stamped="", labels=labels))
    mixed.expect("HDR-101")
    mixed.row(p.teacher() | {"所在团支部": "高一（1）班团支部"})


def sheets():
    """Every sheet that holds data is read or named: other lists, copies, hidden ones, those without a header."""
    case = Case("sheets", "Sheets beside the roster: other lists, copies, notes with tables, hidden ones, continuations")
    p = case.people
    book = case.add(SENIOR_1 + "未交团费.xlsx", Book("branch-members"))
    people = [p.member() for _ in range(3)]
    for member in people:
        book.row(member)
    fees = book.add_sheet("未交团费", labels=[("序号", None), ("姓名", None), ("身份证号", None), ("手机号码", None), ("金额", None)])
    fees.line([1, people[0]["姓名"], people[0]["身份证号"], None, 12])
    book.expect("HDR-107")
    copied = case.add("000.001.002/备份.xlsx", Book("branch-members", "xlsxwriter"))
    backup = copied.add_sheet("名单 (2)", above=[["备份"]])
    backup.is_sample = True
    for member in [p.member() | {"民族": "汉人"}, p.cadre("组织委员")]:
        copied.row(member, **({"民族": "CEL-102"} if member["民族"] == "汉人" else {}))
        backup.row(member)
    copied.expect("HDR-107")
    # A copy in which one cell was changed is no copy: only the sender knows which is right.
    changed = case.add("000.002.001/改过.xlsx", Book("branch-members"))
    member = p.member()
    changed.row(member, 身份证号="ROW-101", 发展团员编号="DEV-105")
    changed.add_sheet("改").row(member | {"备注": "改"}, 身份证号="ROW-101", 发展团员编号="DEV-105")
    rest = case.add("000.002.002/续.xlsx", Book("branch-members"))
    rest.row(p.member())
    more = rest.add_sheet("续表", labels=[("1", None), ("甲", None)])
    more.line([2, "乙"])
    sample = rest.add_sheet("名单（样表）")
    sample.is_sample = True
    sample.row(p.member())
    hidden = rest.add_sheet("旧名单")
    hidden.state = "hidden"
    hidden.row(p.member())
    hidden.row(p.member())
    rest.add_sheet("空表", labels=[])
    rest.notes.append(("说明", ["请按身份证填写", "填完交给王老师"]))
    for _ in range(3):
        rest.expect("HDR-107")
    stamped = case.add("000.003.001/模板.xlsx", Book("branch-members", stamped="000.003.001"))
    stamped.row(p.member())


def sheets_continued():
    """A sheet without a header that goes on with the list: its rows come back to be confirmed, and are never guessed."""
    case = Case("sheets-continued", "Sheets without a header: rows of the same kind are asked about, others named")
    p = case.people
    book = case.add(SENIOR_1 + "续表.xlsx", Book("branch-members"))
    twice = book.row(p.member())
    book.row(p.member())
    more = book.add_sheet("续", headless=True)
    more.row(p.member(), whole="HDR-110")
    more.row(p.member() | {"民族": "汉人"}, whole="HDR-110", 民族="CEL-102")
    # In both sheets: a row that nobody has confirmed keeps no other out.
    more.row(twice, whole="HDR-110")
    # The third sheet goes on with the second, below a title.
    last = book.add_sheet("续2", headless=True)
    last.line(["接上页"])
    last.blank()
    last.row(p.member(), whole="HDR-110")
    for _ in range(2):
        book.expect("HDR-107")
    # Fewer columns, other columns, more columns: not the same list.
    other = case.add("000.001.002/另表.xlsx", Book("branch-members", "xlsxwriter"))
    other.row(p.member())
    for name, cells in [("走读", lambda m: [m["姓名"], m["身份证号"], "走读"]),
                        ("团费", lambda m: [1, m["姓名"], m["身份证号"], *["12"] * 25]),
                        ("座位", lambda m: [1, m["姓名"], m["性别"], 5])]:
        sheet = other.add_sheet(name, headless=True)
        sheet.is_sample = True
        for _ in range(2):
            sheet.line(cells(p.member()))
        other.expect("HDR-107")
    # A file that is refused gives the rows of both sheets back.
    refused = case.add("000.001/放错.xlsx", Book("branch-members"))
    refused.expect("REG-106")
    refused.expect("HDR-107")
    refused.row(p.member())
    refused.add_sheet("续", headless=True).row(p.member())
    # Without a header in any sheet there is nothing to go by, and the sample's is not taken for it.
    headless = case.add("000.002.001/无表头.xlsx", Book("branch-members", name="样表"))
    headless.row(p.member())
    headless.add_sheet("名单", headless=True).row(p.member())
    headless.expect("HDR-104")


def sheets_called_samples():
    """A name is a word, rows are people: 样表 with a class's name or with a list is read."""
    case = Case("sheets-called-samples", "Sheets called notes or samples: read where they hold a list, named where not")
    p = case.people
    book = case.add("000.001.002/样表.xlsx", Book("branch-members"))
    book.row(p.member())
    second = book.add_sheet("高一2（样表）")
    for _ in range(9):
        second.row(p.member())
    second.row(p.member() | {"民族": "汉人"}, 民族="CEL-102")
    only = case.add(SENIOR_1 + "只有样表.xlsx", Book("branch-members", "xlsxwriter", name="团员花名册样表"))
    only.row(p.member())
    only.row(p.member() | {"民族": "汉人"}, 民族="CEL-102")
    pointing = case.add("000.002.001/见说明.xlsx", Book("branch-members", name="名单（见说明）"))
    pointing.row(p.member())
    pointing.notes.append(("说明", ["请按身份证填写", "填完交给王老师"]))
    long = case.add("000.002.002/长.xlsx", Book("branch-members"))
    long.row(p.member())
    sample = long.add_sheet("样表")
    for _ in range(4):
        sample.row(p.member())
    # Samples as they are found in forms: a row or three, or people who do not exist.
    template = case.add("000.003.001/示例.xlsx", Book("branch-members"))
    template.row(p.member())
    for name, rows in [("填写示例", 3), ("填表样例2", 5)]:
        sheet = template.add_sheet(name)
        sheet.is_sample = True
        for _ in range(rows):
            sheet.row(p.member() | ({"身份证号": "X" * 18} if rows > 3 else {}))
        template.expect("HDR-107")


def several_branches():
    """Two blocks or sheets for two branches, or a title of another branch: nothing goes in until the sender says whose."""
    case = Case("several-branches", "Blocks, sheets and titles that name another branch keep the whole file out; own names do not")
    p = case.people
    blocks = case.add(SENIOR_1 + "两个班.xlsx", Book("branch-members", above=[["高一（1）班"]]))
    blocks.row(p.member() | {"序号": 1})
    blocks.blank()
    blocks.line(["高一（2）班"])
    blocks.line([label for label, _ in blocks.sheets[0].columns])
    blocks.row(p.member() | {"序号": 1})
    blocks.expect("HDR-108")
    sheets = case.add(SENIOR_1 + "两张表.xlsx", Book("branch-members", "xlsxwriter", name="高一1班"))
    sheets.row(p.member())
    sheets.add_sheet("高一2班").row(p.member())
    sheets.expect("HDR-108")
    title = case.add(SENIOR_1 + "放错.xlsx", Book("branch-members", above=[["样例第一中学高一（２）班团员花名册"], []]))
    title.row(p.member())
    title.expect("HDR-108")
    # Classes that are not registered, in a branch that is none.
    classes = case.add("000.001.004/两班.xlsx", Book("branch-members", name="高三（5）班"))
    classes.row(p.member())
    classes.add_sheet("高三（6）班").row(p.member())
    for _ in range(2):
        classes.expect("HDR-108")
    own = case.add(SENIOR_1 + "本班.xlsx", Book("branch-members", name="高一一班", above=[["样例一中 高一(1)班 团员花名册"], ["班级：", "高一（一）班"]]))
    own.row(p.member() | {"序号": 1})
    own.line(["说明：1 人由高一（2）班转入"])
    second = own.add_sheet("高一(1)班女生")
    second.row(p.member(sex="女"))


def open_failures():
    """A failure workbook whose rows are not settled keeps its place when another file of the same name comes."""
    case = Case("open-failures", "Files of one name, one after the other: whose rows are still open keeps its failure workbook",
                AS_OF, AS_OF, AS_OF, AS_OF)
    p = case.people
    good, bad, unreachable, other, more = [p.member() for _ in range(5)]
    path = SENIOR_1 + "花名册.xlsx"
    first = case.add(path, Book("branch-members"))
    first.row(good)
    first.row(bad | {"民族": "汉人"}, 民族="CEL-102")
    first.row(unreachable | {"手机号码": "123"}, 手机号码="CON-101")
    # Nobody of the first is in it.
    second = case.add(path, Book("branch-members"), step=2)
    second.row(other | {"民族": "汉人"}, 民族="CEL-102")
    second.failures_end = " (2)"
    # Names both who are open in the first: what was wrong there is settled or wrong again.
    third = case.add(path, Book("branch-members"), step=3)
    third.row(bad | {"民族": "汉人"}, 民族="CEL-102")
    third.row(unreachable | {"手机号码": "13900001111"})
    third.row(more)
    # The second once more: it gets its own back.
    fourth = case.add(path, Book("branch-members"), step=4)
    fourth.row(other | {"民族": "汉人"}, 民族="CEL-102")
    fourth.failures_end = " (2)"


def branch_named():
    """A branch's own roster that names the branch in every row is the branch's roster; a row that names another is not."""
    case = Case("branch-named", "A branch's roster with a column 团支部: its own name is accepted, another is found on its cell",
                AS_OF, AS_OF + " --form branch-members --org 000.001.002")
    p = case.people
    own = case.add(SENIOR_1 + "本支部.xlsx", Book("subordinate-members"))
    for name in ("高一（1）班团支部", "高一(1)班 团支部", "样例第一中学团委高一（1）班团支部", "000.001.001", None):
        own.row(p.member() | {"所在团支部": name})
    other = case.add("样例一中团委/高一（2）班团支部/有他支部.xlsx", Book("subordinate-members", "xlsxwriter"))
    other.row(p.member() | {"所在团支部": "高一（2）班团支部"})
    other.row(p.member() | {"所在团支部": "高一（1）班团支部"}, 所在团支部="HDR-109")
    other.row(p.member() | {"所在团支部": "高九班"}, 所在团支部="HDR-109")
    labels = [(h, h) for h in HEADINGS["branch-members"]] + [("团支部", "所在团支部")]
    stamped = case.add(SENIOR_1 + "加列.xlsx", Book("branch-members", stamped="000.001.001", labels=labels))
    stamped.row(p.member() | {"所在团支部": "高一（1）班团支部"})
    stamped.row(p.member() | {"所在团支部": "高一（2）班团支部"}, 所在团支部="HDR-109")
    said = case.add("说是.xlsx", Book("subordinate-members"), step=2)
    said.row(p.member() | {"所在团支部": "高一（2）班团支部"})


def alike():
    """NFKC without spaces: 高一(1)班, 高一（1）班 and 高一 （１）班 are one name, wherever an organisation is named."""
    case = Case("names-alike", "Brackets, width and spaces make no second organisation: folders, superiors, branches, new ones")
    p = case.people
    book = case.add("组织.xlsx", Book("organizations"))
    book.row(organization("高一(1)班团支部", "团支部", "样例一中团委"), 组织简称="ORG-103")
    book.row(organization("高一 （３）班团支部", "团支部", "样例 一中团委"))
    book.row(organization("新班团支部", "团支部", "样例一中团委", "样例第一中学团委高一（２）班团支部"), 组织全称="ORG-103")
    book.row(organization("高一（4）班团支部", "团支部", "样例一中团委"), 组织简称="ORG-103")
    book.row(organization("高一(4)班团支部", "团支部", "样例一中团委"), 组织简称="ORG-103")
    book.row(organization("五班团支部", "团支部", "样例１中团委"), 上级组织="ORG-102")
    for path, code in [
        ("样例一中团委/高一(1)班团支部/花名册.xlsx", None), ("样例第一中学团委高一 ( 2 ) 班团支部/花名册.xlsx", None),
        ("样例一中团委/高一（５）班团支部/花名册.xlsx", "FIL-106"), ("高一(1)班团支部/花名册.xlsx", "FIL-106"),
    ]:
        roster = case.add(path, Book("branch-members"))
        roster.row(p.member())
        if code:
            roster.expect(code)
    below = case.add("样例一中团委/下级.xlsx", Book("subordinate-members"))
    below.row(p.member() | {"所在团支部": "高一(1)班 团支部"})
    below.row(p.member() | {"所在团支部": "高一(3)班团支部"})
    below.row(p.member() | {"所在团支部": "高一(33)班团支部"}, 所在团支部="REG-103")
    below.row(p.member() | {"所在团支部": "高二(1)班团支部"}, 所在团支部="REG-105")


def forms_said():
    case = Case("forms-said", "--form and --org: what the sender says against what the workbook is",
                AS_OF + " --form own-cadres --org 000.001")
    p = case.people
    right = case.add("本级.xlsx", Book("own-cadres"))
    right.row(p.teacher())
    wrong = case.add("下级.xlsx", Book("subordinate-members"))
    wrong.expect("HDR-101")
    wrong.row(p.member() | {"所在团支部": "高一（1）班团支部"})


def places():
    case = Case("places", "Whose file it is: stamp, folder, both, neither")
    p = case.people
    for path, stamped, code in [
        ("印章.xlsx", "000.001.002", None), (SENIOR_1 + "一致.xlsx", "000.001.001", None),
        ("样例一中团委/高一（2）班团支部/简称.xlsx", None, None), ("样例职校团委/高一（1）班团支部/上级定简称.xlsx", None, None),
        ("2026年/样例第一中学团委高一（1）班团支部/全称.xlsx", "", None),
        (SENIOR_1 + "矛盾.xlsx", "000.001.002", "FIL-107"), ("未登记.xlsx", "000.009.001", "FIL-106"),
        ("无处.xlsx", None, "FIL-106"), ("新班团支部/未知.xlsx", None, "FIL-106"), ("高一（1）班团支部/同名.xlsx", None, "FIL-106"),
        # A branch that is not registered (yet) below a school that is: not a roster of the school's.
        ("样例一中团委/高九班团支部/未建.xlsx", None, "FIL-106"), ("样例一中团委/高九班团支部/已盖章.xlsx", "000.001.001", "FIL-107"),
    ]:
        book = case.add(path, Book("branch-members", stamped=stamped))
        book.row(p.member())
        if code:
            book.expect(code)


def unreadable():
    case = Case("unreadable", "Files that are no readable workbook, each with its own reason; the good one goes in")
    malformed = FIXTURES / "Malformed"
    for name, code in [
        ("html.xls", "FIL-101"), ("pdf.xlsx", "FIL-101"), ("text-gb18030.xlsx", "FIL-101"), ("xml2003.xls", "FIL-101"),
        ("empty.xlsx", "FIL-101"), ("docx.xlsx", "FIL-101"), ("encrypted-compound.xlsx", "FIL-102"),
        ("truncated.xlsx", "FIL-103"), ("checksum.xlsx", "FIL-103"), ("billion-laughs.xlsx", "FIL-103"),
        ("bomb.xlsx", "FIL-104"), ("libreoffice-sheet.ods", "FIL-105"), ("xlsb.xlsx", "FIL-105"),
    ]:
        case.copy(SENIOR_1 + name, malformed / name, code)
    case.copy("没有登记/下面坏了.xlsx", damaged_below_header, "FIL-106", "FIL-103")
    book = case.add(SENIOR_1 + "好.xlsx", Book("branch-members"))
    book.row(case.people.member())


def damaged_below_header(place):
    """A roster so long that its header is read before the wrong checksum shows."""
    book = xlsxwriter.Workbook(place)
    book.set_properties({"created": datetime(2026, 1, 1)})
    sheet = book.add_worksheet("名单")
    sheet.write_row(0, 0, ["姓名", "身份证号", "性别", "民族", "政治面貌", "学历", "入团时间", "发展团员编号", "是否团干部"])
    for row in range(1, 6_001):
        sheet.write_row(row, 0, ["没有"] * 9)
    book.close()
    data = bytearray(place.read_bytes())
    # The checksum in the directory's entry, 30 bytes before its name: APPNOTE 4.3.12.
    data[data.rfind(b"xl/worksheets/sheet1.xml") - 30] ^= 1
    place.write_bytes(data)


def nothing_readable():
    case = Case("nothing-readable", "No file of the run can be read: exit code 65")
    case.copy(SENIOR_1 + "html.xls", FIXTURES / "Malformed" / "html.xls", "FIL-101")
    case.copy(SENIOR_1 + "truncated.xlsx", FIXTURES / "Malformed" / "truncated.xlsx", "FIL-103")


def twice():
    case = Case("twice", "The same bytes again: nothing happens twice", AS_OF, AS_OF)
    p = case.people
    for step in (1, 2):
        p.count = 500
        good = case.add(SENIOR_1 + "全对.xlsx", Book("branch-members"), step)
        good.row(p.member())
        good.row(p.member())
        part = case.add("000.001.002/有错.xlsx", Book("branch-members"), step)
        part.row(p.member())
        part.row(p.member() | {"民族": "无"}, 民族="CEL-102")
        if step == 2:
            good.expect("FIL-108")
            part.expect("FIL-108")


ALL = [organizations, schools, templates, sheets, sheets_continued, sheets_called_samples, several_branches, open_failures, branch_named, alike, forms_said, places,
       unreadable, nothing_readable, twice]
