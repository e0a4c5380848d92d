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
        killed, bad = 0, 0
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
            # A night whose import was finished before the kill has nothing left to fail.
            codes = {status} if job == "import" else {status, 0}
            if found != expected or process.returncode not in codes:
                bad += 1
                trial.say(round=number, exit=process.returncode, differences=trial.differences(expected, found))
        trial.say(rounds=rounds, killed=killed, different=bad)
        return 1 if bad or not killed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:5]), *sys.argv[5:6]))
