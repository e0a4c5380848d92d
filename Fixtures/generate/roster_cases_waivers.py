"""The case about waivers (年龄例外情况说明): what they let pass, what they do not, and what is wrong with themselves."""

from roster_books import Book
from roster_case import AS_OF, Case
from roster_cases_cells import SENIOR_1, wrong_check

NUMBER = "苏青例〔2026〕{}号"


def waiver(person, rule, number, **other):
    return {
        "身份证号": person["身份证号"], "姓名": person["姓名"], "规则代码": rule, "文号": NUMBER.format(number),
        "批准机关": "共青团样例县委员会", "批准日期": "2026-01-15", "有效期至": "2026-12-31", "联系方式": "13900000001"} | other


def waivers():
    case = Case("waivers", "Documents that let a named person pass a rule about ages, in the run that needs them; again; --update",
                AS_OF, AS_OF, AS_OF + " --update")
    p = case.people
    young = p.member("2006-06-15", joined="2019-05")
    pupil = p.member("2012-06-01", sex="女", joined="2025-12")
    expired, misnamed, unknown = [p.member("2006-07-15", joined="2019-05") for _ in range(3)]
    late = p.cadre(birth="1987-05-05", joined="2015-05-05")
    wrong = p.member("2006-08-15", joined="2019-05") | {"手机号码": "123"}
    old = p.member("1997-05-05", joined="2013-05")
    other = p.member("2006-09-15", joined="2019-05")

    book = case.add("情况说明.xlsx", Book("waivers", stamped=""))
    book.row(waiver(young, "AGE-103", 1))
    book.row(waiver(pupil, "AGE-101", 2))
    book.row(waiver(pupil, "age-103", 2, 有效期至=None))
    book.row(waiver(expired, "AGE-103", 3, 有效期至="2026-02"))
    book.row(waiver(misnamed, "AGE-103", 4, 姓名="何文博"))
    book.row(waiver(late, "AGE-106", 5, 批准日期="2026-01"))
    book.row(waiver(wrong, "AGE-103", 6))
    book.row(waiver(old, "AGE-102", 7), 规则代码="WAI-101")
    book.row(waiver(other, "AGE-104", 8), 规则代码="CEL-102")
    book.row(waiver(other, "AGE-103", 9, 批准日期="2026-03-03"), 批准日期="AGE-104")
    book.row(waiver(other, "AGE-103", 10, 有效期至="2025-12"), 有效期至="WAI-102")
    book.row(waiver(other, "AGE-103", 11), 文号="WAI-103")
    book.row(waiver(other, "AGE-103", 11), 文号="WAI-103")
    book.row(waiver(other, "AGE-103", 12) | {"文号": None}, 文号="CEL-101")
    book.row(waiver(other | {"身份证号": wrong_check(other["身份证号"])}, "AGE-103", 13), 身份证号="RID-103")
    book.row(waiver(other, "AGE-103", 14, 姓名="何1"), 姓名="CEL-110")

    # Taken before the members whatever its name; the members' findings say which rule a document stands for.
    members = case.add(SENIOR_1 + "团员.xlsx", Book("branch-members"))
    members.row(young, 入团时间="AGE-201")
    members.row(pupil, 身份证号="AGE-201", 入团时间="AGE-201")
    members.row(expired, 入团时间="AGE-103 AGE-202")
    members.row(misnamed, 入团时间="AGE-103 AGE-202")
    members.row(unknown, 入团时间="AGE-103")
    members.row(late, 入团时间="AGE-201")
    members.row(wrong, 入团时间="AGE-201", 手机号码="CON-101")
    members.row(old, 身份证号="AGE-102")

    second = case.add("情况说明二.xlsx", Book("waivers", "xlsxwriter"), step=2)
    second.row(waiver(young, "AGE-103", 1))
    second.row(waiver(pupil, "AGE-101", 2, 批准机关="共青团样例市委员会"), 批准机关="REG-107")
    second.row(waiver(young, "AGE-101", 1, 姓名="何文博"), 姓名="REG-102")
    second.row(waiver(young, "AGE-101", 14))

    third = case.add("情况说明三.xlsx", Book("waivers"), step=3)
    third.row(waiver(expired, "AGE-103", 3, 联系方式=None, 备注="延期"))
    third.row(waiver(misnamed, "AGE-103", 4))
    again = case.add(SENIOR_1 + "团员二.xlsx", Book("branch-members"), step=3)
    again.row(expired, 入团时间="AGE-201")
    again.row(misnamed, 入团时间="AGE-201")


ALL = [waivers]
