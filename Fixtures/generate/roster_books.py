"""Rosters as workbooks, each row with the codes that the rules of the domain give it."""

import io
import shutil
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import openpyxl
import xls_compound
import xls_records
import xlsxwriter
import xlwt
from openpyxl.styles import Font, PatternFill
from openpyxl.utils import get_column_letter, range_boundaries
from openpyxl.utils.datetime import CALENDAR_MAC_1904

FIXTURES = Path(__file__).resolve().parent.parent
KEEPS_LIBREOFFICE = False
FORMS = FIXTURES.parent / "Templates" / "forms"

PERSON = ["姓名", "身份证号", "性别", "民族", "政治面貌", "学历", "入团时间", "发展团员编号"]
POST = ["团内职务", "任职时间", "团干部性质"]
CONTACT = ["是否同级党组织成员", "手机号码", "电子邮箱", "QQ", "微信", "微博", "备注"]
HEADINGS = {
    "branch-members": ["序号", *PERSON, "是否团干部", *POST, *CONTACT],
    "subordinate-members": ["序号", "所在团支部", *PERSON, "是否团干部", *POST, *CONTACT],
    "own-cadres": ["序号", *PERSON, *POST, *CONTACT],
    "organizations": [
        "组织编码", "组织简称", "组织全称", "组织类别", "单位所属行业类别", "上级组织", "所在省份", "学校机构编号", "联系电话",
        "电子邮箱", "书记姓名", "书记身份证号", "书记手机号码", "毕业时间"],
    "waivers": ["序号", "身份证号", "姓名", "规则代码", "文号", "批准机关", "批准日期", "有效期至", "联系方式", "备注"],
}
TITLES = {
    "branch-members": "导入团员团干部", "subordinate-members": "导入下级团支部团员团干部",
    "own-cadres": "导入本级团干部", "organizations": "批量创建下级组织",
    "waivers": "年龄例外情况说明",
}


@dataclass(frozen=True)
class Formula:
    text: str
    result: object = None


@dataclass(frozen=True)
class ErrorValue:
    text: str


class Sheet:
    """One sheet: lines above, a header of (label, heading) pairs, rows."""

    def __init__(self, form, name="名单", labels=None, above=(), headless=False):
        self.name, self.form, self.has_own_labels = name, form, labels is not None
        self.columns = labels or [(heading, heading) for heading in HEADINGS[form]]
        self.lines = [(list(line), None) for line in above]
        self.header_row = len(self.lines) + 1
        self.headless = headless
        if headless:
            self.header_row = 0
        else:
            self.lines.append(([label for label, _ in self.columns], None))
        self.hidden, self.formatted, self.findings, self.state = [], 0, [], "visible"
        self.marked = []
        # Ranges of cells that are one, as "A1:A2": what the others of them hold is lost.
        self.merged = []
        self.is_sample = False

    @property
    def is_read(self):
        """Hidden sheets, samples and copies are named and not read."""
        return self.state == "visible" and not self.is_sample

    def original_row(self, row):
        """What 原行号 says of a row that comes back."""
        return f"{self.name}!{row}" if self.headless else row

    def letter(self, heading):
        for index, (_, name) in enumerate(self.columns):
            if name == heading:
                return get_column_letter(index + 1)
        return ""

    def row(self, values, hidden=False, **expected):
        """`expected`: codes by heading, separated by spaces; `whole` for the row as such."""
        self.line([values.get(heading) for _, heading in self.columns], **expected)
        if hidden:
            self.hidden.append(len(self.lines))
        return values

    def line(self, cells, **expected):
        """Cells as they stand, whatever the header says."""
        self.lines.append((list(cells), None))
        for heading, codes in expected.items():
            letter = "" if heading == "whole" else self.letter(heading)
            for code in codes.split():
                self.findings.append((str(len(self.lines)), letter, code))

    def blank(self, count=1):
        self.lines += [([], None)] * count

    def header(self, heading, codes, marked=None):
        """Findings on the header row; `heading` may be a column letter. `marked`: the heading of the cells that are
        marked in the rows given back, where the header keeps the file out."""
        self.marked += [marked] if marked else []
        letter = self.letter(heading) or heading
        self.findings += [(str(self.header_row), letter, code) for code in codes.split()]


