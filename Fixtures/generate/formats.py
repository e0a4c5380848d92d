"""Makes the fixtures of the .xlsx reader: python3 Fixtures/generate/formats.py [--patched-only]

Workbooks saved by real programs (openpyxl, XlsxWriter, LibreOffice) first; what no program writes is made by patching
their files (formats_patched.py, formats_malformed.py). All people are invented.
"""
import datetime
import pathlib
import subprocess
import sys
import tempfile

import openpyxl
import xlsxwriter
from openpyxl.styles import Font

import formats_expected as expected
import formats_malformed
import formats_patched

FIXTURES = pathlib.Path(__file__).resolve().parent.parent
FORMATS = FIXTURES / "Formats"
CREATED = datetime.datetime(2026, 1, 1)
MANIFEST = {}
PROGRAMS = "--patched-only" not in sys.argv


def note(path, program, why):
    MANIFEST[str(path.relative_to(FIXTURES))] = (program, why)


def save(path, program, why, lines=None):
    """Notes a fixture and writes what it holds, by openpyxl's reading unless said."""
    note(path, program, why)
    expected.write(path, expected.by_openpyxl(path) if lines is None else lines)


def openpyxl_basic():
    path = FORMATS / "openpyxl-basic.xlsx"
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "团员名单"
    sheet.append(["姓名", "身份证号", "出生日期", "序号", "是团干", "备注"])
    sheet.append(["张小明", "110101200801011237", datetime.date(2008, 1, 1), 1, True, "#N/A"])
    sheet.append(["欧阳 丽", 110101200801011237, datetime.datetime(2007, 12, 31, 18, 30), 2.5, False, "  前后 空格  "])
    sheet.append(["李\u3000雷", "１２３", datetime.time(6, 0), 1e-7, None, "换\n行\t制表"])
    sheet.append(["NBSP\u00a0x\u200b", "", datetime.timedelta(hours=30), 1.5e300, None, "=1+1"])
    sheet.append(["𠮷野 👍", None, None, -12345.678, None, "<&>\"'"])
    sheet.append([None, None, None, 123456789012345678, 0.1, 100])
    sheet["G8"].font = Font(bold=True)
    sheet.row_dimensions[4].hidden = True
    book.create_sheet("隐藏").append(["x"])
    book["隐藏"].sheet_state = "hidden"
    book.create_sheet("深藏").append(["y"])
    book["深藏"].sheet_state = "veryHidden"
    book.create_sheet("空")
    book.save(path)
    save(path, f"openpyxl {openpyxl.__version__}", "every kind of cell, hidden row, hidden, very hidden and empty sheets")


def written(name, why, fill, lines=None, **options):
    """A workbook by XlsxWriter; `fill` gets the book."""
    path = FORMATS / f"xlsxwriter-{name}.xlsx"
    zip64 = options.pop("zip64", False)
    book = xlsxwriter.Workbook(str(path), options)
    book.set_properties({"created": CREATED})
    if zip64:
        book.use_zip64()
    fill(book)
    book.close()
    save(path, f"XlsxWriter {xlsxwriter.__version__}", why, lines)


def fill_basic(book):
    sheet = book.add_worksheet("名单")
    date = book.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ["姓名", "性别", "入团日期", "编号", "在籍"])
    for row in range(1, 6):
        sheet.write_row(row, 0, [f"王{row}明", "男" if row % 2 else "女"])
        sheet.write_datetime(row, 2, datetime.datetime(2021, 5, row), date)
        sheet.write_number(row, 3, 202105000000 + row)
        sheet.write_boolean(row, 4, row != 3)
    sheet.set_row(4, None, None, {"hidden": True})


def fill_rich(book):
    sheet = book.add_worksheet()
    red, bold = book.add_format({"color": "red"}), book.add_format({"bold": True})
    sheet.write_rich_string("A1", "李", red, "小", bold, "红 ", " 同学")
    sheet.write_string("B1", "  两端空格  ")
    sheet.write_string("A2", "a\r\nb\rc\nd")


