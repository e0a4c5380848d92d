"""Cases about rules of a person: ages, development numbers, posts, branches, what is stored already."""

from roster_books import Book, FIXTURES
from roster_case import AS_OF, Case
from roster_cases_cells import SENIOR_1, wide
from roster_cases_files import organization


def ages():
    case = Case("ages", "Ages on the birthday and the day before it, 29 February, dates that are only months", "--as-of 2026-02-28")
    p, book = case.people, case.add(SENIOR_1 + "年龄.xlsx", Book("branch-members"))

    def member(birth, joined, **expected):
        book.row(p.member(birth, joined=joined), **expected)

    def cadre(birth, joined, **expected):
        book.row(p.cadre(birth=birth, joined=joined), **expected)

    # Present age: 14 on the birthday itself; who was born on 29 February has it on the 28th.
    member("2012-02-28", "2026-02-28")
    member("2012-02-29", "2026-02-28")
    member("2012-03-01", "2026-02-28", 身份证号="AGE-101", 入团时间="AGE-103")
    cadre("2012-03-01", "2026-02-28", 身份证号="AGE-101", 入团时间="AGE-103")
    member("1998-03-01", "2014-05")
    member("1998-02-28", "2014-05", 身份证号="AGE-102")
    cadre("1998-02-28", "2014-05")
    # Age on the join date by period.
    member("2005-01-01", "2019-01-01")
    member("2005-01-02", "2019-01-01", 入团时间="AGE-103")
    member("2005-12-31", "2018-12-31")
    member("2006-01-01", "2018-12-31", 入团时间="AGE-103")
    member("2004-01-01", "2017-01-01")
    member("2004-01-02", "2017-01-01", 入团时间="AGE-103")
    member("2004-12-31", "2016-12-31")
    member("2005-01-01", "2016-12-31", 入团时间="AGE-103")
    member("2004-02-29", "2018-02-28")
    # Only a month: its last day for the least age, its first for the future and for 28.
    member("2005-01-31", "2019-01")
    member("2005-02-01", "2019-01", 入团时间="AGE-103")
    member("2005-12-31", "2018-12")
    member("2010-01-01", "2026-02")
    member("2010-01-01", "2026-03", 入团时间="AGE-104")
    member("2010-01-01", "2026-03-01", 入团时间="AGE-104")
    cadre("1987-05-05", "2015-05-05", 入团时间="AGE-106")
    cadre("1987-05-06", "2015-05-05")
    cadre("1987-05-02", "2015-05")
    cadre("1987-05-01", "2015-05", 入团时间="AGE-106")
    # Before birth, before the League.
    member("2008-05-05", "2005-05", 入团时间="AGE-105")
    cadre("1904-01-05", "1922-05-04", 入团时间="AGE-105")
    cadre("1904-01-05", "1922-04", 入团时间="AGE-105")
    cadre("1904-01-05", "1922-05")
    book.row(p.cadre() | {"任职时间": "2026-03"}, 任职时间="AGE-104")


def xinjiang():
    case = Case("xinjiang", "The same rows under Xinjiang, the corps and elsewhere: 13 before 2019, numbers from 2016")
    p = case.people
    rows = [
        # birth, joined, number, expected under Xinjiang, elsewhere
        ("2003-06-01", "2015-09", None, {"入团时间": "AGE-103"}, {}),
        ("2002-08-31", "2015-09", None, {}, {}),
        ("2003-12-31", "2016-12-31", "2016", {}, {}),
        ("2004-01-01", "2016-12-31", "2016", {"入团时间": "AGE-103"}, {}),
        ("2002-05-05", "2016-05", None, {"发展团员编号": "DEV-101"}, {}),
        ("2002-05-05", "2016-05", "short", {"发展团员编号": "DEV-102"}, {}),
        ("2002-05-05", "2016-05", "2015", {"发展团员编号": "DEV-103"}, {"发展团员编号": "DEV-103"}),
        ("2005-05-05", "2018-06", "2018", {}, {}),
        ("2006-01-01", "2019-05", "2019", {"入团时间": "AGE-103"}, {"入团时间": "AGE-103"}),
        ("2005-05-05", "2019-06", "2019", {}, {}),
    ]
    for place, is_xinjiang in [("000.003.001", True), ("000.004.001", True), ("000.001.001", False)]:
        book = case.add(f"{place}/名单.xlsx", Book("branch-members"))
        for birth, joined, number, there, elsewhere in rows:
            member = p.member(birth, joined=joined, region="320102" if is_xinjiang else "650102")
            text = f"20160{p.count}" if number == "short" else number and p.number(number)
            book.row(member | {"发展团员编号": text}, **(there if is_xinjiang else elsewhere))


