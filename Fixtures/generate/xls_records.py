"""Records of .xls workbooks as bytes. Numbers of sections are those of [MS-XLS]; BIFF5 as in OpenOffice's file format paper.

Rows and columns are given 0-based, as the file has them.
"""
import struct
from dataclasses import dataclass, field

MAXIMUM = 8224
BOF, EOF, CONTINUE, FILEPASS, CODEPAGE, DATEMODE = 0x809, 0x0A, 0x3C, 0x2F, 0x42, 0x22
FORMULA, STRING, SHRFMLA, ARRAY, TABLE = 0x06, 0x207, 0x4BC, 0x221, 0x236
BLANK, NUMBER, LABEL, BOOLERR, RK, MULRK, MULBLANK, RSTRING, LABELSST = 0x201, 0x203, 0x204, 0x205, 0x27E, 0xBD, 0xBE, 0xD6, 0xFD
ROW, DIMENSION, SST, FORMAT, XF, FONT, BOUNDSHEET, WINDOW1, NOTE = 0x208, 0x200, 0xFC, 0x41E, 0xE0, 0x31, 0x85, 0x3D, 0x1C
GLOBALS, WORKSHEET, CHART, MACROS, DIALOG = 5, 0x10, 0x20, 0x40, 0x10


def record(number, data=b"", length=None):
    """One record; `length` lets its header lie."""
    assert len(data) <= MAXIMUM
    return struct.pack("<HH", number, len(data) if length is None else length) + data


def records(stream):
    """(position, number, data) of each record of a stream."""
    at = 0
    while at + 4 <= len(stream):
        number, length = struct.unpack_from("<HH", stream, at)
        yield at, number, stream[at + 4:at + 4 + length]
        at += 4 + length


def bof(kind, version=0x600, number=BOF):
    """2.4.21. BIFF8's has file history behind the type, BIFF5's a build and a year."""
    tail = struct.pack("<HHII", 0x0DBB, 1996, 0, 6) if version == 0x600 else struct.pack("<HH", 0x0DBB, 1996)
    return record(number, struct.pack("<HH", version, kind) + tail)


def characters(text, wide=None):
    """The option bit and the bytes of a text: Latin-1 if it can be, else UTF-16."""
    if wide is None:
        wide = any(ord(c) > 0xFF for c in text)
    return int(wide), text.encode("utf-16-le" if wide else "latin-1")


def units(text):
    return len(text.encode("utf-16-le")) // 2


def unicode_string(text, wide=None, count="<H", runs=(), phonetic=None):
    """XLUnicodeString, or XLUnicodeRichExtendedString with runs (at, font) and phonetic bytes: 2.5.293, 2.5.294."""
    bit, data = characters(text, wide)
    options = bit | (8 if runs else 0) | (4 if phonetic is not None else 0)
    head = struct.pack(count, units(text)) + bytes([options])
    head += struct.pack("<H", len(runs)) if runs else b""
    head += struct.pack("<I", len(phonetic)) if phonetic is not None else b""
    return head + data + b"".join(struct.pack("<HH", *run) for run in runs) + (phonetic or b"")


def place(row, column, xf=0):
    return struct.pack("<HHH", row, column, xf)


def number(row, column, value, xf=0):
    return record(NUMBER, place(row, column, xf) + struct.pack("<d", value))


def rk_bits(value, hundredth=False, integer=False):
    """RkNumber, 2.5.217: 30 bits of a double or of an integer, either of a hundred times the value."""
    stored = round(value * 100, 6) if hundredth else value
    if integer:
        return (int(stored) & 0x3FFFFFFF) << 2 | 2 | int(hundredth)
    high = struct.unpack("<Q", struct.pack("<d", stored))[0] >> 32
    return high & ~3 | int(hundredth)


def rk(row, column, bits, xf=0):
    return record(RK, place(row, column, xf) + struct.pack("<I", bits))


def mulrk(row, first, *values, last=None):
    """Values are (xf, bits)."""
    body = b"".join(struct.pack("<HI", *value) for value in values)
    return record(MULRK, struct.pack("<HH", row, first) + body + struct.pack("<H", first + len(values) - 1 if last is None else last))


