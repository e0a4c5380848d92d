"""Imports in which the Nth write of a thread fails, for every N; then the same import, compared with an undisturbed run.

usage: failed_writes.py ROSTER FILES SEED [STEP]     (needs strace, which makes the calls fail)
"""

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import trial

ERRORS = ["ENOSPC", "EIO"]


def strace(number, error, log):
    """Bytes that `write` is to put elsewhere than in files must not fail: the report is written when all is done."""
    return ["strace", "-f", "-qq", "-o", log, "-e", "trace=write", "-e", f"inject=write:error={error}:when={number}"]


def failed(program, place, number, error, log):
    return subprocess.run(
        strace(number, error, str(log)) + trial.command(program, place), capture_output=True, text=True)


def broken_books(place):
    """Failure workbooks that no program could open."""
    broken = []
    for path in (Path(place) / "Failures").rglob("*.xlsx"):
        try:
            with zipfile.ZipFile(path) as book:
                sheet = book.read("xl/worksheets/sheet1.xml")
                if book.testzip() or not sheet.endswith(b"</worksheet>"):
                    broken.append(path.name)
        except (zipfile.BadZipFile, KeyError):
            broken.append(path.name)
    return broken


def main(program, files, seed, step=1):
    with tempfile.TemporaryDirectory() as folder:
        base = trial.make(program, Path(folder) / "base", files, seed)
        whole, place, log = Path(folder) / "whole", Path(folder) / "w", Path(folder) / "log"
        trial.copy(base, whole)
        status = trial.run(program, whole).returncode
        expected = trial.dump(whole)
        bad, refused, rounds, number = 0, 0, 0, 1
        while True:
            error = ERRORS[number % len(ERRORS)]
            trial.copy(base, place)
            first = failed(program, place, number, error, log)
            hit = "INJECTED" in log.read_text(errors="replace")
            broken = broken_books(place)
            last = trial.run(program, place)
            found = trial.dump(place)
            rounds += 1
            refused += first.returncode in (73, 74)
            if first.returncode not in (73, 74, status) or broken or found != expected or last.returncode not in (0, status):
                bad += 1
                trial.say(number=number, error=error, first=first.returncode, said=first.stderr.strip()[:160],
                          broken=broken, differences=trial.differences(expected, found))
            if not hit:
                break
            number += step
        trial.say(rounds=rounds, refused=refused, different=bad)
        return 1 if bad or not refused else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:])))
