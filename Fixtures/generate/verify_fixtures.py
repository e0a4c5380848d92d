#!/usr/bin/env python3
"""Makes Fixtures/Cases, Fixtures/Demo and Fixtures/Reconcile again and tells which files differ from those committed.

Files that LibreOffice saved are left alone: every build of it writes other bytes.
"""

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def main():
    subprocess.run([sys.executable, HERE / "rosters.py", "--without-libreoffice"], check=True)
    changed = subprocess.run(
        ["git", "status", "--porcelain", "--", "Cases", "Demo", "Reconcile", "Verification"], cwd=HERE.parent, check=True, capture_output=True, text=True)
    print(changed.stdout or "the fixtures are as their generator makes them")
    sys.exit(1 if changed.stdout else 0)


if __name__ == "__main__":
    main()
