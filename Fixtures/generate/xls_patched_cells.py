"""Cells of BIFF8 that no program here writes: name, why, workbook stream, expected lines."""
import xls_records as r
from formats_patched import cell

ERRORS = [(0x00, "#NULL!"), (0x07, "#DIV/0!"), (0x0F, "#VALUE!"), (0x17, "#REF!"), (0x1D, "#NAME?"), (0x24, "#NUM!"),
          (0x2A, "#N/A"), (0x2B, "#GETTING_DATA"), (0x99, "#UNKNOWN!")]
RKS = [
    (r.rk_bits(1.5), 1.5), (r.rk_bits(-2.25), -2.25), (r.rk_bits(123.5, hundredth=True), 123.5),
    (r.rk_bits(12345, integer=True), 12345.0), (r.rk_bits(-7, integer=True), -7.0),
    (r.rk_bits(12.34, hundredth=True, integer=True), 12.34), (r.rk_bits(-0.01, hundredth=True, integer=True), -0.01),
    (r.rk_bits(536870911, integer=True), 536870911.0), (r.rk_bits(-536870912, integer=True), -536870912.0),
    (r.rk_bits(0, integer=True), 0.0), (r.rk_bits(5368709.11, hundredth=True, integer=True), 5368709.11)]
DATES = [*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)]
MONTHS = [17, 27, 36, 50, 52, 57]


def book(cells, **more):
    return r.Book([r.Sheet("名单", cells)], **more).stream()


def letter(column):
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column]


def kinds():
    cells, lines = [r.dimension(0, 6, 0, 12), *(r.row(index, 0, 12) for index in range(6))], []
    for column, (bits, value) in enumerate(RKS):
        cells.append(r.rk(0, column, bits))
        lines.append(cell(1, letter(column), "number", repr(value)))
    cells.append(r.mulrk(1, 1, *((0, bits) for bits, _ in RKS)))
    lines += [cell(2, letter(column + 1), "number", repr(value)) for column, (_, value) in enumerate(RKS)]
    cells += [r.blank(2, 0), r.mulblank(2, 1, 5), r.number(2, 6, 1e-7), r.blank(2, 7)]
    lines.append(cell(3, "G", "number", "1e-07"))
    for column, (code, text) in enumerate(ERRORS):
        cells.append(r.boolerr(3, column, code, True))
        lines.append(cell(4, letter(column), "error", text))
    for column, value in enumerate([0, 1, 2]):
        cells.append(r.boolerr(4, column, value, False))
        lines.append(cell(5, letter(column), "boolean", "true" if value else "false"))
    cells += [r.label(5, 0, "latin é"), r.label(5, 1, "张三𠮷"), r.label(5, 2, "wide", wide=True), r.label(5, 3, ""),
              r.rstring(5, 4, "粗细", [(0, 1), (1, 2)]), r.rstring(5, 5, "plain", []), r.shared(5, 6, 0)]
    lines += [cell(6, c, "text", t) for c, t in [
        ("A", "latin é"), ("B", "张三𠮷"), ("C", "wide"), ("E", "粗细"), ("F", "plain"), ("G", "共")]]
    yield "cells", "RK in all forms, MULRK, MULBLANK, BLANK, LABEL, RSTRING, BOOLERR of all codes", book(
        cells, strings=r.sst("共")), lines


