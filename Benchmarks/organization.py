"""Writes the organisations workbook of the benchmarks: one committee and one branch."""

import sys

import xlsxwriter

book = xlsxwriter.Workbook(sys.argv[1])
sheet = book.add_worksheet()
sheet.write_row(0, 0, ["组织编码", "组织简称*", "组织类别*", "上级组织*", "所在省份"])
sheet.write_row(1, 0, ["000", "某市团委", "团的领导机关", None, "江苏"])
sheet.write_row(2, 0, ["000.001", "大支部", "团支部", "000", None])
book.close()
