"""Writes a folder of small branch rosters for the benchmarks: the people of roster.py, no one twice.

usage: folder.py FOLDER FILES ROWS_PER_FILE SHARE_OF_WRONG_ROWS   (the same arguments give the same people)
"""

import itertools
import os
import random
import sys

import roster


def main(folder, files, rows, share):
    chance = random.Random(11)
    everybody = roster.people(files * rows)
    os.makedirs(folder, exist_ok=True)
    for number in range(1, files + 1):
        people = itertools.islice(everybody, rows)
        roster.write(os.path.join(folder, f"{number:05d}.xlsx"), people, share, chance)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]))