class Book:
    """A workbook of one or more sheets.

    `maker`: openpyxl, xlsxwriter, xlwt or libreoffice; the last saves `kind` .xlsx or .xls, from a file of openpyxl.
    """

    kind = "xlsx"
    # What encrypts its bytes once it is saved.
    encrypt = None
    # Behind the name of its failure workbook.
    failures_end = ""

    def __init__(self, form, maker="openpyxl", epoch_1904=False, stamped=None, **sheet):
        self.form, self.maker, self.epoch_1904, self.stamped = form, maker, epoch_1904, stamped
        if stamped is not None:
            sheet = {"name": TITLES[form], "labels": None} | sheet
        self.sheets = [Sheet(form, **sheet)]
        self.notes = []
        self.whole = []

    def __getattr__(self, name):
        if name in ("row", "line", "blank", "header"):
            return getattr(self.sheets[0], name)
        raise AttributeError(name)

    def expect(self, code):
        """A finding on the whole file."""
        self.whole.append(code)

    def add_sheet(self, name, **options):
        self.sheets.append(Sheet(self.form, name=name, **options))
        return self.sheets[-1]

    def findings(self):
        yield from (("", "", "", code) for code in self.whole)
        for sheet in self.sheets:
            yield from ((sheet.name, *finding) for finding in sheet.findings)

    def save(self, path):
        path.parent.mkdir(parents=True, exist_ok=True)
        if self.maker == "libreoffice" and KEEPS_LIBREOFFICE:
            committed = subprocess.run(
                ["git", "show", f"HEAD:./{path.name}"], cwd=path.parent, check=True, capture_output=True)
            path.write_bytes(committed.stdout)
            return
        maker = "openpyxl" if self.maker == "libreoffice" else self.maker
        first = path.with_suffix(".xlsx") if self.maker == "libreoffice" else path
        {"openpyxl": save_openpyxl, "xlsxwriter": save_xlsxwriter, "xlwt": save_xlwt,
         "records": save_records}[maker](self, first)
        if self.maker == "libreoffice":
            convert(first, self.kind)
            if first != path:
                first.unlink()
        if self.maker not in ("xlwt", "records") and self.kind == "xlsx":
            repack(path)
        if self.encrypt:
            path.write_bytes(self.encrypt(path.read_bytes()))


def save_openpyxl(book, path):
    workbook = openpyxl.load_workbook(FORMS / f"{book.form}.xlsx") if book.stamped is not None else openpyxl.Workbook()
    if book.epoch_1904:
        workbook.epoch = CALENDAR_MAC_1904
    if book.stamped:
        workbook["_roster"].append(["organization", book.stamped])
    for index, sheet in enumerate(book.sheets):
        target = workbook.worksheets[0] if index == 0 else workbook.create_sheet(sheet.name)
        target.title, target.sheet_state = sheet.name, sheet.state
        for row, (cells, _) in enumerate(sheet.lines, 1):
            if book.stamped is not None and row == sheet.header_row and not sheet.has_own_labels:
                continue
            for column, value in enumerate(cells, 1):
                put_openpyxl(target.cell(row, column), value)
        for row in sheet.hidden:
            target.row_dimensions[row].hidden = True
        for row in range(len(sheet.lines) + 1, len(sheet.lines) + 1 + sheet.formatted):
            for column in range(1, len(sheet.columns) + 1):
                target.cell(row, column).fill = PatternFill("solid", fgColor="FFFFF2CC")
        for line in (line for line in range(1, sheet.header_row) if is_title(sheet, line)):
            target.cell(line, 1).font = Font(bold=True, size=16)
            target.merge_cells(start_row=line, start_column=1, end_row=line, end_column=len(sheet.columns))
        for cells in sheet.merged:
            target.merge_cells(cells)
    for name, lines in book.notes:
        notes = workbook.create_sheet(name)
        for row, text in enumerate(lines, 1):
            notes.cell(row, 1).value = text
    workbook.save(path)


def is_title(sheet, line):
    """A line above the header that stands over all columns, and is no upper half of the header."""
    return not any(range_boundaries(cells)[1] == line for cells in sheet.merged)


def put_openpyxl(cell, value):
    if value is None:
        return
    if isinstance(value, Formula):
        cell.value = value.text
    elif isinstance(value, ErrorValue):
        cell.value, cell.data_type = value.text, "e"
    else:
        cell.value = value
        if isinstance(value, date):
            cell.number_format = "yyyy-mm-dd"
        if isinstance(value, str):
            cell.data_type, cell.number_format = "s", "@"


