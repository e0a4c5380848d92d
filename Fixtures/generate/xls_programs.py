"""Workbooks saved as .xls by xlwt, LibreOffice and Gnumeric; the expected cells are xlrd's reading."""
import datetime
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

import openpyxl
import xlwt
from openpyxl.styles import PatternFill

import formats
from formats import DATE_FORMATS

XLS = "xls:MS Excel 97"
HEADINGS = ["序号", "姓名", "身份证号", "性别", "民族", "入团时间", "手机号码", "备注"]
DAY = datetime.date(2021, 5, 4)


def style(code):
    return xlwt.easyxf(num_format_str=code)


def fill_basic(book):
    sheet = book.add_sheet("名单")
    for column, text in enumerate(["姓名", "身份证号", "出生日期", "序号", "是团干", "备注"]):
        sheet.write(0, column, text)
    rows = [
        ["张小明", "110101200801011237", datetime.date(2008, 1, 1), 1, True, "#N/A"],
        ["欧阳 丽", 110101200801011237.0, datetime.datetime(2007, 12, 31, 18, 30), 2.5, False, "  前后 空格  "],
        ["李\u3000雷", "１２３", datetime.time(6, 0), 1e-7, None, "换\n行\t制表"],
        ["NBSP\u00a0x\u200b", "", None, 1.5e300, None, "=1+1"], ["𠮷野 👍", None, None, -12345.678, None, "Ünïcödé"],
        [None, None, None, 1e15, 0.1, 536870911], [None, None, None, -536870912, 12.34, 0]]
    for row, values in enumerate(rows, 1):
        for column, value in enumerate(values):
            if isinstance(value, (datetime.date, datetime.time)):
                sheet.write(row, column, value, style("yyyy-mm-dd"))
            elif value is not None:
                sheet.write(row, column, value)
    sheet.write(8, 6, None, xlwt.easyxf("pattern: pattern solid"))
    sheet.row(3).hidden = True
    for name, state in [("隐藏", 1), ("深藏", 2), ("空", 0)]:
        other = book.add_sheet(name)
        other.visibility = state
        if state:
            other.write(0, 0, "x")


def fill_rich(book):
    sheet = book.add_sheet("Sheet1")
    red = xlwt.easyfont("color_index red, bold true")
    sheet.write_rich_text(0, 0, ("李", ("小", red), "红 ", (" 同学", red)))
    sheet.write_rich_text(1, 0, ("plain ", ("rich", red)))
    sheet.write(0, 1, "  两端空格  ")
    sheet.write(1, 1, "a\r\nb\rc\nd")


def fill_dates(book):
    sheet = book.add_sheet("Sheet1")
    for row, (code, _) in enumerate(DATE_FORMATS):
        sheet.write(row, 0, code)
        sheet.write(row, 1, 44320.25, style(code))


def fill_date_edges(book):
    """29 February 1900 never was; the system has it."""
    sheet = book.add_sheet("Sheet1")
    for row, serial in enumerate([0, 0.5, 1, 59, 60, 60.5, 61, 2958465, 2958465.5, 2958466, -1, 1e15]):
        sheet.write(row, 0, serial, style("yyyy-mm-dd"))
        sheet.write(row, 1, serial, style("yyyy年m月"))


def fill_1904(book):
    book.dates_1904 = True
    sheet = book.add_sheet("Sheet1")
    for row, code in enumerate(["yyyy-mm-dd", "yyyy-mm-dd hh:mm", "0.00", "yyyy年m月"]):
        sheet.write(row, 0, 42858.5, style(code))
        sheet.write(row, 1, 0, style(code))
        sheet.write(row, 2, -1462, style(code))
    sheet.write(0, 3, DAY, style("yyyy-mm-dd"))


def fill_formulas(book):
    """xlwt calculates nothing: its formulas have the mark of an empty text."""
    sheet = book.add_sheet("Sheet1")
    sheet.write(0, 0, 7)
    sheet.write(0, 1, xlwt.Formula("A1*2"))
    sheet.write(0, 2, xlwt.Formula('"冯"&"静怡"'))


def fill_long_strings(book):
    """Shared strings over many CONTINUE records, texts cut in the middle."""
    sheet = book.add_sheet("Sheet1")
    for row in range(24):
        sheet.write(row, 0, f"{row:02} " + "甲乙丙丁戊己庚辛壬癸" * 25)
        sheet.write(row, 1, f"{row:02} " + "latin one " * 90 + ("é" if row % 2 else "末"))


