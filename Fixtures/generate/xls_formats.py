"""Makes the fixtures of the .xls reader: python3 Fixtures/generate/xls_formats.py [--without-programs]

Workbooks saved by xlwt, LibreOffice and Gnumeric, and others put together from records (xls_records.py, xls_compound.py). What they
hold is xlrd's reading, or declared where xlrd is known to be wrong: see docs/readers.md. All people are invented.
"""
import pathlib
import sys

import formats
import formats_expected
import xls_expected
import xls_patched_biff5
import xls_patched_cells
import xls_patched_files
import xls_patched_sheets
import xls_patched_single
import xls_patched_strings
import xls_programs
from xls_compound import workbook

FIXTURES = pathlib.Path(__file__).resolve().parent.parent
FORMATS = FIXTURES / "Formats"
MANIFEST = {}


def save(path, program, why, lines=None):
    """Notes a fixture and writes what it holds, by xlrd's reading unless said."""
    assert not path.with_suffix(".xlsx").exists(), f"{path.name}: an .xlsx has the same expected cells"
    if program:
        MANIFEST[str(path.relative_to(FIXTURES))] = (program, why)
    formats_expected.write(path, xls_expected.by_xlrd(path) if lines is None else lines)


def patched():
    for module in [xls_patched_cells, xls_patched_strings, xls_patched_sheets]:
        yield from ((f"biff8-{name}", why, workbook(stream), lines) for name, why, stream, lines in module.all_books())
    for name, why, stream, lines in xls_patched_biff5.all_books():
        yield name, why, workbook(stream, name="Book"), lines
    for name, why, data, lines in xls_patched_files.all_files():
        yield f"compound-{name}", why, data, lines
    for name, why, data, lines in xls_patched_single.all_files():
        yield f"single-{name}", why, data, lines


def main():
    # LibreOffice and Gnumeric write other bytes each time; their files are left as they are without the programs.
    xls_programs.make(FORMATS, save, "--without-programs" not in sys.argv)
    for name, why, data, lines in patched():
        path = FORMATS / f"patched-{name}.xls"
        path.write_bytes(data)
        save(path, "xls_records.py, xls_compound.py", why, lines)
    formats.MANIFEST.update(MANIFEST)
    formats.write_manifest()


if __name__ == "__main__":
    main()