def development_numbers():
    case = Case("development-numbers", "The development number by the join year, and the sixteen digits of Shandong")
    p = case.people
    book = case.add("000.002.001/编号.xlsx", Book("branch-members"))

    def row(joined, number, **expected):
        member = p.member(f"{int(joined[:4]) - 15}-02-{p.count % 27 + 1:02d}", joined=joined)
        book.row(member | {"发展团员编号": number and number.replace("#", f"{10000000 + p.count}")}, **expected)

    required, wrong, year = {"发展团员编号": "DEV-101"}, {"发展团员编号": "DEV-102"}, {"发展团员编号": "DEV-103"}
    row("2023-05", None, **required)
    row("2019-01-01", None, **required)
    row("2017-01-01", None, **required)
    row("2018-12", None, **required)
    row("2023-05", "2023#")
    row("2023-05", "20231234567", **wrong)
    row("2023-05", "2023123456789", **wrong)
    row("2023-05", "2023A1234567", **wrong)
    row("2023-05", "无", **wrong)
    row("2023-05", "2022#", **year)
    row("2019-05", "2018#", **year)
    row("2017-05", "2018#")
    row("2018-05", "2017#")
    row("2017-05", "2016#", **year)
    row("2018-05", "2019#", **year)
    row("2017-05", "20171", **wrong)
    row("2016-05", None)
    row("2016-05", "20160")
    row("2016-05", "2016", **wrong)
    row("2016-05", "2015#", **year)
    row("2014-05", None)
    row("2014-05", "20143#")
    row("2014-05", "201", **wrong)
    row("2014-05", "2013#", **year)
    row("2015-05", "20151600#")
    row("2016-05", "20151600#")
    row("2016-05", "20161700#")
    row("2017-05", "20161700#")
    row("2017-05", "20151600#", **year)
    row("2015-05", "20161700#", **year)
    row("2019-05", "20161700#", **year)
    row("2023-05", "20231600#0", **wrong)
    row("2023-05", " 2023#", 发展团员编号="CEL-107")


def segments():
    case = Case("segments", "A number outside the allocated segments, where a table is loaded", AS_OF + " --policy policy")
    p, book = case.people, case.add(SENIOR_1 + "号段.xlsx", Book("branch-members"))
    book.row(p.member(number="202300000001"))
    book.row(p.member(number="202300999999"))
    book.row(p.member(number="202301000000"), 发展团员编号="DEV-104")
    book.row(p.member(joined="2022-12"))
    case.extra = write_policy


def write_policy(folder):
    """The built-in policy with one segment more."""
    source, target = FIXTURES.parent / "Templates" / "policy", folder / "policy"
    target.mkdir(exist_ok=True)
    for file in source.glob("*.yaml"):
        text = file.read_text().replace(
            "segments: []",
            'segments:\n  - {year: 2023, first: "202300000001", last: "202300999999", source: "an example"}')
        (target / file.name).write_text(text)


def conflicts():
    case = Case("conflicts", "Rows of one file, and of two, that contradict each other")
    p = case.people
    a, b, c = p.member(), p.member(sex="女"), p.member()
    d = p.member()
    book = case.add(SENIOR_1 + "甲.xlsx", Book("branch-members"))
    book.row(a, 身份证号="ROW-101")
    book.row(b)
    book.row(p.member() | {"身份证号": a["身份证号"], "性别": None}, 身份证号="ROW-101")
    book.row(p.member() | {"身份证号": " " + a["身份证号"], "性别": None}, 身份证号="CEL-107 ROW-101")
    book.row(c, 发展团员编号="DEV-105")
    book.row(p.member() | {"发展团员编号": wide(c["发展团员编号"])}, 发展团员编号="CEL-107 DEV-105")
    book.row(d, 身份证号="ROW-101", 发展团员编号="DEV-105")
    book.row(d, 身份证号="ROW-101", 发展团员编号="DEV-105")
    sheet = book.add_sheet("补充")
    e = p.member()
    sheet.row(e)
    other = case.add("000.001.002/乙.xlsx", Book("branch-members"))
    other.row(b, 身份证号="REG-101")
    other.row(p.member() | {"发展团员编号": e["发展团员编号"]}, 发展团员编号="DEV-106")
    other.row(p.member() | {"身份证号": e["身份证号"], "姓名": "何不同"}, 姓名="REG-102")
    other.row(p.member())


