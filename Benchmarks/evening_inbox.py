"""Writes an Inbox of new rosters for branches of a database: people whom nobody has stored yet.

usage: evening_inbox.py DB FOLDER FILES ROWS_PER_FILE SHARE_OF_WRONG_ROWS
"""

import itertools
import os
import random
import sqlite3
import sys

import roster


def main(database, folder, files, rows, share):
    connection = sqlite3.connect(f"file:{database}?mode=ro", uri=True)
    codes = [code for (code,) in connection.execute(
        "SELECT code FROM organization WHERE category = '团支部' ORDER BY code LIMIT ?", (files,))]
    known = {row[0] for row in connection.execute("SELECT resident_id FROM person")}
    numbers = {row[0] for row in connection.execute(
        "SELECT development_number FROM membership WHERE development_number IS NOT NULL")}
    chance = random.Random(17)
    everybody = (row for row in roster.people(files * rows * 2, seed=23) if row[2] not in known and row[8] not in numbers)
    for number, code in enumerate(codes):
        place = os.path.join(folder, code)
        os.makedirs(place, exist_ok=True)
        roster.write(os.path.join(place, f"{number:05d}.xlsx"), list(itertools.islice(everybody, rows)), share, chance)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), float(sys.argv[5]))