def fill_formulas(book):
    sheet = book.add_worksheet()
    date = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    for column, value in enumerate(["文字", "", 42, 1.5, True, "#DIV/0!", "#N/A", "#REF!"]):
        sheet.write_formula(0, column, "=A9", None, value)
    sheet.write_formula(1, 0, "=DATE(2021,5,4)", date, 44320)
    sheet.write_array_formula("A3:A3", "{=SUM(B1:B2)}", None, 7)


DATE_FORMATS = [
    ("yyyy-mm-dd", True), ("m/d/yy h:mm", True), ('yyyy"年"m"月"d"日"', True), ("yyyy年mm月", True), ("[h]:mm", True),
    ("[ss].00", True), ("mm:ss.0", True), ("[$-804]yyyy/m/d;@", True), ("[Red]d", True), ("h:mm AM/PM", True),
    ("[DBNum1][$-804]yyyy年m月d日", True), ("[$-404]e/m/d", True), ("ddd", True), (r"yyyy\-mm\-dd", True),
    ("General", False), ("@", False), ("0.00E+00", False), ('0.0"d"', False), (r"0\d", False), ("[Red]0.00", False),
    ("#,##0.00_);[Red](#,##0.00)", False), ("# ?/?", False), ('"年龄"0', False), ("[$¥-804]#,##0", False),
    ("0000000000", False), ("G/通用格式", False), ("0_d", False), ("0*s", False), ("[>=100]0;0.0", False),
]


def fill_date_formats(book):
    sheet = book.add_worksheet()
    for row, (code, _) in enumerate(DATE_FORMATS):
        sheet.write_string(row, 0, code)
        sheet.write_number(row, 1, 44320.25, book.add_format({"num_format": code}))


def date_format_lines():
    lines = []
    for row, (code, is_date) in enumerate(DATE_FORMATS, 1):
        lines.append(expected.line("Sheet1", "visible", row, "A", "text", expected.escape(code)))
        lines.append(expected.line("Sheet1", "visible", row, "B", "date" if is_date else "number", "44320.25",
                                   "m" if code == "yyyy年mm月" else ""))
    return lines


def fill_1904(book):
    sheet = book.add_worksheet()
    for row, code in enumerate(["yyyy-mm-dd", "yyyy-mm-dd hh:mm", "0.00"]):
        moment = datetime.datetime(2021, 5, 4, 12)
        sheet.write_datetime(row, 0, moment, book.add_format({"num_format": code}))


def fill_escapes(book):
    sheet = book.add_worksheet()
    sheet.write_string("A1", "字面 _x0041_")
    sheet.write_string("A2", "控制\x01\x1f字符")
    sheet.write_string("A3", "_x00_ _xZZZZ_ _x004")


def escape_lines():
    texts = ["字面 _x0041_", "控制\x01\x1f字符", "_x00_ _xZZZZ_ _x004"]
    return [expected.line("Sheet1", "visible", r, "A", "text", t) for r, t in enumerate(texts, 1)]


def fill_sparse(book):
    sheet = book.add_worksheet()
    grey = book.add_format({"bg_color": "#CCCCCC"})
    for row in range(200):
        sheet.write_blank(row, 0, None, grey)
    sheet.write_number(2, 3, 7)
    sheet.write_string(1048575, 16383, "角")


def fill_chartsheet(book):
    book.add_worksheet("一").write_column(0, 0, [1, 2, 3])
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=一!$A$1:$A$3"})
    book.add_chartsheet("图").set_chart(chart)
    book.add_worksheet("二").write_string(0, 0, "后")