def registered():
    case = Case("registered", "People stored already: unchanged, changed, elsewhere, under another name; then --update",
                AS_OF, AS_OF, AS_OF + " --update")
    p = case.people
    people = [p.member(), p.member(sex="女"), p.member(), p.cadre("宣传委员"), p.member(), p.cadre("组织委员")]
    people[0] |= {"手机号码": "13900000001", "备注": "走读"}
    book = case.add(SENIOR_1 + "一.xlsx", Book("branch-members"))
    for person in people:
        book.row(person)
    second = case.add(SENIOR_1 + "二.xlsx", Book("branch-members"), step=2)
    second.row(people[0] | {"备注": None})
    second.row(people[1] | {"学历": "大学专科"}, 学历="REG-107")
    second.row(people[2] | {"姓名": "何文博"}, 姓名="REG-102")
    second.row(people[3] | {"团内职务": "书记"}, 团内职务="REG-107")
    second.row(people[4] | {"手机号码": "13900000009", "QQ": "123456"}, 手机号码="REG-107")
    second.row(p.member())
    elsewhere = case.add("000.001.002/三.xlsx", Book("branch-members"), step=2)
    elsewhere.row(people[1], 身份证号="REG-101")
    updated = case.add(SENIOR_1 + "四.xlsx", Book("branch-members"), step=3)
    updated.row(people[0] | {"备注": None})
    updated.row(people[1] | {"学历": "大学专科", "姓名": people[1]["姓名"]})
    updated.row(people[2] | {"姓名": "何文博", "学历": "中专"}, 姓名="REG-102")
    updated.row(people[3] | {"团内职务": "书记"})
    updated.row(people[4] | {"手机号码": "13900000009", "QQ": "123456"})
    updated.row(people[5] | {"是否团干部": "否", "团内职务": None, "任职时间": None, "团干部性质": None})
    away = case.add("000.001.002/五.xlsx", Book("branch-members"), step=3)
    away.row(people[1], 身份证号="REG-101")


def cadres():
    case = Case("cadres", "Members who hold a post: complete, at this level, a secretary with a mobile number")
    p, book = case.people, case.add(SENIOR_1 + "干部.xlsx", Book("branch-members"))
    for duty in ["书记", "副书记", "组织委员", "文体委员", "其他"]:
        book.row(p.cadre(duty))
    for heading in ["团内职务", "任职时间", "团干部性质"]:
        book.row(p.cadre() | {heading: None}, **{heading: "CAD-101"})
    book.row(p.member() | {"是否团干部": "是"}, 团内职务="CAD-101", 任职时间="CAD-101", 团干部性质="CAD-101")
    for duty in ["常委", "部长", "副部长", "干事"]:
        book.row(p.cadre(duty), 团内职务="CAD-102")
    # A post that is not entered is said, because nobody but the sender knows which of the two is right.
    book.row(p.cadre() | {"是否团干部": "否"}, 团内职务="CAD-201")
    book.row(p.member() | {"团干部性质": "兼职"}, 团干部性质="CAD-201")
    # A branch has one 书记: these are of others.
    without = case.add("000.001.002/无手机.xlsx", Book("branch-members"))
    without.row(p.cadre("书记") | {"手机号码": None}, 手机号码="CON-104")
    wrong = case.add("000.002.001/手机错.xlsx", Book("branch-members"))
    wrong.row(p.cadre("书记") | {"手机号码": "123"}, 手机号码="CON-101")
    book.row(p.cadre("副书记") | {"手机号码": None})
    book.row(p.cadre(birth="1990-01-01", joined="2006-05", 政治面貌="群众"))
    book.row(p.cadre(birth="1990-01-01", joined="2006-05", 政治面貌="民盟盟员"))


