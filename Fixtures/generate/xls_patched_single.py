"""Streams that are one sheet, without a workbook around it, as copied export routines write them: name, why, bytes, expected lines."""
import struct

import formats_expected as expected
import xls_records as r
from xls_compound import workbook

TEXTS = [("姓名", "人数"), ("张三", 1.0), ("欧阳丽", 2.5)]


def bof(version=0, words=2):
    """The routines' `$809, 8, 0, $10, 0, 0`, or with fewer words."""
    return r.record(r.BOF, struct.pack("<HH", version, r.WORKSHEET) + bytes(2 * words))


def cells(text):
    held = []
    for row, values in enumerate(TEXTS):
        held += [text(row, column, value) if isinstance(value, str) else r.number(row, column, value)
                 for column, value in enumerate(values)]
    return b"".join(held)


def old(row, column, text):
    return r.label5(row, column, text.encode("gbk"))


def lines(sheet="Sheet1"):
    return [expected.line(sheet, "visible", row + 1, "AB"[column], "text" if isinstance(value, str) else "number", str(value))
            for row, values in enumerate(TEXTS) for column, value in enumerate(values)]


def all_files():
    page, end = r.record(r.CODEPAGE, struct.pack("<H", 936)), r.record(r.EOF)
    yield "bof-8", "a bare sheet whose BOF has eight bytes and no version", bof() + page + cells(old) + end, lines()
    yield "bof-6", "a bare sheet whose BOF has six bytes", bof(0x500, 1) + page + cells(old) + end, lines()
    yield "biff8", "a bare sheet of BIFF8", bof(0x600) + cells(r.label) + end, lines()
    yield "compound", "a sheet in the stream Book of a compound file", workbook(bof(0x500) + page + cells(old) + end, name="Book"), lines()
    date = r.record(r.FORMAT, struct.pack("<HB", 164, 10) + b"yyyy-mm-dd") + r.xf5(0) + r.xf5(164)
    yield "formats", "a bare sheet with formats of its own", bof(0x500) + page + date + r.number(0, 0, 44320.0, xf=1) + end, [
        expected.line("Sheet1", "visible", 1, "A", "date", "44320.0")]
    yield "no-codepage", "a bare sheet without CODEPAGE, its texts Chinese by their bytes", bof() + cells(old) + end, lines()
    two = bof() + page + cells(old) + end
    yield "twice", "two sheets one after the other, which no workbook names", two + two, [*lines(), *lines("Sheet2")]