def fill_sparse(book):
    """Thousands of formatted empty cells, the last cell of the grid."""
    sheet = book.add_sheet("Sheet1")
    grey = xlwt.easyxf("pattern: pattern solid")
    for row in range(800):
        for column in range(3):
            sheet.write(row, column, None, grey)
    sheet.write(2, 4, 7)
    sheet.write(65535, 255, "角")


def roster_rows():
    yield [1, "张小明", "110101200801011237", "男", "汉族", DAY, "13900001111", "走读"]
    yield [2, "欧阳　丽", 110101200801011237.0, "女", "汉", "2021年5月", 13900002222, "数字已失真"]
    yield [3, "阿依古丽·买买提", "１１０１０１２００８０１０１１２３７", "女", "维吾尔族", "2021.5", "139 0000 3333", None]
    yield [4, "𠮷田", "11010120080101123x", "男", "其他", 202105, "１３９００００４４４４", "　"]


def fill_roster(book):
    sheet = book.add_sheet("团员名单")
    sheet.write_merge(0, 0, 0, 7, "样例第一中学高一（1）班团员花名册", xlwt.easyxf("font: bold on, height 320; align: horiz center"))
    for column, text in enumerate(HEADINGS):
        sheet.write(1, column, text)
    for row, values in enumerate(roster_rows(), 2):
        for column, value in enumerate(values):
            if value is not None:
                sheet.write(row, column, value, style("yyyy/m/d") if isinstance(value, datetime.date) else xlwt.Style.default_style)
    sheet.write(6, 1, xlwt.Formula('"冯"&"静怡"'))
    sheet.row(6).set_cell_error(2, 0x2A)
    sheet.row(5).hidden = True
    grey = xlwt.easyxf("pattern: pattern solid")
    for row in range(7, 800):
        sheet.row(row).set_cell_mulblanks(0, 7, grey)
    notes = book.add_sheet("填写说明")
    notes.write(0, 0, "身份证号请设为文本格式")


WRITTEN = [
    ("basic", "every kind of cell, hidden row, hidden, very hidden and empty sheets", fill_basic),
    ("rich", "rich text, CR LF in text", fill_rich),
    ("date-formats", "number formats that are dates and others that look like it", fill_dates),
    ("date-edges", "29 February 1900, the first and last dates, numbers no date has", fill_date_edges),
    ("dates-1904", "the 1904 date system", fill_1904),
    ("formulas", "formulas that were never calculated", fill_formulas),
    ("long-strings", "shared strings over several records, texts cut in the middle", fill_long_strings),
    ("sparse", "2,400 formatted empty cells and a text in the last cell of the grid", fill_sparse),
    ("roster", "a roster: merged title, hidden row, lost digits, formula, error, 800 formatted empty rows", fill_roster),
]


def office(jobs, folder):
    """LibreOffice opens and saves: (source, name of the result, filter). One start for each filter."""
    with tempfile.TemporaryDirectory() as place:
        place = pathlib.Path(place)
        for index, kind in enumerate(dict.fromkeys(job[2] for job in jobs)):
            sources = place / f"in{index}"
            sources.mkdir()
            for source, name, wanted in jobs:
                if wanted == kind:
                    (sources / f"{name}{source.suffix}").write_bytes(source.read_bytes())
            subprocess.run(
                ["soffice", f"-env:UserInstallation={(place / 'profile').as_uri()}", "--headless", "--convert-to", kind,
                 "--outdir", str(folder), *sorted(map(str, sources.iterdir()))], check=True, capture_output=True)


