"""A workspace for the endurance trials, and all that a run leaves behind in it."""

import hashlib
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Benchmarks"))
import roster as rosters  # noqa: E402

AS_OF = "2026-11-21"
ROWS = 8


def make(program, place, files, seed):
    """A workspace with a branch and an Inbox of small rosters: one row in twenty wrong, some files no workbooks, some
    twice."""
    place = Path(place)
    subprocess.run([program, "init", place], check=True, capture_output=True)
    book = place.parent / "organization.xlsx"
    subprocess.run([sys.executable, ROOT / "Benchmarks" / "organization.py", book], check=True)
    run(program, place, book, check=True)
    chance = random.Random(seed)
    everybody = rosters.people(files * ROWS, seed)
    folder = place / "Inbox" / "000.001"
    folder.mkdir()
    for number in range(files):
        path = folder / f"{number:04d}.xlsx"
        if number % 17 == 5:
            path.write_bytes(b"<html>" + bytes(str(number), "ascii"))
        elif number % 23 == 7:
            shutil.copy(folder / f"{number - 1:04d}.xlsx", path)
        else:
            rosters.write(str(path), [next(everybody) for _ in range(ROWS)], 0.05, chance)
    return place


def command(program, place, *arguments, job="import"):
    return [str(program), job, "--workspace", str(place), "--as-of", AS_OF, "--quiet", *map(str, arguments)]


def run(program, place, *arguments, check=False, job="import"):
    result = subprocess.run(command(program, place, *arguments, job=job), capture_output=True, text=True)
    if check and result.returncode != 0:
        raise SystemExit(f"exit {result.returncode}: {result.stderr}")
    return result


def dump(place):
    """Every row of every table but the times of day, and every file's digest; as sorted lines."""
    database = sqlite3.connect(f"file:{place}/roster.db?mode=ro", uri=True)
    lines = []
    for (table,) in database.execute(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").fetchall():
        cursor = database.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        kept = [index for index, name in enumerate(names) if name not in ("started_at", "finished_at")]
        lines += [f"{table} {[row[index] for index in kept]}" for row in cursor]
    if database.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
        lines.append("the database is damaged")
    database.close()
    for folder in ("Inbox", "Failures", "Archive", "Reports"):
        for path in sorted((Path(place) / folder).rglob("*")):
            if path.is_file():
                name = path.relative_to(place)
                lines.append(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()} {oct(path.stat().st_mode & 0o777)}")
    return sorted(line for line in lines if not any(mark in line for mark in OWN))


# A workspace's own mark and the batches that bear it; the summary says at what time runs began.
OWN = ("verification_site ", "Reports/verify/", "/summary.")


def differences(expected, found, limit=6):
    missing, added = sorted(set(expected) - set(found)), sorted(set(found) - set(expected))
    return [f"- {line[:200]}" for line in missing[:limit]] + [f"+ {line[:200]}" for line in added[:limit]]


def counts(place):
    database = sqlite3.connect(f"file:{place}/roster.db?mode=ro", uri=True)
    taken = database.execute("SELECT count(*), count(DISTINCT path) FROM import_file").fetchone()
    people = database.execute("SELECT count(*) FROM person").fetchone()
    database.close()
    return {"files": taken[0], "paths": taken[1], "people": people[0]}


def copy(source, target):
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def say(**facts):
    print(json.dumps(facts, ensure_ascii=False), flush=True)