def blank(row, column, xf=0):
    return record(BLANK, place(row, column, xf))


def mulblank(row, first, count, xf=0):
    return record(MULBLANK, struct.pack("<HH", row, first) + struct.pack("<H", xf) * count + struct.pack("<H", first + count - 1))


def boolerr(row, column, value, is_error, xf=0):
    return record(BOOLERR, place(row, column, xf) + bytes([value, int(is_error)]))


def label(row, column, text, xf=0, wide=None):
    return record(LABEL, place(row, column, xf) + unicode_string(text, wide))


def label5(row, column, data, xf=0):
    """LABEL of BIFF5: bytes in the workbook's code page."""
    return record(LABEL, place(row, column, xf) + struct.pack("<H", len(data)) + data)


def rstring(row, column, text, runs, xf=0):
    return record(RSTRING, place(row, column, xf) + unicode_string(text) + struct.pack("<H", len(runs))
                  + b"".join(struct.pack("<HH", *run) for run in runs))


def rstring5(row, column, data, runs, xf=0):
    return record(RSTRING, place(row, column, xf) + struct.pack("<H", len(data)) + data + bytes([len(runs)])
                  + b"".join(struct.pack("<BB", *run) for run in runs))


def shared(row, column, index, xf=0):
    return record(LABELSST, place(row, column, xf) + struct.pack("<I", index))


TEXT, EMPTY = object(), object()


def formula_value(value):
    """FormulaValue, 2.5.133. An error is given as ("error", code)."""
    if value is TEXT or value is EMPTY:
        return struct.pack("<B5xH", 0 if value is TEXT else 3, 0xFFFF)
    if isinstance(value, bool):
        return struct.pack("<BxB3xH", 1, value, 0xFFFF)
    if isinstance(value, tuple):
        return struct.pack("<BxB3xH", 2, value[1], 0xFFFF)
    return struct.pack("<d", value)


def formula_tokens(value):
    """The value itself as a formula, so that a program that calculates comes to the same."""
    if isinstance(value, str):
        bit, data = characters(value)
        return bytes([0x17, units(value), bit]) + data
    if isinstance(value, bytes):
        return bytes([0x17, len(value)]) + value
    if value is EMPTY:
        return b"\x17\0\0"
    if isinstance(value, bool):
        return bytes([0x1D, value])
    return bytes([0x1C, value[1]]) if isinstance(value, tuple) else b"\x1f" + struct.pack("<d", value)


def text_formula(row, column, text, xf=0, options=0):
    """A formula with a text result and its STRING, in BIFF8."""
    return formula(row, column, TEXT, xf, options, formula_tokens(text)) + string(text)


def formula(row, column, value, xf=0, options=0, tokens=None, number=FORMULA):
    if tokens is None:
        tokens = b"\x1e\x01\x00" if value is TEXT else formula_tokens(value)
    return record(number, place(row, column, xf) + formula_value(value) + struct.pack("<HI", options, 0)
                  + struct.pack("<H", len(tokens)) + tokens)


def string(text, wide=None):
    return record(STRING, unicode_string(text, wide))


def text_formula5(row, column, data):
    return formula(row, column, TEXT, tokens=formula_tokens(data)) + string5(data)


def string5(data):
    return record(STRING, struct.pack("<H", len(data)) + data)


def shrfmla(first, last, left, right):
    return record(SHRFMLA, struct.pack("<HHBBBBH", first, last, left, right, 0, 1, 3) + b"\x1e\x01\x00")


def array(first, last, left, right):
    return record(ARRAY, struct.pack("<HHBBHIH", first, last, left, right, 0, 0, 3) + b"\x1e\x01\x00")


def table(first, last, left, right):
    return record(TABLE, struct.pack("<HHBBHHHHH", first, last, left, right, 0, 0, 0, 0, 0))


def row(number, first=0, end=1, hidden=False):
    return record(ROW, struct.pack("<HHHHHHI", number, first, end, 0xFF, 0, 0, 0x120 if hidden else 0x100))


def dimension(first, end, left, right):
    return record(DIMENSION, struct.pack("<IIHHH", first, end, left, right, 0))


