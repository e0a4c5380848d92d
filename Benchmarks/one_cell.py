"""Writes a roster whose rows hold nothing but a name: nothing is right in any of them.

usage: one_cell.py FILE ROWS
"""

import sys

import roster
import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1], {"constant_memory": True})
sheet = book.add_worksheet("名单")
sheet.write_row(0, 0, roster.HEADINGS)
for row in range(1, int(sys.argv[2]) + 1):
    sheet.write(row, 1, "王小明")
book.close()
