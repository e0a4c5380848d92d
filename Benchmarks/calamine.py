"""Reads every cell of workbooks with python-calamine: what Roster's times are measured against.

usage: calamine.py FILE-OR-FOLDER
"""

import os
import sys

from python_calamine import CalamineWorkbook

path = sys.argv[1]
files = sorted(os.path.join(path, name) for name in os.listdir(path)) if os.path.isdir(path) else [path]
rows = 0
for file in files:
    book = CalamineWorkbook.from_path(file)
    for name in book.sheet_names:
        rows += len(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
print(rows)