def formulas():
    tail = "é" * 20 + "尾"
    narrow, wide = r.unicode_string("abc" + tail)[:3], tail.encode("utf-16-le")
    continued = [
        r.record(r.STRING, b"\x18\x00\x00abc"), r.record(r.CONTINUE, b"\x01" + wide[:10]),
        r.record(r.CONTINUE, b"\x00" + ("é" * 15).encode("latin-1")),
        r.record(r.CONTINUE, b"\x01" + wide[-2:])]
    assert narrow[:2] == b"\x18\x00"
    cells = [
        r.formula(0, 0, 2.5), r.text_formula(0, 1, "结果"), r.formula(0, 2, True), r.formula(0, 3, False),
        *(r.formula(0, 4 + index, ("error", code)) for index, (code, _) in enumerate(ERRORS)),
        r.formula(1, 0, r.EMPTY), r.text_formula(1, 1, ""), r.text_formula(1, 2, "latin"),
        r.formula(1, 3, 44320.0, xf=1), r.formula(1, 4, 44317.0, xf=2), r.formula(1, 5, 0.0), r.formula(1, 6, -1.0, xf=1),
        r.formula(2, 0, r.TEXT, options=8), r.shrfmla(2, 4, 0, 0), r.string("共享一"),
        r.formula(3, 0, r.TEXT, options=8), r.string("共享二"), r.formula(4, 0, 3.0, options=8),
        r.formula(2, 1, r.TEXT), r.array(2, 2, 1, 1), r.string("数组"), r.formula(2, 2, r.TEXT), r.table(2, 2, 2, 2), r.string("表"),
        r.formula(2, 3, 4.0), r.shrfmla(2, 2, 3, 3), r.formula(2, 4, True), r.array(2, 2, 4, 4),
        r.formula(5, 0, r.TEXT), *continued, r.formula(5, 1, r.TEXT, number=0x406), r.string("四"),
        r.formula(5, 2, 7.0, number=0x206)]
    lines = [cell(1, "A", "number", "2.5", "f"), cell(1, "B", "text", "结果", "f"), cell(1, "C", "boolean", "true", "f"),
             cell(1, "D", "boolean", "false", "f")]
    lines += [cell(1, letter(4 + index), "error", text, "f") for index, (_, text) in enumerate(ERRORS)]
    lines += [cell(2, "C", "text", "latin", "f"), cell(2, "D", "date", "44320.0", "f"), cell(2, "E", "date", "44317.0", "fm"),
              cell(2, "F", "number", "0.0", "f"), cell(2, "G", "number", "-1.0", "f")]
    lines += [cell(3, "A", "text", "共享一", "f"), cell(3, "B", "text", "数组", "f"), cell(3, "C", "text", "表", "f"),
              cell(3, "D", "number", "4.0", "f"), cell(3, "E", "boolean", "true", "f"), cell(4, "A", "text", "共享二", "f"),
              cell(5, "A", "number", "3.0", "f"), cell(6, "A", "text", "abc" + tail, "f"), cell(6, "B", "text", "四", "f"),
              cell(6, "C", "number", "7.0", "f")]
    options = {"xfs": [0, 14, 165], "formats": {165: 'yyyy"年"m"月"'}}
    yield "formulas", "results of all kinds; SHRFMLA, ARRAY, TABLE before STRING; STRING over CONTINUE", book(cells, **options), lines
    parts = r.string("空的续接")[4:]
    empty = [r.formula(0, 0, r.TEXT), r.record(r.STRING, parts[:3]), r.record(r.CONTINUE), r.record(r.CONTINUE, b"\x01" + parts[3:])]
    yield "formulas-empty-continue", "a text result cut by a CONTINUE without data", book([*empty, r.number(0, 1, 1)]), [
        cell(1, "A", "text", "空的续接", "f"), cell(1, "B", "number", "1.0")]
    lost = [r.formula(0, 0, r.TEXT), r.number(0, 1, 1), r.formula(0, 2, r.TEXT), r.formula(0, 3, r.TEXT), r.string("有"),
            r.formula(1, 0, r.TEXT, options=8), r.shrfmla(1, 1, 0, 0), r.label(1, 1, "后"), r.formula(1, 2, r.TEXT)]
    yield "formulas-without-string", "formulas with a text result whose STRING is not there", book(lost), [
        cell(1, "A", "blank", "", "f"), cell(1, "B", "number", "1.0"), cell(1, "C", "blank", "", "f"),
        cell(1, "D", "text", "有", "f"), cell(2, "A", "blank", "", "f"), cell(2, "B", "text", "后"), cell(2, "C", "blank", "", "f")]


def dates():
    cells = [r.number(index, 0, 44320.0, xf=index) for index in range(82)]
    lines = [cell(index + 1, "A", "date" if index in DATES else "number", "44320.0", "m" if index in MONTHS else "")
             for index in range(82)]
    yield "builtin-formats", "built-in number formats without FORMAT, as a Chinese Excel writes dates", book(
        cells, xfs=list(range(82))), lines
    cells = [r.number(0, index, 44320.0, xf=index) for index in range(4)]
    cells += [r.rk(1, 0, r.rk_bits(44320, integer=True), xf=2), r.mulrk(1, 1, (2, r.rk_bits(44321.0)), (0, r.rk_bits(5.0)))]
    yield "formats-said-again", "FORMAT for built-in ids, an id without FORMAT; dates as RK and MULRK", book(
        cells, xfs=[0, 14, 15, 200], formats={14: "0.00", 15: "yyyy年m月"}), [
        cell(1, "A", "number", "44320.0"), cell(1, "B", "number", "44320.0"), cell(1, "C", "date", "44320.0", "m"),
        cell(1, "D", "number", "44320.0"), cell(2, "A", "date", "44320.0", "m"), cell(2, "B", "date", "44321.0", "m"),
        cell(2, "C", "number", "5.0")]
    cells = [r.number(0, 0, 42858.5, xf=1), r.rk(0, 1, r.rk_bits(0, integer=True), xf=1), r.formula(0, 2, 42858.0, xf=1),
             r.number(0, 3, -1463.0, xf=1), r.number(0, 4, 42858.5)]
    yield "dates-1904", "the 1904 date system: NUMBER, RK and FORMULA", book(cells, xfs=[0, 14], dates_1904=True), [
        cell(1, "A", "date", "44320.5"), cell(1, "B", "date", "1462.0"), cell(1, "C", "date", "44320.0", "f"),
        cell(1, "D", "number", "-1463.0"), cell(1, "E", "number", "42858.5")]


def all_books():
    yield from kinds()
    yield from formulas()
    yield from dates()