def roster_xlsx(path):
    """The source of the roster saved by LibreOffice, with formulas that it calculates."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "团员名单"
    sheet.append(["样例第一中学高一（1）班团员花名册"])
    sheet.merge_cells("A1:H1")
    sheet.append(HEADINGS)
    for values in roster_rows():
        sheet.append(values)
    sheet.append([5, '="冯"&"静怡"', "=NA()", '=IF(1=1,"","x")', '=1=1', "=DATE(2021,5,4)", "=1/0", '=REPT("长",300)'])
    sheet["C3"].number_format = "@"
    sheet["F3"].number_format = "yyyy/m/d"
    sheet["F7"].number_format = "yyyy年m月"
    sheet.row_dimensions[6].hidden = True
    for row in range(8, 400):
        for column in range(1, 9):
            sheet.cell(row, column).fill = PatternFill("solid", fgColor="FFFFF2CC")
    book.create_sheet("填写说明").append(["身份证号请设为文本格式"])
    book["填写说明"].sheet_state = "hidden"
    book.save(path)


OFFICE = [
    ("openpyxl-basic.xlsx", "basic", "every kind of cell as LibreOffice writes it"),
    ("xlsxwriter-dates-1904.xlsx", "dates-1904", "the 1904 date system as LibreOffice writes it"),
    ("xlsxwriter-rich.xlsx", "rich", "rich text as LibreOffice writes it"),
    ("xlsxwriter-date-formats.xlsx", "date-formats", "date formats as LibreOffice writes them"),
    ("xlsxwriter-month-formats.xlsx", "month-formats", "formats of a month as LibreOffice writes them"),
    ("xlsxwriter-chartsheet.xlsx", "chartsheet", "a chart sheet between worksheets as LibreOffice writes it"),
    ("xlwt-long-strings.xls", "long-strings", "long shared strings as LibreOffice cuts them"),
    ("roster.xlsx", "roster", "a roster: merged title, hidden row, lost digits, formula results, formatted empty rows"),
]
GNUMERIC = [
    ("openpyxl-basic.xlsx", "basic-97", "excel_biff8", "every kind of cell as Gnumeric writes it"),
    ("xlsxwriter-rich.xlsx", "rich-97", "excel_biff8", "rich text as Gnumeric writes it"),
    ("roster.xlsx", "roster-97", "excel_biff8", "a roster with formula results as Gnumeric writes it"),
    ("openpyxl-basic.xlsx", "basic-95", "excel_biff7", "every kind of cell in the format of Excel 5.0/95, code page 936"),
    ("xlsxwriter-dates-1904.xlsx", "dates-1904-95", "excel_biff7", "the 1904 date system in the format of Excel 5.0/95"),
    ("xlsxwriter-date-formats.xlsx", "date-formats-95", "excel_biff7", "date formats in the format of Excel 5.0/95"),
    ("roster.xlsx", "roster-95", "excel_biff7", "a roster in the format of Excel 5.0/95, code page 936"),
    ("openpyxl-basic.xlsx", "basic-both", "excel_dsf", "streams for Excel 97 and for Excel 5.0/95 in one file"),
]
DATE_LINES = {"xlwt-date-formats", "libreoffice-date-formats-97", "gnumeric-date-formats-95"}


def gnumeric(jobs, folder):
    """Gnumeric as on a Chinese Windows: its code page is 936."""
    for source, name, kind in jobs:
        subprocess.run(
            ["ssconvert", "-T", f"Gnumeric_Excel:{kind}", str(source), str(folder / name)], check=True,
            capture_output=True, env=os.environ | {"WINDOWS_LANGUAGE": "zh_CN"})


def version(program):
    """LibreOffice 7.4.7.2 …, ssconvert version '1.12.55'."""
    said = subprocess.run([program, "--version"], capture_output=True, text=True).stdout
    return re.search(r"\d+(\.\d+)+", said).group()


def make(folder, save, with_programs):
    """`save` gets None for the program where the file was left as it is."""
    def keep(name, program, why):
        # xlrd takes [ss].00 for a number: see docs/readers.md.
        lines = formats.date_format_lines() if name in DATE_LINES else None
        if name == "libreoffice-date-formats-97":
            # LibreOffice writes General for [ss].00.
            lines = [line.replace("\tdate\t", "\tnumber\t") if "\t6\tB\t" in line else line for line in lines]
        if name == "gnumeric-date-formats-95":
            lines = [line.replace("¥", "?") for line in lines]
        save(folder / f"{name}.xls", program, why, lines)

    for name, why, fill in WRITTEN:
        book = xlwt.Workbook(encoding="utf-8")
        fill(book)
        book.save(str(folder / f"xlwt-{name}.xls"))
        keep(f"xlwt-{name}", f"xlwt {xlwt.__VERSION__}", why)
    office_version = gnumeric_version = None
    with tempfile.TemporaryDirectory() as place:
        roster = pathlib.Path(place, "roster.xlsx")
        roster_xlsx(roster)
        found = {source: roster if source == roster.name else folder / source for source, *_ in OFFICE + GNUMERIC}
        if with_programs and shutil.which("soffice"):
            office_version = f"LibreOffice {version('soffice')}"
            office([(found[source], f"libreoffice-{name}-97", XLS) for source, name, _ in OFFICE], folder)
        if with_programs and shutil.which("ssconvert"):
            gnumeric_version = f"Gnumeric {version('ssconvert')}"
            calculated = pathlib.Path(place, "libreoffice")
            office([(roster, "roster", "xlsx")], calculated)
            found["roster.xlsx"] = calculated / "roster.xlsx"
            gnumeric([(found[source], f"gnumeric-{name}.xls", kind) for source, name, kind, _ in GNUMERIC], folder)
    for _, name, why in OFFICE:
        keep(f"libreoffice-{name}-97", office_version, why)
    for _, name, _, why in GNUMERIC:
        keep(f"gnumeric-{name}", gnumeric_version, why)
