"""Imports on a small file system that fills up, gives it room, imports again, and compares with an undisturbed run.

usage: full_disk.py ROSTER FILES SEED     (mounts a tmpfs: as root, or in a user namespace of its own)
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import trial

STEPS = [4, 16, 64, 128, 256, 512, 1024, 2048]


def mount(place, kilobytes, remount=False):
    options = ("remount," if remount else "") + f"size={kilobytes}k"
    return subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], capture_output=True).returncode == 0


def main(program, files, seed):
    with tempfile.TemporaryDirectory() as folder:
        base = trial.make(program, Path(folder) / "base", files, seed)
        whole = Path(folder) / "whole"
        trial.copy(base, whole)
        status = trial.run(program, whole).returncode
        expected = trial.dump(whole)
        size = sum(path.stat().st_blocks * 512 for path in base.rglob("*")) // 1024 + 64
        disk = Path(folder) / "disk"
        disk.mkdir()
        bad, refused = 0, 0
        for spare in STEPS:
            if not mount(disk, 1 << 20):
                raise SystemExit("cannot mount")
            try:
                shutil.copytree(base, disk / "w")
                full = sum(path.stat().st_blocks * 512 for path in disk.rglob("*")) // 1024
                mount(disk, full + spare, remount=True)
                first = trial.run(program, disk / "w")
                mount(disk, 1 << 20, remount=True)
                refused += first.returncode in (73, 74)
                last = first if first.returncode == status else trial.run(program, disk / "w")
                found = trial.dump(disk / "w")
                temporary = [str(path) for path in disk.rglob("*.tmp")]
                if first.returncode not in (73, 74, status) or last.returncode != status or found != expected or temporary:
                    bad += 1
                    trial.say(differences=trial.differences(expected, found), temporary=temporary)
                trial.say(spare=spare, first=first.returncode, said=first.stderr.strip()[:160], then=last.returncode)
            finally:
                subprocess.run(["umount", disk], check=True)
        trial.say(sizes=len(STEPS), refused=refused, different=bad)
        return 1 if bad or not refused else 0


def may_mount():
    with tempfile.TemporaryDirectory() as folder:
        if not mount(folder, 64):
            return False
        subprocess.run(["umount", folder], check=True)
        return True


if __name__ == "__main__":
    if not may_mount():
        if "ENDURANCE_INSIDE" in os.environ:
            sys.exit("full_disk.py: no file system can be mounted here; run it as root")
        os.environ["ENDURANCE_INSIDE"] = "1"
        os.execvp("unshare", ["unshare", "--user", "--map-root-user", "--mount", sys.executable, *sys.argv])
    sys.exit(main(sys.argv[1], *map(int, sys.argv[2:4])))