def subordinates():
    case = Case("subordinates", "所在团支部: the branches directly below, by full name, short name or code")
    p, book = case.people, case.add("样例一中团委/下级.xlsx", Book("subordinate-members", "libreoffice"))
    for name in [
        "高一（1）班团支部", "样例第一中学团委高一（2）班团支部", "000.001.001", "样例第一中学东校区机关团支部", "2025届毕业生团组织",
        " 高一（1）班团支部 ",
    ]:
        book.row(p.member() | {"所在团支部": name})
    for name, code in [
        ("高九（1）班团支部", "REG-103"), ("机关团支部", "REG-104"), ("高二（1）班团支部", "REG-105"), ("000.002.001", "REG-105"),
        ("高二团总支", "REG-106"), ("样例职业学校团委", "REG-106"), ("样例第一中学团委", "REG-106"),
    ]:
        book.row(p.member() | {"所在团支部": name}, 所在团支部=code)
    book.row(p.member(), 所在团支部="CEL-101")
    general = case.add("高二团总支/下级.xlsx", Book("subordinate-members", stamped="000.001.003"))
    general.row(p.member() | {"所在团支部": "高二（1）班团支部"})
    general.row(p.member() | {"所在团支部": "高一（1）班团支部"}, 所在团支部="REG-105")


def own_cadres():
    case = Case("own-cadres", "Cadres of a committee: teachers, members of a branch below, the same again", AS_OF, AS_OF)
    p = case.people
    student = p.member()
    branch = case.add(SENIOR_1 + "团员.xlsx", Book("branch-members"))
    branch.row(student)
    book = case.add("000.001/本级.xlsx", Book("own-cadres", stamped="000.001"))
    teachers = [p.teacher("书记"), p.teacher("副部长"), p.teacher("干事", 政治面貌="群众")]
    teachers.append(p.teacher("常委") | {"入团时间": "2000-05"})
    # 入团时间 and 发展团员编号 are optional on this form: one without the other is no fault.
    teachers.append(p.teacher("委员", birth="2001-03-03") | {"入团时间": "2019-05"})
    for teacher in teachers:
        book.row(teacher)
    post = {"团内职务": "干事", "任职时间": "2025-09", "团干部性质": "兼职"}
    book.row({h: v for h, v in student.items() if h != "是否团干部"} | post)
    book.row(p.teacher("组织委员"), 团内职务="CAD-102")
    other = case.add("000.002/书记.xlsx", Book("own-cadres"))
    other.row(p.teacher("书记") | {"手机号码": None}, 手机号码="CON-104")
    for heading in ["团内职务", "任职时间", "团干部性质"]:
        book.row(p.teacher() | {heading: None}, **{heading: "CEL-101"})
    book.row(p.teacher() | {"入团时间": "1995-05"}, 入团时间="AGE-103")
    book.row(p.teacher(birth="2001-03-03") | {"入团时间": "2019-05", "发展团员编号": "201812345678"}, 发展团员编号="DEV-103")
    again = case.add("000.001/本级再交.xlsx", Book("own-cadres"), step=2)
    for teacher in teachers:
        again.row(teacher)
    again.row({h: v for h, v in student.items() if h != "是否团干部"} | post)
    other = case.add("000.001/同号.xlsx", Book("own-cadres"), step=2)
    other.row(teachers[0] | {"姓名": "许天宇"}, 姓名="REG-102")
    elsewhere = case.add("000.002/兼任.xlsx", Book("own-cadres"), step=2)
    elsewhere.row(teachers[1])
    # Stored once, in several posts: what is stated otherwise is kept as it is, and said.
    elsewhere.row(teachers[2] | {"手机号码": "13912340000"}, 手机号码="REG-201")


