"""Commands in which the Nth call that changes the disk fails, or ends the process; then the same command, compared with
an undisturbed one: database, folders with their modes, exit code, report.

usage: faults.py ROSTER STEP SEED [JOB …]     every STEP-th call, from one that SEED chooses; needs a C compiler
"""

import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

import trial

FIXTURES = trial.ROOT / "Fixtures"
DAY = ["--as-of", "2026-03-02"]
# Kill, EIO, ENOSPC, EACCES.
FAULTS = ["kill", "5", "28", "13"]
REFUSED = (73, 74)
# Where one of these fails, the folder an output was made in is left; the next output of that name removes it.
REMOVALS = ("rmdir", "unlink", "unlinkat")
LEFT = "left behind: "
KILLED = -9


class Bench:
    """The program, the shim, and workspaces to begin with."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.shim, self.place, self.log = folder / "shim.so", folder / "w", folder / "log"
        source = Path(__file__).with_name("shim.c")
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", self.shim, source, "-ldl"], check=True)

    def run(self, arguments, place, **fault):
        arguments = [str(argument).replace("{}", str(place)) for argument in arguments]
        environment = os.environ | {"SWIFT_BACKTRACE": "enable=no"}
        if fault:
            environment |= {"LD_PRELOAD": str(self.shim)} | {name: str(value) for name, value in fault.items()}
        return subprocess.run(
            [str(self.program), *arguments, "--workspace", str(place)], capture_output=True, text=True,
            env=environment)

    def made(self, name, *steps):
        """A workspace after `steps`: commands, and functions of the place."""
        place = self.folder / name
        subprocess.run([self.program, "init", place], check=True, capture_output=True)
        for step in [["import", FIXTURES / "Cases/organizations.xlsx", *DAY], *steps]:
            if callable(step):
                step(place)
            elif self.run(step, place).returncode > 1:
                raise SystemExit(f"{name}: {step}")
        return place


def mixed(place):
    folder = place / "Inbox/000.001.001"
    folder.mkdir()
    for path in ("contacts/Inbox/000.001.001/联系方式.xlsx", "twice/Inbox-1/000.001.001/全对.xlsx",
                 "unreadable/Inbox/000.001.001/html.xls"):
        shutil.copy(FIXTURES / "Cases" / path, folder)
    shutil.copy(FIXTURES / "Cases/places/Inbox/未登记.xlsx", place / "Inbox")


def rosters(name):
    return lambda place: shutil.copytree(FIXTURES / "Reconcile" / name, place / "Inbox", dirs_exist_ok=True)


def long_ago(place):
    with sqlite3.connect(place / "roster.db") as database:
        database.execute("UPDATE run SET started_at = '2026-01-10T02:00:00Z'")
    database.close()


def jobs(bench):
    """By name: the workspace and the command; `{}` is where the workspace lies."""
    fresh = bench.made("fresh", mixed)
    imported = bench.made("imported", mixed, ["import", *DAY])
    before = bench.made("before", rosters("before"), ["import", *DAY])
    update = bench.made("update", rosters("before"), ["import", *DAY], rosters("after"))
    old = bench.made("old", mixed, ["import", *DAY], long_ago)
    right = FIXTURES / "Cases/twice/Inbox-1/000.001.001/全对.xlsx"
    sent = bench.made("sent", ["import", "--org", "000.001.001", right, *DAY], ["verify", "export", *DAY])
    report = ["--json", "{}/report.json"]
    return {
        "import": (fresh, ["import", *DAY, *report]),
        "update": (update, ["import", "--update", *DAY, *report]),
        "reconcile": (before, ["reconcile", "--apply", "--against", FIXTURES / "Reconcile/after", *DAY, *report]),
        "undo": (imported, ["undo", "2", *report]),
        "prune": (old, ["prune", "--before", "2026-02-01", "--archive", *report]),
        "verify-export": (imported, ["verify", "export", *DAY, *report]),
        "verify-import": (sent, ["verify", "import", FIXTURES / "Verification/答复.xls", *DAY, *report]),
        "backup": (imported, ["backup", "{}/copy.db", "--force", *report]),
        "nightly": (fresh, ["nightly", *DAY, "--metrics", "{}/roster.prom"]),
    }


def said(place):
    """The report, or the figures of a night, but for times."""
    lines = []
    for name in ("report.json", "roster.prom"):
        path = place / name
        if path.exists():
            text = path.read_text().replace(str(place), "")
            lines += [f"{name} {line}" for line in text.splitlines() if "_seconds" not in line]
            lines.append(f"{name} {oct(path.stat().st_mode & 0o777)}")
    return lines


def state(place):
    """Everything that must be as if nothing had happened."""
    lines = trial.dump(place) + said(place)
    lines += [f"{LEFT}{path.relative_to(place)}" for path in place.rglob("*.tmp")]
    copy = place / "copy.db"
    if copy.exists():
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "Inbox").mkdir()
            shutil.copy(copy, Path(folder) / "roster.db")
            lines += [f"copy {line}" for line in trial.dump(folder)] + [f"copy {oct(copy.stat().st_mode & 0o777)}"]
    return lines


def ledgerless(lines):
    """What a run that could not move or remove a file and the next, which tried again, have in common with one."""
    own = ("run ", "import_file ", "finding ", "night ", "verification_batch ", "report.json", "roster.prom", "Reports/")
    return sorted(line for line in lines if not line.startswith(own))


def tells_of_a_place(place):
    """Whether a run came to its end and said that it could not move or remove something: the next one tries again."""
    database = sqlite3.connect(place / "roster.db")
    (code,) = database.execute("SELECT max(exit_code) FROM run").fetchone()
    database.close()
    return code == 73


def tried(bench, base, arguments, expected, number, call, fault):
    """What is wrong after a fault and the same command once more; nil when nothing is."""
    trial.copy(base, bench.place)
    first = bench.run(arguments, bench.place, FAULT_NTH=number, FAULT_DO=fault)
    found = state(bench.place)
    if fault != "kill" and call in REMOVALS:
        found = [line for line in found if not line.startswith(LEFT)]
    if found == expected["state"] and first.returncode in (expected["exit"], KILLED):
        return None  # Not hit, made good by the program itself, or killed when all was done and said.
    last, in_part = first, tells_of_a_place(bench.place)
    if first.returncode != expected["exit"] or fault == "kill":
        last = bench.run(arguments, bench.place)
        found = state(bench.place)
    if fault != "kill" and call in REMOVALS:
        found = [line for line in found if not line.startswith(LEFT)]
    wanted = expected["state"]
    if in_part:
        found, wanted = ledgerless(found), ledgerless(wanted)
    right = last.returncode == expected["exit"] or in_part and last.returncode in (0, 1, 65)
    if found == wanted and right and first.returncode in (expected["exit"], KILLED, *REFUSED):
        return None
    return {
        "first": first.returncode, "said": first.stderr.strip()[-160:], "then": last.returncode,
        "differences": trial.differences(wanted, found)}


def undisturbed(bench, base, arguments):
    trial.copy(base, bench.place)
    bench.log.unlink(missing_ok=True)
    result = bench.run(arguments, bench.place, FAULT_LOG=bench.log)
    calls = bench.log.read_text().split()
    return {"exit": result.returncode, "state": state(bench.place)}, calls


def main(program, step, seed, *names):
    chance, bad = random.Random(seed), 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(program, Path(folder))
        for name, (base, arguments) in jobs(bench).items():
            if names and name not in names:
                continue
            expected, calls = undisturbed(bench, base, arguments)
            rounds, wrong = 0, 0
            for fault in FAULTS:
                for number in range(1 + chance.randrange(step), len(calls) + 1, step):
                    problem = tried(bench, base, arguments, expected, number, calls[number - 1], fault)
                    rounds += 1
                    if problem:
                        wrong += 1
                        trial.say(job=name, call=number, of=calls[number - 1], fault=fault, **problem)
            trial.say(job=name, exit=expected["exit"], calls=len(calls), rounds=rounds, different=wrong)
            bad += wrong
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), *sys.argv[4:]))
