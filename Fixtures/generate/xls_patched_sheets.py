"""Substreams and rows of BIFF8 in odd order or incomplete: name, why, workbook stream, expected lines."""
import struct

import formats_expected as expected
import xls_records as r
from formats_patched import cell

THREE = [cell(row, "A", "number", f"{row}.0") for row in (1, 2, 3)]


def book(cells, **more):
    return r.Book([r.Sheet("名单", cells)], **more).stream()


def numbers(*rows):
    return [r.number(row - 1, 0, row) for row in rows]


def rows():
    yield "no-dimension", "no DIMENSION, no ROW", book(numbers(1, 2, 3)), THREE
    yield "dimension-too-small", "cells outside DIMENSION", book([r.dimension(1, 2, 1, 2), *numbers(1, 2, 3), r.number(9, 9, 5)]), \
        THREE + [cell(10, "J", "number", "5.0")]
    yield "dimension-none", "DIMENSION that says there is no cell", book([r.dimension(0, 0, 0, 0), *numbers(1, 2, 3)]), THREE
    yield "dimension-huge", "DIMENSION of four billion rows", book(
        [r.dimension(0, 0xFFFFFFFF, 0, 0xFFFF), *numbers(1, 2, 3)]), THREE
    columns = [r.number(row, column, row * 10 + column) for column in range(3) for row in range(4)]
    yield "by-columns", "column after column", book(columns), [
        cell(row + 1, "ABC"[column], "number", f"{row * 10.0 + column}") for row in range(4) for column in range(3)]
    yield "row-order", "rows and cells out of order, a cell twice: the last one counts", book(
        [r.number(4, 2, 3), r.number(4, 0, 1), r.number(4, 2, 4), r.number(1, 1, 2), r.label(4, 0, "后"), r.blank(1, 0)]), [
        cell(2, "B", "number", "2.0"), cell(5, "A", "text", "后"), cell(5, "C", "number", "4.0")]
    yield "cell-then-blank", "a cell with a value, then the same as a BLANK, which takes nothing away", book(
        [r.number(0, 0, 1), r.number(0, 1, 2), r.blank(0, 0), r.mulblank(0, 1, 2)]), [
        cell(1, "A", "number", "1.0"), cell(1, "B", "number", "2.0")]
    hidden = [r.row(0), r.row(1, hidden=True), *numbers(1, 2, 3), r.row(2, hidden=True), r.row(5, hidden=True)]
    yield "hidden-rows", "hidden rows told before and behind their cells, and without cells", book(hidden), [
        cell(1, "A", "number", "1.0"), cell(2, "A", "number", "2.0", "h"), cell(3, "A", "number", "3.0", "h")]
    blocks = []
    for start in (0, 32, 64):
        some = range(start, start + 32)
        blocks += [r.row(row, hidden=row == 40) for row in some] + [r.number(row, 0, row) for row in some] + [r.record(0xD7, bytes(8))]
    yield "row-blocks", "ROW records and cells by blocks of 32, as Excel writes them", book(blocks), [
        cell(row + 1, "A", "number", f"{row}.0", "h" if row == 40 else "") for row in range(96)]
    yield "last-cell", "the last cell of the grid", book([r.number(65535, 255, 1), r.label(65535, 0, "末")]), [
        cell(65536, "A", "text", "末"), cell(65536, "IV", "number", "1.0")]
    yield "unknown-records", "records nobody knows, of all lengths", book(
        [r.record(0x1FFF, bytes(1000)), *numbers(1), r.record(0x0FFF), *numbers(2), r.record(0x868, bytes(8224)),
         r.record(r.CONTINUE, bytes(9)), *numbers(3)]), THREE


def sheets():
    inside = [r.bof(r.CHART), r.number(0, 0, 666), r.label(7, 7, "图中"), r.record(r.EOF)]
    deeper = [*inside[:-1], *inside, r.record(r.EOF)]
    yield "chart-in-chart", "a chart's substream in a chart's in a sheet", book([*numbers(1), *deeper, *numbers(2, 3)]), THREE
    yield "chart-in-sheet", "a chart's substream with cells of its own inside a sheet", book(
        [*numbers(1), *inside, *numbers(2, 3)]), THREE
    dialog = [r.record(0x81, struct.pack("<H", 0x04D1)), *numbers(1)]
    several = [
        r.Sheet("图", numbers(1), kind=2, substream=r.CHART), r.Sheet("一", numbers(1)), r.Sheet("宏", numbers(2), kind=1, substream=r.MACROS),
        r.Sheet("藏", numbers(2), state=1), r.Sheet("模块", [], kind=6, substream=6), r.Sheet("深", numbers(3), state=2)]
    lines = [expected.line(name, state, row, "A", "number", f"{row}.0") for name, state, row in [
        ("一", "visible", 1), ("藏", "hidden", 2), ("深", "veryHidden", 3)]]
    yield "sheet-kinds", "chart sheet, macro sheet, Basic module, hidden and very hidden sheets", r.Book(several).stream(), lines
    yield "dialog-sheet", "a dialog sheet (WSBOOL) beside a worksheet", r.Book(
        [r.Sheet("对话", dialog), r.Sheet("名单", numbers(1, 2, 3))]).stream(), THREE
    swapped = r.Book([r.Sheet("名单", numbers(1, 2, 3)), r.Sheet("二", numbers(9))])
    yield "bound-past-bof", "a BOUNDSHEET offset just past the sheet's BOF", r.Book(
        [r.Sheet("名单", numbers(1, 2, 3), shift=20)]).stream(), THREE
    two = [r.Sheet("二", [r.number(0, 0, 9)]), r.Sheet("名单", numbers(1, 2, 3))]
    straight = swapped.stream()
    bounds = [at for at, number, _ in r.records(straight) if number == r.BOUNDSHEET]
    crossed = bytearray(straight)
    crossed[bounds[0] + 4:bounds[0] + 8], crossed[bounds[1] + 4:bounds[1] + 8] = \
        straight[bounds[1] + 4:bounds[1] + 8], straight[bounds[0] + 4:bounds[0] + 8]
    yield "bounds-crossed", "sheets that do not stand in the order of their BOUNDSHEETs", bytes(crossed), [
        cell(9, "A", "number", "9.0"), *(expected.line("二", "visible", row, "A", "number", f"{row}.0") for row in (1, 2, 3))]
    yield "no-last-eof", "the last EOF is missing", r.Book([two[0], r.Sheet("名单", numbers(1, 2, 3), has_eof=False)]).stream(), [
        expected.line("二", "visible", 1, "A", "number", "9.0"), *THREE]
    for page in (1252, 936, 0, 32768):
        yield f"codepage-{page}", f"CODEPAGE that says {page}: texts of BIFF8 are Unicode whatever it says", book(
            [r.label(0, 0, "张三 é"), r.label(0, 1, "é"), r.shared(0, 2, 0)], strings=r.sst("é¤"), codepage=page), [
            cell(1, "A", "text", "张三 é"), cell(1, "B", "text", "é"), cell(1, "C", "text", "é¤")]
    yield "codepage-none", "no CODEPAGE", book([r.label(0, 0, "张三 é")], codepage=None), [cell(1, "A", "text", "张三 é")]
    yield "no-sheets-rows", "a workbook whose only sheet is empty", book([]), []


def all_books():
    yield from rows()
    yield from sheets()
