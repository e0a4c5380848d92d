"""Reads every cell of a workbook with python-calamine: what Roster's times are measured against."""

import sys

from python_calamine import CalamineWorkbook

rows = 0
book = CalamineWorkbook.from_path(sys.argv[1])
for name in book.sheet_names:
    rows += len(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
print(rows)
