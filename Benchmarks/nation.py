"""Fills a database made by `roster init` with a county: schools, branches, invented people, some of them with problems.

usage: nation.py DB BRANCHES MEMBERS [SEED]   (the same arguments give the same rows)

The tree: a county committee, a school for every forty branches, branches. Problems are seeded: about 2 % without a
development number, 1 % with a wrong one, 0.5 % who are 28 without a post, 0.3 % with a wrong check character, 3 % of the
branches nearly empty, 10 % of the secretaries without a mobile number.
"""

import datetime
import random
import sqlite3
import sys

FAMILY = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红"
REGIONS = ["110101", "320102", "440103", "510104", "330106", "370102", "420102"]
INDUSTRIES = ["普通高等院校", "普通高中", "中等职业院校", "完全中学", "初中", "国有企业", "机关事业单位"]
BRANCHES_A_SCHOOL = 40
DAY = datetime.date(2026, 3, 2)


def resident_id(region, birth, order):
    """GB 11643-1999 with its check character (ISO 7064 MOD 11-2)."""
    digits = f"{region}{birth}{order:03d}"
    total = sum(int(digit) * (2 ** (17 - place) % 11) for place, digit in enumerate(digits))
    return digits + "10X98765432"[total % 11]


class People:
    """Numbers persons from 1; no two have the same ID."""

    def __init__(self, chance):
        self.chance = chance
        self.count = 0
        self.used = set()

    def next(self, first=2003, last=2011):
        while True:
            day = datetime.date(self.chance.randint(first, last), 1, 1) + datetime.timedelta(self.chance.randint(0, 364))
            key = (self.chance.choice(REGIONS), day, self.chance.randint(1, 998))
            if key not in self.used:
                break
        self.used.add(key)
        self.count += 1
        name = self.chance.choice(FAMILY) + self.chance.choice(GIVEN) + self.chance.choice(GIVEN)
        return self.count, name, resident_id(key[0], key[1].strftime("%Y%m%d"), key[2]), key[1], key[2]


def organizations(branches):
    """id, code, parent, category, short name, full name, industry."""
    yield 1, "000", None, "团的领导机关", "共青团某县委员会", "共青团某县委员会", None
    number, left, school = 1, branches, 0
    while left > 0:
        school += 1
        number += 1
        parent, code = number, f"000.{school:03d}"
        name = f"第{school}学校团委"
        yield parent, code, 1, "团委", name, "某县" + name, INDUSTRIES[school % len(INDUSTRIES)]
        for branch in range(1, min(BRANCHES_A_SCHOOL, left) + 1):
            number += 1
            yield number, f"{code}.{branch:03d}", parent, "团支部", f"{branch}班团支部", f"某县{name}{branch}班团支部", None
        left -= BRANCHES_A_SCHOOL


def person_row(person, chance, mobile):
    number, name, resident, birth, order = person
    if chance.random() < 0.003:
        resident = resident[:17] + ("1" if resident[17] != "1" else "2")
    return (
        number, resident, name, "男" if order % 2 else "女", birth.isoformat(), "汉族", "共青团员", "高中", "否", mobile,
        f"user{number}@example.cn", chance.choice(["未校验"] * 6 + ["校验通过"] * 3 + ["校验不通过"]), number)


def membership_row(number, branch, birth, chance):
    join = birth.year + (14 if birth.month < 12 else 15)
    joined = f"{join}-12" if birth.month < 12 else f"{join}-01"
    development = f"{join}{number:08d}"
    if chance.random() < 0.02:
        development = None
    elif chance.random() < 0.01:
        development = chance.choice([f"{join - 1}{number:08d}", f"{join}{number:09d}", f"{join}A{number:07d}"])
    return number, branch, joined, development, number


def fill(database, branches, members, seed):
    chance = random.Random(seed)
    people = People(chance)
    db = sqlite3.connect(database)
    db.execute("PRAGMA foreign_keys = ON")
    with db:
        db.execute(
            "INSERT INTO run (id, kind, started_at, finished_at, as_of, policy, exit_code)"
            " VALUES (1, 'import', ?, ?, ?, 'sha256:none', 1)",
            (f"{DAY}T00:00:00Z", f"{DAY}T00:10:00Z", DAY.isoformat()))
        db.execute(
            "INSERT INTO import_file (id, run_id, path, sha256, form, organization_code, policy, status, read_rows,"
            " imported, updated, unchanged, failed) VALUES (1, 1, 'Inbox/all.xlsx', ?, 'branch-members', '000',"
            " 'sha256:none', 'imported', ?, ?, 0, 0, 0)", ("0" * 64, members, members))
        tree = list(organizations(branches))
        db.executemany(
            "INSERT INTO organization (id, code, parent_id, parent_is_branch, category, short_name, full_name, industry,"
            " province, source_file, source_row) VALUES (?1, ?2, ?3, iif(?3 IS NULL, NULL, 0), ?4, ?5, ?6, ?7, '江苏', 1, ?1)",
            tree)
        places = [row[0] for row in tree if row[3] == "团支部"]
        # Some branches get next to nobody; the others share the rest.
        small = {place for place in places if chance.random() < 0.03}
        sizes = {place: chance.randint(0, 2) if place in small else 0 for place in places}
        rest = [place for place in places if place not in small] or places
        for number in range(members - sum(sizes.values())):
            sizes[rest[number % len(rest)]] += 1
        load(db, chance, people, tree, sizes)
    db.execute("ANALYZE")
    db.close()


def load(db, chance, people, tree, sizes):
    persons, memberships, posts = [], [], []

    def flush():
        db.executemany(
            "INSERT INTO person (id, resident_id, name, sex, birth_date, ethnicity, political_status, education,"
            " in_party_organization, mobile, email, verification, source_file, source_row)"
            " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,1,?)", persons)
        db.executemany(
            "INSERT INTO membership (person_id, branch_id, join_date, development_number, source_file, source_row)"
            " VALUES (?,?,?,?,1,?)", memberships)
        db.executemany(
            "INSERT INTO post (person_id, organization_id, duty, since, nature, source_file, source_row)"
            " VALUES (?,?,?,'2024-09',?,1,1)", posts)
        for rows in persons, memberships, posts:
            rows.clear()

    for place, _, _, category, *_ in tree:
        if category != "团支部":
            for duty in ["书记"] if chance.random() < 0.1 else ["书记", "副书记"]:
                person = people.next(1980, 1995)
                persons.append(person_row(person, chance, "13800000000" if chance.random() > 0.1 else None))
                posts.append((person[0], place, duty, "专职"))
        for member in range(sizes.get(place, 0)):
            person = people.next(1996, 1997) if chance.random() < 0.005 else people.next()
            is_secretary = member == 0 and chance.random() > 0.05
            mobile = f"139{person[0] % 10**8:08d}" if chance.random() > 0.1 or not is_secretary else None
            persons.append(person_row(person, chance, mobile))
            memberships.append(membership_row(person[0], place, person[3], chance))
            if is_secretary:
                posts.append((person[0], place, "书记", "兼职"))
        if len(persons) > 50_000:
            flush()
    flush()


if __name__ == "__main__":
    path, branch_count, member_count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    fill(path, branch_count, member_count, int(sys.argv[4]) if len(sys.argv) > 4 else 7)
