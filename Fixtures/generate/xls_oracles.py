#!/usr/bin/env python3
"""Compares what the .xls fixtures are said to hold with what xlrd, LibreOffice and calamine read in them.

    xls_oracles.py [NAME …]

Differences known and judged stand in the table of docs/readers.md; all others are printed and end in exit code 1.
"""

import datetime
import math
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
import python_calamine
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

import formats_expected
import xls_expected

FIXTURES = Path(__file__).resolve().parent.parent
TABLE = FIXTURES.parent / "docs" / "readers.md"


def cells(lines, keep=""):
    """(sheet, row, column) to (kind, value, flags) of lines, with the flags a reader can tell."""
    found = {}
    for line in lines:
        sheet, visibility, row, column, kind, value, flags = line.split("\t")
        shown = "hidden" if visibility == "veryHidden" and "v" not in keep else visibility
        found[sheet, int(row), column] = (kind, value, shown if "s" in keep else "", "".join(f for f in flags if f in keep))
    return found


def same(a, b):
    if a is None or b is None or a[0] != b[0] or a[2:] != b[2:]:
        return False
    if a[0] in ("number", "date"):
        return math.isclose(float(a[1]), float(b[1]), rel_tol=1e-14, abs_tol=1e-8 if a[0] == "date" else 0)
    return a[1] == b[1]


def by_xlrd(paths):
    for path in paths:
        yield path, lambda path=path: xls_expected.by_xlrd(path), "sfhmv"


def by_office(paths):
    """LibreOffice saves them as .xlsx, which openpyxl reads."""
    with tempfile.TemporaryDirectory() as place:
        subprocess.run(
            ["soffice", f"-env:UserInstallation={Path(place, 'profile').as_uri()}", "--headless", "--convert-to", "xlsx",
             "--outdir", place, *map(str, paths)], capture_output=True, timeout=900)
        for path in paths:
            yield path, lambda path=path: by_openpyxl(Path(place, path.stem + ".xlsx")), "sh"


def by_openpyxl(path):
    """As formats_expected.by_openpyxl, of the stored cells only; an empty result is no cell."""
    book = openpyxl.load_workbook(path, data_only=True)
    for sheet in book.worksheets:
        for row, column in sorted(sheet._cells):
            held = formats_expected.kind_and_value(sheet.cell(row, column), False)
            if held:
                hidden = "h" if sheet.row_dimensions[row].hidden else ""
                yield formats_expected.line(
                    sheet.title, sheet.sheet_state, row, get_column_letter(column), *held, hidden)


def by_calamine(paths):
    """Each in a process of its own: calamine may end it."""
    for path in paths:
        yield path, lambda path=path: calamine_apart(path), ""


def calamine_apart(path):
    done = subprocess.run([sys.executable, __file__, "--calamine", path], capture_output=True, text=True, timeout=60)
    if done.returncode:
        raise ValueError((done.stderr.strip().splitlines() or ["ended"])[0 if done.returncode < 0 else -1])
    return done.stdout.split("\n")[:-1]


def calamine_lines(path):
    book = python_calamine.load_workbook(str(path))
    for meta in book.sheets_metadata:
        if "WorkSheet" not in str(meta.typ):
            continue
        sheet = book.get_sheet_by_name(meta.name)
        for row, values in enumerate(sheet.to_python(skip_empty_area=False), 1):
            for column, value in enumerate(values, 1):
                held = python_value(value)
                if held:
                    yield formats_expected.line(meta.name, "visible", row, get_column_letter(column), *held)


def python_value(value):
    if isinstance(value, bool):
        return "boolean", "true" if value else "false"
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        return "date", repr(float(to_excel(value)))
    if isinstance(value, (int, float)):
        return "number", repr(float(value))
    if value in xls_expected.ERRORS.values():
        return "error", value
    return ("text", formats_expected.escape(value)) if value else None


READERS = {"xlrd": by_xlrd, "LibreOffice": by_office, "calamine": by_calamine}


def known():
    """(reader, fixture) of the table: | fixture, fixture | reader | … |"""
    found = set()
    for line in TABLE.read_text(encoding="utf-8").splitlines() if TABLE.exists() else []:
        columns = [column.strip() for column in line.split("|")]
        if len(columns) > 4:
            names = re.findall(r"`([a-z0-9-]+)`", columns[1])
            found |= {(reader.strip(), name) for reader in columns[2].split(",") for name in names}
    return found


def difference(path, read, keep):
    """Up to three differences, None if there is none."""
    expected = cells(path.with_suffix(".expected.tsv").read_text(encoding="utf-8").split("\n")[:-1], keep)
    try:
        got = cells(read(), keep)
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:160]
    # No program here tells a formula without a result from an empty cell, calamine no error either.
    places = [place for place in sorted({*expected, *got}) if not same(expected.get(place), got.get(place))]
    places = [place for place in places if expected.get(place, ("",))[0] not in (("blank",) if keep else ("blank", "error"))]
    shown = [f"{place[2]}{place[1]} of {place[0]}: {expected.get(place)} is read as {got.get(place)}" for place in places[:3]]
    return f"{len(places)} cells; " + "; ".join(shown) if places else None


def main():
    if sys.argv[1:2] == ["--calamine"]:
        sys.stdout.writelines(line + "\n" for line in calamine_lines(sys.argv[2]))
        return
    names = sys.argv[1:]
    paths = sorted(path for path in (FIXTURES / "Formats").glob("*.xls") if not names or path.stem in names)
    judged, unknown = known(), 0
    for reader, read_all in READERS.items():
        for path, read, keep in read_all(paths):
            found = difference(path, read, keep)
            if found and (reader, path.stem) not in judged:
                unknown += 1
                print(f"{reader}\t{path.stem}\t{found}")
    sys.exit(1 if unknown else 0)


if __name__ == "__main__":
    main()