def cadre_records():
    case = Case("cadre-records", "入团时间 and 发展团员编号 of cadres who are no members: kept, theirs alone, until they join a branch",
                AS_OF, AS_OF, AS_OF + " --update", AS_OF)
    p = case.people

    def young(**stated):
        return p.teacher("干事", birth=f"2003-04-{p.count % 28 + 1:02d}") | stated

    a = young(入团时间="2019-05", 发展团员编号="201911110001")
    b = young(入团时间="2019-05")
    c = young(入团时间="2019-05", 发展团员编号="201911110003")
    d, f, student = young(), young(), p.member()
    book = case.add("000.001/本级.xlsx", Book("own-cadres"))
    for cadre in [a, b, c, d, f]:
        book.row(cadre)
    book.row(young(入团时间="2019-05", 发展团员编号="201911110009"), 发展团员编号="DEV-105")
    book.row(young(入团时间="2019-05", 发展团员编号="201911110009"), 发展团员编号="DEV-105")
    # A number is one person's, whether member or cadre; cadres' own forms go before members'.
    branch = case.add(SENIOR_1 + "团员.xlsx", Book("branch-members"))
    branch.row(student)
    branch.row(p.member(joined="2019-05", birth="2003-05-05", number=a["发展团员编号"]), 发展团员编号="DEV-106")

    again = case.add("000.001/再交.xlsx", Book("own-cadres"), step=2)
    again.row(a)
    # Stated for the first time: nothing is changed by it. Stated otherwise: only with --update.
    again.row(d | {"入团时间": "2019-09", "发展团员编号": "201911110004"})
    again.row(b | {"发展团员编号": "201911110002"}, 发展团员编号="REG-107")
    again.row(young(入团时间="2019-05", 发展团员编号=c["发展团员编号"]), 发展团员编号="DEV-106")
    # A member's date and number stand in the membership, which this form never touches: that is said.
    again.row({h: v for h, v in student.items() if h != "是否团干部"} | {
        "入团时间": "2023-06", "团内职务": "干事", "任职时间": "2025-09", "团干部性质": "兼职"}, 入团时间="REG-201")
    elsewhere = case.add("000.002/兼任.xlsx", Book("own-cadres"), step=2)
    elsewhere.row(a | {"入团时间": "2019-06"}, 入团时间="REG-201")

    # Who joins a branch states both anew: the old number is free.
    joining = case.add(SENIOR_1 + "入册.xlsx", Book("branch-members"), step=3)
    joining.row(c | {"是否团干部": "否", "团内职务": None, "任职时间": None, "团干部性质": None, "发展团员编号": "201911110033"})
    changed = case.add("000.001/更新.xlsx", Book("own-cadres"), step=3)
    changed.row(b | {"发展团员编号": "201911110002"})
    changed.row(f | {"团内职务": "部长", "入团时间": "2019-06"})

    last = case.add("000.001/新任.xlsx", Book("own-cadres"), step=4)
    last.row(young(入团时间="2019-05", 发展团员编号=c["发展团员编号"]))
    last.row(young(入团时间="2019-05", 发展团员编号="201911110033"), 发展团员编号="DEV-106")
    last.row(young(入团时间="2019-05", 发展团员编号="201911110002"), 发展团员编号="DEV-106")


def posts_elsewhere():
    case = Case("posts-elsewhere", "28 or older and 否 in the branch: a post in any organisation, of this run or before, keeps the membership",
                AS_OF, AS_OF)
    p = case.people
    none = {"团内职务": None, "任职时间": None, "团干部性质": None, "是否团干部": "否"}

    def both(birth, duty="干事"):
        """The same person as a cadre of the committee and as a member of a branch."""
        row = p.cadre(duty, birth=birth, joined="2014-05")
        return {h: v for h, v in row.items() if h != "是否团干部"}, row | none

    older, member = both("1994-01-15")
    today, today_member = both("1998-03-02")
    refused, refused_member = both("1994-02-15", "组织委员")
    later, later_member = both("1994-03-01")
    committee = case.add("000.001/本级.xlsx", Book("own-cadres"))
    committee.row(older)
    committee.row(today)
    committee.row(refused, 团内职务="CAD-102")
    committee.row(later)
    branch = case.add(SENIOR_1 + "团员.xlsx", Book("branch-members"))
    branch.row(member, 身份证号="AGE-203")
    branch.row(today_member, 身份证号="AGE-203")
    # Whose row was refused holds no post; the day before 28 nobody needs one.
    branch.row(refused_member, 身份证号="AGE-102")
    branch.row(p.member(birth="1998-03-02", joined="2014-05"), 身份证号="AGE-102")
    branch.row(p.member(birth="1998-03-03", joined="2014-05"))
    below = case.add("样例一中团委/下级.xlsx", Book("subordinate-members"), step=2)
    below.row(later_member | {"所在团支部": "高一（2）班团支部"}, 身份证号="AGE-203")
    below.row(p.member(birth="1994-03-01", joined="2014-05") | {"所在团支部": "高一（2）班团支部"}, 身份证号="AGE-102")