def save_xlsxwriter(book, path):
    options = {"date_1904": book.epoch_1904, "strings_to_urls": False}
    workbook = xlsxwriter.Workbook(str(path), options)
    workbook.set_properties({"created": date_time()})
    text, day = workbook.add_format({"num_format": "@"}), workbook.add_format({"num_format": "yyyy/m/d"})
    for sheet in book.sheets:
        target = workbook.add_worksheet(sheet.name)
        if sheet.state == "hidden":
            target.hide()
        for row, (cells, _) in enumerate(sheet.lines):
            for column, value in enumerate(cells):
                put_xlsxwriter(target, row, column, value, text, day)
        for row in sheet.hidden:
            target.set_row(row - 1, None, None, {"hidden": True})
    for name, lines in book.notes:
        target = workbook.add_worksheet(name)
        for row, line in enumerate(lines):
            target.write_string(row, 0, line)
    workbook.close()


def put_xlsxwriter(target, row, column, value, text, day):
    if value is None:
        return
    if isinstance(value, Formula):
        target.write_formula(row, column, value.text, None, value.result)
    elif isinstance(value, ErrorValue):
        target.write_formula(row, column, "=NA()", None, value.text)
    elif isinstance(value, bool):
        target.write_boolean(row, column, value)
    elif isinstance(value, date):
        target.write_datetime(row, column, value, day)
    elif isinstance(value, (int, float)):
        target.write_number(row, column, value)
    else:
        target.write_string(row, column, value, text)


def save_xlwt(book, path):
    workbook = xlwt.Workbook(encoding="utf-8")
    workbook.dates_1904 = book.epoch_1904
    styles = {code: xlwt.easyxf(num_format_str=code) for code in ("@", "yyyy-mm-dd", "General")}
    grey = xlwt.easyxf("pattern: pattern solid, fore_colour light_yellow")
    title = xlwt.easyxf("font: bold on, height 320")
    for sheet in book.sheets:
        target = workbook.add_sheet(sheet.name)
        target.visibility = 1 if sheet.state == "hidden" else 0
        for row, (cells, _) in enumerate(sheet.lines):
            if row < sheet.header_row - 1 and is_title(sheet, row + 1):
                target.write_merge(row, row, 0, len(sheet.columns) - 1, cells[0] if cells else None, title)
                continue
            for column, value in enumerate(cells):
                put_xlwt(target, row, column, value, styles)
        for cells in sheet.merged:
            left, top, right, bottom = range_boundaries(cells)
            target.merge(top - 1, bottom - 1, left - 1, right - 1)
        for row in sheet.hidden:
            target.row(row - 1).hidden = True
        for row in range(len(sheet.lines), len(sheet.lines) + sheet.formatted):
            for column in range(len(sheet.columns)):
                target.write(row, column, None, grey)
    for name, lines in book.notes:
        target = workbook.add_sheet(name)
        for row, line in enumerate(lines):
            target.write(row, 0, line)
    workbook.save(str(path))


def put_xlwt(target, row, column, value, styles):
    """xlwt calculates no formula: it has none to write here."""
    assert not isinstance(value, Formula)
    if value is None:
        return
    if isinstance(value, ErrorValue):
        target.row(row).set_cell_error(column, value.text, styles["General"])
    elif isinstance(value, date):
        target.write(row, column, value, styles["yyyy-mm-dd"])
    else:
        target.write(row, column, value, styles["@" if isinstance(value, str) else "General"])


def save_records(book, path):
    """Excel 5 without a CODEPAGE record, in GBK, as some export routines write it."""
    sheets = []
    for sheet in book.sheets:
        cells = [xls_records.label5(row, column, value.encode("gbk")) for row, (line, _) in enumerate(sheet.lines)
                 for column, value in enumerate(line) if value is not None]
        sheets.append(xls_records.Sheet(sheet.name, cells, raw_name=sheet.name.encode("gbk")))
    stream = xls_records.Book(sheets, 0x500, None).stream()
    path.write_bytes(xls_compound.Compound([xls_compound.Entry("Book", stream)]).bytes())


def date_time():
    from datetime import datetime
    return datetime(2026, 1, 1)


def convert(path, kind="xlsx"):
    """Has LibreOffice open and save the file again."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind,
             "--outdir", f"{folder}/out", str(path)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        shutil.copy(Path(folder, "out", path.stem + "." + kind), path.with_suffix("." + kind))


def repack(path):
    """The same parts without the time of day: what is generated again has the same bytes."""
    with zipfile.ZipFile(path) as archive:
        parts = [(name, archive.read(name)) for name in archive.namelist()]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts:
            if name == "docProps/core.xml":
                content = timeless(content)
            entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, content)
    path.write_bytes(buffer.getvalue())


def timeless(core):
    import re
    return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?", b"2026-01-01T00:00:00Z", core)