def xlsxwriter_books():
    written("basic", "shared strings, dates, booleans, a hidden row", fill_basic)
    written("inline", "constant_memory: inlineStr cells", fill_basic, constant_memory=True)
    written("zip64", "zip64 extensions throughout", fill_basic, zip64=True)
    written("rich", "rich text with spaces at run ends, CR LF in text", fill_rich,
            [expected.line("Sheet1", "visible", 1, "A", "text", "李小红  同学"),
             expected.line("Sheet1", "visible", 1, "B", "text", "  两端空格  "),
             expected.line("Sheet1", "visible", 2, "A", "text", "a\\r\\nb\\rc\\nd")])
    written("formulas", "formula results of each type, empty text result, array formula", fill_formulas)
    written("date-formats", "number formats that are dates and others that look like it", fill_date_formats,
            date_format_lines())
    written("dates-1904", "the 1904 date system", fill_1904, date_1904=True)
    written("escapes", "_xHHHH_ escapes, escaped escapes and broken ones", fill_escapes, escape_lines())
    written("sparse", "200 formatted empty rows and a text in the last cell of the grid", fill_sparse,
            [expected.line("Sheet1", "visible", 3, "D", "number", "7.0"),
             expected.line("Sheet1", "visible", 1048576, "XFD", "text", "角")])
    written("chartsheet", "a chart sheet between worksheets", fill_chartsheet)


def libreoffice(source, name, why, target="xlsx", folder=FORMATS):
    """A file saved by LibreOffice from another."""
    with tempfile.TemporaryDirectory() as directory:
        copy = pathlib.Path(directory) / "in" / f"{name}{source.suffix}"
        copy.parent.mkdir()
        copy.write_bytes(source.read_bytes())
        profile = pathlib.Path(directory, "profile").as_uri()
        subprocess.run(["soffice", f"-env:UserInstallation={profile}", "--headless", "--convert-to", target,
                        "--outdir", directory, str(copy)], check=True, capture_output=True)
        path = folder / f"libreoffice-{name}.{target}"
        path.write_bytes((pathlib.Path(directory) / f"{name}.{target}").read_bytes())
    version = subprocess.run(["soffice", "--version"], capture_output=True, text=True).stdout.split()[1]
    note(path, f"LibreOffice {version}", why)
    return path


def libreoffice_books():
    for source, name, why in [
        ("openpyxl-basic", "basic", "every kind of cell as LibreOffice writes it"),
        ("xlsxwriter-dates-1904", "dates-1904", "the 1904 date system as LibreOffice writes it"),
        ("xlsxwriter-formulas", "formulas", "formula results as LibreOffice writes them"),
        ("xlsxwriter-rich", "rich", "rich text as LibreOffice writes it"),
    ]:
        path = libreoffice(FORMATS / f"{source}.xlsx", name, why)
        expected.write(path, expected.by_openpyxl(path))


def write_manifest():
    path = FIXTURES / "MANIFEST.tsv"
    kept = []
    if path.exists():
        kept = [l for l in path.read_text(encoding="utf-8").splitlines()[1:] if l.split("\t")[0] not in MANIFEST]
    # The blocks of the other generators stay as they are, at the end.
    cases = [l for l in kept if l.startswith(("Cases/", "Demo/", "Reconcile/", "Verification/"))]
    rows = [l for l in kept if l not in cases] + ["\t".join([name, *entry]) for name, entry in MANIFEST.items()]
    path.write_text("path\tmade by\twhy\n" + "".join(r + "\n" for r in sorted(rows) + cases), encoding="utf-8")


def main():
    FORMATS.mkdir(exist_ok=True)
    (FIXTURES / "Malformed").mkdir(exist_ok=True)
    # openpyxl and LibreOffice stamp the time into what they save; the rest comes out the same each time.
    if PROGRAMS:
        openpyxl_basic()
    xlsxwriter_books()
    if PROGRAMS:
        libreoffice_books()
    formats_patched.make(FORMATS, note)
    formats_malformed.make(FIXTURES, note, libreoffice if PROGRAMS else None)
    write_manifest()


if __name__ == "__main__":
    main()
