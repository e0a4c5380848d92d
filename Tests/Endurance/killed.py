"""Kills imports, or nights, at random moments, again and again, and compares what is left in the end with an undisturbed run.

usage: killed.py ROSTER FILES ROUNDS SEED [import|nightly]
"""

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import trial

# Kills in a round; then the run is let go on.
MOST = 12


def main(program, files, rounds, seed, job="import"):
    def report(place):
        return ["--json", place / "Reports/run.json"] if job == "import" else []

    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        base = trial.make(program, Path(folder) / "base", files, seed)
        whole = Path(folder) / "whole"
        trial.copy(base, whole)
        began = time.monotonic()
        status = trial.run(program, whole, *report(whole), job=job).returncode
        length = time.monotonic() - began
        expected = trial.dump(whole)
        trial.say(seconds=round(length, 2), exit=status, **trial.counts(whole))
        killed, bad, after = 0, 0, 0
        place = Path(folder) / "round"
        for number in range(1, rounds + 1):
            trial.copy(base, place)
            for _ in range(MOST):
                process = subprocess.Popen(
                    trial.command(program, place, *report(place), job=job), stderr=subprocess.DEVNULL)
                try:
                    process.wait(timeout=chance.random() ** 2 * length)
                except subprocess.TimeoutExpired:
                    process.kill()
                    process.wait()
                    killed += 1
                    continue
                break
            else:
                process = trial.run(program, place, *report(place), job=job)
            found = trial.dump(place)
            # Killed when the run was over and the process was not yet: the next one has nothing to do, and says so.
            late = process.returncode == 0 and status != 0
            if late:
                after += 1
                found, wanted = ([line for line in lines if "Reports/run.json" not in line] for lines in (found, expected))
            else:
                wanted = expected
            if found != wanted or process.returncode != status and not late:
                bad += 1
                trial.say(round=number, exit=process.returncode, differences=trial.differences(wanted, found))
        trial.say(rounds=rounds, killed=killed, after_the_end=after, different=bad)
        return 1 if bad or not killed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:5]), *sys.argv[5:6]))