def number_format(index, code):
    return record(FORMAT, struct.pack("<H", index) + unicode_string(code))


def number_format5(index, data):
    return record(FORMAT, struct.pack("<HB", index, len(data)) + data)


def xf(format_index, style=False):
    parent = 0xFFF5 if style else 1
    return record(XF, struct.pack("<HHHBBBBIIH", 0, format_index, parent, 0x20, 0, 0, 0, 0, 0, 0x20C0))


def xf5(format_index, style=False):
    parent = 0xFFF5 if style else 1
    return record(XF, struct.pack("<HHHHIII", 0, format_index, parent, 0x20, 0x20C0, 0, 0))


def font(name=b"Arial", version=0x600):
    text = bytes([len(name), 0]) + name if version == 0x600 else bytes([len(name)]) + name
    return record(FONT, struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 0, 0) + text)


# LibreOffice passes over the first record of a sheet, which is never a cell in files of programs: CALCMODE.
FIRST = record(0x0D, b"\1\0")


@dataclass
class Sheet:
    """A sheet's substream. `shift` lets the workbook's offset to it lie; `state` 0 visible, 1 hidden, 2 very hidden."""

    name: str
    cells: list
    state: int = 0
    kind: int = 0
    substream: int = WORKSHEET
    shift: int = 0
    offset: int = None
    has_bof: bool = True
    has_eof: bool = True
    raw_name: bytes = None


@dataclass
class Book:
    """A workbook stream of BIFF8 (0x600) or BIFF5 (0x500)."""

    sheets: list
    version: int = 0x600
    codepage: int = 1200
    formats: dict = field(default_factory=dict)
    xfs: list = field(default_factory=lambda: [0])
    strings: list = field(default_factory=list)
    dates_1904: bool = False
    extra: list = field(default_factory=list)

    def head(self):
        wide = self.version == 0x600
        make_xf, make_format = (xf, number_format) if wide else (xf5, number_format5)
        parts = [record(CODEPAGE, struct.pack("<H", self.codepage))] if self.codepage is not None else []
        parts += self.extra
        parts += [record(WINDOW1, struct.pack("<9H", 0, 0, 0x3000, 0x2000, 0x38, 0, 0, 1, 600))]
        parts += [record(DATEMODE, b"\1\0")] if self.dates_1904 else []
        parts += [font(version=self.version)] * 4
        parts += [make_format(index, code) for index, code in self.formats.items()]
        return parts + [make_xf(index) for index in self.xfs]

    def bound(self, sheet, position):
        data = struct.pack("<IBB", position, sheet.state, sheet.kind)
        if self.version == 0x600:
            return record(BOUNDSHEET, data + unicode_string(sheet.name, count="<B"))
        name = sheet.raw_name if sheet.raw_name is not None else sheet.name.encode("ascii")
        return record(BOUNDSHEET, data + bytes([len(name)]) + name)

    def stream(self):
        first = bof(GLOBALS, self.version) + b"".join(self.head())
        last = b"".join(self.strings) + record(EOF)
        bodies = [
            (bof(sheet.substream, self.version) if sheet.has_bof else b"") + FIRST + b"".join(sheet.cells)
            + (record(EOF) if sheet.has_eof else b"") for sheet in self.sheets]
        position = len(first) + len(last) + sum(len(self.bound(sheet, 0)) for sheet in self.sheets)
        bounds = []
        for sheet, body in zip(self.sheets, bodies):
            bounds.append(self.bound(sheet, position + sheet.shift if sheet.offset is None else sheet.offset))
            position += len(body)
        return first + b"".join(bounds) + last + b"".join(bodies)


def sst(*strings, total=None, unique=None):
    """The shared strings in one record: 2.4.265."""
    counts = struct.pack("<II", len(strings) if total is None else total, len(strings) if unique is None else unique)
    return [record(SST, counts + b"".join(s if isinstance(s, bytes) else unicode_string(s) for s in strings))]


def split(parts, number=SST):
    """A record and its CONTINUEs, cut where the parts are."""
    return [record(number if index == 0 else CONTINUE, part) for index, part in enumerate(parts)]