def secretaries():
    case = Case("secretaries", "One 书记 an organisation: the old one lays the post down first; the last post of somebody of 30 can be",
                AS_OF, AS_OF, AS_OF + " --update", AS_OF + " --update", AS_OF)
    p = case.people
    a, b, d = p.cadre("书记"), p.cadre("书记"), p.cadre("书记")
    older = p.cadre("组织委员", birth="1996-01-15", joined="2012-05")
    none = {"团内职务": None, "任职时间": None, "团干部性质": None, "是否团干部": "否"}
    first = case.add(SENIOR_1 + "一.xlsx", Book("branch-members"))
    first.row(a)
    first.row(older)
    two = case.add("000.001.002/二.xlsx", Book("branch-members"))
    two.row(b, 团内职务="CAD-103")
    two.row(p.cadre("书记"), 团内职务="CAD-103")
    two.row(p.cadre("副书记"))
    # Another organisation's 书记 he may be all the same (F31(2)).
    committee = case.add("000.001/本级.xlsx", Book("own-cadres"))
    committee.row({h: v for h, v in a.items() if h != "是否团干部"})
    second = case.add(SENIOR_1 + "二.xlsx", Book("branch-members"), step=2)
    second.row(a)
    second.row(d, 团内职务="CAD-103")
    third = case.add(SENIOR_1 + "三.xlsx", Book("branch-members"), step=3)
    third.row(d)
    third.row(a | {"团内职务": "副书记"})
    third.row(older | none)
    # A row that fails lays nothing down.
    fourth = case.add(SENIOR_1 + "四.xlsx", Book("branch-members"), step=4)
    fourth.row(d | none | {"手机号码": "123"}, 手机号码="CON-101")
    fourth.row(p.cadre("书记"), 团内职务="CAD-103")
    # Without any post somebody of 30 is no member to be entered (F57); the checks of the stored data list him.
    fifth = case.add(SENIOR_1 + "五.xlsx", Book("branch-members"), step=5)
    fifth.row(older | none, 身份证号="AGE-102")


def named_secretaries():
    case = Case("named-secretaries", "The 书记 that organisations name: one ID one name; unknown ones get an account, the rest comes later",
                AS_OF, AS_OF, AS_OF)
    p = case.people

    def below(short, person, **other):
        return organization(short, "团支部", "000.001", 书记姓名=person["姓名"], 书记身份证号=person["身份证号"],
                            书记手机号码=person["手机号码"]) | other

    known, other, new, silent, older = p.cadre(), p.cadre(), p.cadre(), p.cadre(), p.cadre(birth="1994-01-15", joined="2014-05")
    first = case.add(SENIOR_1 + "团员.xlsx", Book("branch-members"))
    first.row(known)
    second = case.add("组织.xlsx", Book("organizations"), step=2)
    second.row(below("高三（1）班团支部", known))
    second.row(below("高三（2）班团支部", known | {"姓名": "何不同"}), 书记姓名="REG-102")
    # One person may be 书记 of several organisations (F31(2)).
    second.row(below("高三（3）班团支部", new))
    second.row(below("高三（4）班团支部", new))
    second.row(below("高三（5）班团支部", other), 书记姓名="REG-102")
    second.row(below("高三（6）班团支部", other | {"姓名": "何不同"}), 书记姓名="REG-102")
    second.row(below("高三（7）班团支部", silent | {"手机号码": None}))
    second.row(below("高三（8）班团支部", older))
    # The account has a name of its own, and takes the rest from the first form that brings it.
    third = case.add(SENIOR_1 + "再交.xlsx", Book("branch-members"), step=3)
    third.row(new)
    third.row(silent | {"姓名": "何不同"}, 姓名="REG-102")
    third.row(older | {"团内职务": None, "任职时间": None, "团干部性质": None, "是否团干部": "否"}, 身份证号="AGE-203")


ALL = [
    named_secretaries, posts_elsewhere, secretaries, ages, xinjiang, development_numbers, segments, conflicts, registered, cadres, subordinates, own_cadres,
    cadre_records]
