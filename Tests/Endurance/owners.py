"""Rosters that another user dropped, in folders of all kinds: those that can be taken are, and none keeps another back.

usage: owners.py ROSTER      (as root, or in a user namespace of its own: it plays three users)
"""

import json
import os
import random
import shutil
import stat
import subprocess
import sys
import tempfile
from pathlib import Path

import trial

SERVICE, SENDER = 12001, 12002


def own(path, user, mode):
    os.chown(path, user, user)
    os.chmod(path, mode)


def run(program, place, job):
    arguments = trial.command(program, place, *(["--json", "-"] if job == "import" else []), job=job)
    return subprocess.run(arguments, capture_output=True, text=True, user=SERVICE, group=SERVICE, extra_groups=[])


def prepared(program, folder):
    """The Inbox of a service, with folders that a sender may write to; what lies there is the sender's."""
    place = trial.make(program, folder / "w", 0, 1)
    chance = random.Random(1)
    everybody = trial.rosters.people(56, 1)
    inbox = place / "Inbox/000.001"
    for name, mode in [("shared", 0o2777), ("sticky", 0o1777), ("closed", 0o755)]:
        (inbox / name).mkdir()
        for number in (1, 2):
            roster = inbox / name / f"{number}.xlsx"
            trial.rosters.write(str(roster), [next(everybody) for _ in range(8)], 0.1, chance)
    trial.rosters.write(str(inbox / "secret.xlsx"), [next(everybody) for _ in range(8)], 0.1, chance)
    for path in [place, *place.rglob("*")]:
        os.chown(path, SERVICE, SERVICE)
    for path in inbox.rglob("*.xlsx"):
        own(path, SENDER, 0o644)
    own(inbox, SERVICE, 0o777)
    own(inbox / "shared", SERVICE, 0o2777)
    own(inbox / "sticky", SENDER, 0o1777)
    own(inbox / "closed", SENDER, 0o755)
    own(inbox / "secret.xlsx", SENDER, 0o600)
    locked = inbox / "locked"
    locked.mkdir()
    own(locked, SENDER, 0o700)
    return place


def expected_codes():
    codes = {f"Inbox/000.001/{folder}/{number}.xlsx": ["FIL-115"] for folder in ("sticky", "closed") for number in (1, 2)}
    return codes | {"Inbox/000.001/secret.xlsx": ["FIL-103"], "Inbox/000.001/locked": ["FIL-113"]}


def check(found, wanted, what):
    if found != wanted:
        trial.say(what=what, found=found, wanted=wanted)
        return 1
    return 0


def trial_of(program, folder, job):
    place = prepared(program, folder)
    result = run(program, place, job)
    bad = check(result.returncode, 1, f"exit of {job}: {result.stderr[-300:]}")
    left = sorted(str(path.relative_to(place / "Inbox/000.001")) for path in (place / "Inbox/000.001").rglob("*.xlsx"))
    bad += check(left, ["closed/1.xlsx", "closed/2.xlsx", "sticky/1.xlsx", "sticky/2.xlsx"], "left in the Inbox")
    archived = {path.name: path for path in (place / "Archive").rglob("*.xlsx")}
    bad += check(sorted(archived), ["1.xlsx", "2.xlsx", "secret.xlsx"], "archived")
    for path in (path for name, path in archived.items() if name != "secret.xlsx"):
        state = path.stat()
        bad += check((state.st_uid, stat.S_IMODE(state.st_mode)), (SERVICE, 0o600), f"owner and mode of {path.name}")
    if job == "import":
        report = json.loads(result.stdout)
        codes = {
            file["path"]: [finding["code"] for finding in file["findings"] if not finding.get("row")]
            for file in report["files"] if file["status"] == "refused"}
        bad += check(codes, expected_codes(), "codes of what was refused")
    else:
        bad += check((place / "Reports" / trial.AS_OF / "summary.html").exists(), True, "summary of the night")
    shutil.rmtree(place)
    return bad


def main(program):
    bad = 0
    for job in ("import", "nightly"):
        with tempfile.TemporaryDirectory() as folder:
            os.chmod(folder, 0o755)
            bad += trial_of(program, Path(folder), job)
    trial.say(owners=2, different=bad)
    return 1 if bad else 0


if __name__ == "__main__":
    if os.geteuid() != 0:
        if "ENDURANCE_INSIDE" in os.environ:
            sys.exit("owners.py: other users cannot be played here; run it as root")
        os.environ["ENDURANCE_INSIDE"] = "1"
        os.execvp("unshare", ["unshare", "--user", "--map-root-user", "--map-auto", sys.executable, *sys.argv])
    program = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        # Where the user of the service may run it.
        os.chmod(folder, 0o755)
        copy = shutil.copy(program, folder)
        sys.exit(main(copy))
