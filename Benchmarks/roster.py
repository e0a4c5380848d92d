"""Writes a seeded branch roster for the benchmarks: invented people, valid numbers, a given share of wrong rows.

usage: roster.py FILE ROWS SHARE_OF_WRONG_ROWS   (XlsxWriter; the same arguments give the same people)
"""

import datetime
import random
import sys

import xlsxwriter

HEADINGS = (
    "序号 姓名* 身份证号* 性别 民族* 政治面貌* 学历* 入团时间* 发展团员编号 是否团干部* 团内职务 任职时间 团干部性质 "
    "是否同级党组织成员 手机号码 电子邮箱 QQ 微信 微博 备注"
).split()
REGIONS = ["110101", "320102", "440103", "510104", "330106", "370102", "420102"]
FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红"


def resident_id(region, birth, order):
    """GB 11643-1999 with its check character (ISO 7064 MOD 11-2)."""
    digits = f"{region}{birth}{order:03d}"
    total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(digits))
    return digits + "10X98765432"[total % 11]


def people(rows, seed=7):
    chance = random.Random(seed)
    seen = set()
    for number in range(1, rows + 1):
        while True:
            birth = f"{chance.randint(2003, 2008)}{chance.randint(1, 12):02d}{chance.randint(1, 28):02d}"
            key = (chance.choice(REGIONS), birth, chance.randint(1, 998))
            if key not in seen:
                break
        seen.add(key)
        name = chance.choice(FAMILY) + chance.choice(GIVEN) + chance.choice(GIVEN)
        post = ["是", "组织委员", "2024-09", "兼职"] if chance.random() < 0.1 else ["否", None, None, None]
        yield [
            number, name, resident_id(*key), "男" if key[2] % 2 else "女", "汉族", "共青团员", "初中", "2023-05",
            f"2023{number:08d}", *post, "否", f"13{800_000_000 + number % 100_000_000:09d}",
            f"user{number}@example.cn", str(10_000_000 + number), f"wx{number}", f"wb{number}", f"备注{number % 50}",
        ]


def spoil(row, chance):
    """One of five common defects."""
    place, value = chance.choice(
        [(2, row[2][:17] + ("1" if row[2][17] == "0" else "0")), (4, "汉人"), (7, "2023年"),
         (8, "2022" + row[8][4:]), (14, "123")])
    row[place] = value


def write(path, people, share, chance):
    """One workbook of these people."""
    book = xlsxwriter.Workbook(path)
    book.set_properties({"created": datetime.datetime(2026, 1, 1)})
    sheet = book.add_worksheet("名单")
    sheet.write_row(0, 0, HEADINGS)
    for place, row in enumerate(people, start=1):
        if chance.random() < share:
            spoil(row, chance)
        sheet.write_row(place, 0, row)
    book.close()


if __name__ == "__main__":
    write(sys.argv[1], people(int(sys.argv[2])), float(sys.argv[3]), random.Random(11))
