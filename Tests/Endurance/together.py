"""Starts several imports at once over one Inbox that is being filled: every file is taken exactly once.

usage: together.py ROSTER FILES PROCESSES SEED
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import trial


def main(program, files, processes, seed):
    with tempfile.TemporaryDirectory() as folder:
        base = trial.make(program, Path(folder) / "base", files, seed)
        whole = Path(folder) / "whole"
        trial.copy(base, whole)
        trial.run(program, whole)
        place = Path(folder) / "place"
        trial.copy(base, place)
        waiting = Path(folder) / "waiting"
        shutil.move(place / "Inbox/000.001", waiting)
        (place / "Inbox/000.001").mkdir()
        running, ended = [], []
        for index, path in enumerate(sorted(waiting.iterdir())):
            path.rename(place / "Inbox/000.001" / path.name)
            if index % max(1, files // 40) == 0:
                running = [process for process in running if process.poll() is None or ended.append(process)]
                while len(running) < processes:
                    wait = "600" if len(running) % 2 else "0"
                    running.append(subprocess.Popen(
                        trial.command(program, place, "--wait", wait), stderr=subprocess.DEVNULL))
                time.sleep(0.02)
        ended += [process for process in running if process.wait() is not None]
        last = trial.run(program, place)
        codes = sorted({process.returncode for process in ended} | {last.returncode})
        found, expected = trial.counts(place), trial.counts(whole)
        left = [path for path in (place / "Inbox").rglob("*") if path.is_file()]
        archived = [path for path in (place / "Archive").rglob("*") if path.is_file()]
        trial.say(processes=len(ended), exits=codes, found=found, left=len(left), archived=len(archived))
        good = found == expected and not left and len(archived) == files and set(codes) <= {0, 1, 65, 75}
        return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:5])))
