"""Invented people. Their resident IDs are well formed, with valid check characters, and belong to nobody."""

import zlib

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = ["晓晨", "雨桐", "子涵", "浩然", "思远", "静怡", "嘉乐", "文博", "欣然", "明轩", "佳宁", "一鸣", "若曦", "志远", "可欣", "天宇", "梦洁"]
WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]


def check_character(digits):
    """ISO 7064 MOD 11-2."""
    return "10X98765432"[sum(int(d) * w for d, w in zip(digits, WEIGHTS)) % 11]


def resident_id(birth, order, region="320102"):
    body = f"{region}{birth.replace('-', '')}{order:03d}"
    return body + check_character(body)


class People:
    """A stream of people that depends on nothing but its name."""

    def __init__(self, name):
        self.count = zlib.crc32(name.encode()) % 7000

    def id(self, birth="2008-09-05", sex="男", region="320102"):
        self.count += 1
        return resident_id(birth, self.count * 2 % 1000 // 2 * 2 + (1 if sex == "男" else 0), region)

    def name(self):
        return SURNAMES[self.count * 7 % len(SURNAMES)] + GIVEN[self.count * 3 % len(GIVEN)]

    def number(self, year):
        """A development number of twelve digits."""
        return f"{year}{30000000 + self.count * 13:08d}"

    def mobile(self):
        return f"1390000{self.count % 10000:04d}"

    def member(self, birth=None, sex="男", region="320102", joined="2023-05", number="auto", **other):
        """A row of a member form without fault; what `other` says replaces it."""
        # Days differ, so that no two people of a class share a birthday and an order.
        birth = birth or f"2008-{self.count % 9 + 1:02d}-{self.count % 28 + 1:02d}"
        code = self.id(birth, sex, region)
        year = str(joined)[:4]
        if number == "auto":
            number = self.number(year) if year.isdigit() and int(year) >= 2017 else None
        return {
            "姓名": self.name(), "身份证号": code, "性别": sex, "民族": "汉族", "政治面貌": "共青团员",
            "学历": "高中", "入团时间": joined, "发展团员编号": number, "是否团干部": "否",
        } | other

    def cadre(self, duty="组织委员", **other):
        return self.member(**({
            "是否团干部": "是", "团内职务": duty, "任职时间": "2024-09", "团干部性质": "兼职", "手机号码": self.mobile(),
        } | other))

    def teacher(self, duty="副书记", birth="1985-04-12", **other):
        """A cadre of a committee who is no member of any branch: a row of the form for own cadres."""
        row = self.cadre(duty, **({
            "birth": birth, "joined": "", "number": None, "政治面貌": "中共党员", "学历": "大学本科"} | other))
        row.pop("是否团干部")
        return row
