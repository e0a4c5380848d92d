"""Makes the fixtures of the .xls reader: python3 Fixtures/generate/xls_formats.py [--without-programs]

Workbooks saved by xlwt, LibreOffice and Gnumeric, and others put together from records (xls_records.py, xls_compound.py). What they
hold is xlrd's reading, or declared where xlrd is known to be wrong: see docs/readers.md. All people are invented.
"""
import pathlib
import sys

import formats
import formats_expected
import xls_expected
import xls_programs

FIXTURES = pathlib.Path(__file__).resolve().parent.parent
FORMATS = FIXTURES / "Formats"
MANIFEST = {}


def save(path, program, why, lines=None):
    """Notes a fixture and writes what it holds, by xlrd's reading unless said."""
    assert not path.with_suffix(".xlsx").exists(), f"{path.name}: an .xlsx has the same expected cells"
    if program:
        MANIFEST[str(path.relative_to(FIXTURES))] = (program, why)
    formats_expected.write(path, xls_expected.by_xlrd(path) if lines is None else lines)


def main():
    # LibreOffice and Gnumeric write other bytes each time; their files are left as they are without the programs.
    xls_programs.make(FORMATS, save, "--without-programs" not in sys.argv)
    formats.MANIFEST.update(MANIFEST)
    formats.write_manifest()


if __name__ == "__main__":
    main()
