"""What an .xls holds by xlrd, in the lines of formats_expected.py.

xlrd does not say which cells are formulas nor what a date format shows: the first is found by walking over the records,
the second by the rules of ECMA-376-1 18.8.30, here.
"""
import io
import re

import xlrd
from openpyxl.utils import get_column_letter

import formats_expected
import xls_records as r

STATES = ["visible", "hidden", "veryHidden"]
ERRORS = {0: "#NULL!", 7: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!", 0x2A: "#N/A",
          0x2B: "#GETTING_DATA"}
# What built-in formats show in a Chinese Excel as a year and a month only.
BUILT_IN_MONTHS = {17, 27, 36, 50, 52, 57}


# Gnumeric writes an EXTERNSHEET in BIFF5 that xlrd fails on; references have no part in what cells hold.
xlrd.book.Book.handle_externsheet = lambda self, data: None
xlrd.book.Book.names_epilogue = lambda self: None
THEIR_STRING = xlrd.sheet.Sheet.string_record_contents


def string_record(sheet, data):
    """A formula's text in BIFF5: its length counts bytes, where xlrd counts characters of the code page."""
    if sheet.biff_version >= 80:
        return THEIR_STRING(sheet, data)
    length, text = int.from_bytes(data[:2], "little"), data[2:]
    while len(text) < length:
        _, _, more = sheet.book.get_record_parts()
        text += more
    return text.decode(sheet.book.encoding or sheet.book.derive_encoding())


xlrd.sheet.Sheet.string_record_contents = string_record


def workbook_stream(path):
    data = path.read_bytes()
    if data[:8] != xlrd.compdoc.SIGNATURE:
        return data
    document = xlrd.compdoc.CompDoc(data, logfile=io.StringIO())
    for name in ("Workbook", "Book"):
        found = document.get_named_stream(name)
        if found:
            return found
    raise ValueError(path)


def formulas(path):
    """(row, column) of the formulas of each sheet, by the sheet's place among the worksheets."""
    stream = workbook_stream(path)
    found = []
    for _, number, data in r.records(stream):
        if number != r.BOUNDSHEET or data[5] & 0x0F:
            continue
        depth, places = 0, set()
        for _, inner, body in r.records(stream[int.from_bytes(data[:4], "little"):]):
            depth += (inner == r.BOF) - (inner == r.EOF)
            if inner & 0xFF == r.FORMULA and inner in (0x06, 0x206, 0x406) and depth == 1:
                places.add((int.from_bytes(body[:2], "little"), int.from_bytes(body[2:4], "little")))
            if depth == 0:
                break
        found.append(places)
    return found


def shows_month_only(code):
    first = re.sub(r'"[^"]*"?|\\.|[_*].|\[(?![hms]+\])[^]]*\]', "", code, flags=re.I).split(";")[0].lower()
    letters = set(re.findall("[ymdhse]", first))
    return letters & {"y", "e"} != set() and "m" in letters and not letters & {"d", "h", "s"}


def is_month(book, xf_index):
    index = book.xf_list[xf_index].format_key if xf_index < len(book.xf_list) else 0
    known = book.format_map.get(index)
    if known and known.format_str:
        return shows_month_only(known.format_str)
    return index in BUILT_IN_MONTHS


def by_xlrd(path):
    """The expected lines of a workbook, read by xlrd."""
    book = xlrd.open_workbook(str(path), formatting_info=True, logfile=io.StringIO())
    lines = []
    for sheet, places in zip(book.sheets(), formulas(path)):
        for row in range(sheet.nrows):
            hidden = "h" if row in sheet.rowinfo_map and sheet.rowinfo_map[row].hidden else ""
            for column, cell in enumerate(sheet.row(row)):
                found = kind_and_value(book, cell)
                if found is None:
                    continue
                month = "m" if found[0] == "date" and is_month(book, cell.xf_index) else ""
                flags = ("f" if (row, column) in places else "") + hidden + month
                lines.append(formats_expected.line(
                    sheet.name, STATES[sheet.visibility], row + 1, get_column_letter(column + 1), *found, flags))
    return lines


def kind_and_value(book, cell):
    if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) or cell.value == "":
        return None
    if cell.ctype == xlrd.XL_CELL_TEXT:
        return "text", formats_expected.escape(cell.value)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return "boolean", "true" if cell.value else "false"
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return "error", ERRORS.get(cell.value, "#UNKNOWN!")
    if cell.ctype == xlrd.XL_CELL_DATE:
        serial = cell.value + (1462 if book.datemode else 0)
        if 0 <= serial < 2958466:
            return "date", repr(serial)
    return "number", repr(float(cell.value))
