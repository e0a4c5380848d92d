"""Cases of .xls: the workbooks of .xlsx cases with the same findings, and files that are named for the other format."""

import encryption_xls
import encryption_xlsx
import roster_cases_cells as xlsx
from roster_books import Book
from roster_case import Case, XlsCase
from roster_cases_cells import SENIOR_1


def layout_xls():
    xlsx.layout(XlsCase("layout-xls", "The layouts of `layout` saved as .xls", by_libreoffice=["列序.xls"]))


def cells_xls():
    xlsx.cells(
        XlsCase("cells-xls", "The cells of `cells` saved as .xls, formulas with results among them", ["单元格.xls"]))


def dates_xls():
    xlsx.dates(XlsCase("dates-xls", "The dates of `dates` saved as .xls"))


def numbers_xls():
    xlsx.numbers(XlsCase("numbers-xls", "The numbers of `numbers` saved as .xls"))


def shifted_xls():
    xlsx.shifted(XlsCase("shifted-xls", "The rows of `shifted` saved as .xls"))


def merged_xls():
    xlsx.merged(XlsCase("merged-xls", "The cells of `merged` saved as .xls"))


def no_code_page():
    case = Case("no-code-page", "Excel 5 without a code page: read as Chinese where it looks so, and said")
    book = case.add(SENIOR_1 + "导出.xls", Book("branch-members", "records"))
    book.expect("HDR-112")
    book.row(case.people.member())
    book.row(case.people.member() | {"民族": "无"}, 民族="CEL-102")
    beside = case.add("000.001.002/两张表.xls", Book("branch-members", "records"))
    beside.expect("HDR-107")
    beside.expect("HDR-112")
    beside.row(case.people.member())
    fees = beside.add_sheet("未交团费", headless=True)
    fees.is_sample = True
    fees.line(["张三", "12"])


def encrypted():
    """Excel opens without asking what it encrypted with its built-in password; with any other it asks."""
    case = Case("encrypted", "Workbooks encrypted by “Protect Workbook” are read, those with a password for opening are not")

    def add(path, maker, encrypt):
        book = case.add(path, Book("branch-members", maker))
        book.encrypt = encrypt
        return book
    book = add(SENIOR_1 + "保护结构.xls", "xlwt", encryption_xls.encrypt)
    book.row(case.people.member())
    book.row(case.people.member() | {"民族": "无"}, 民族="CEL-102")
    for path, maker, way in [("2010.xlsx", "openpyxl", encryption_xlsx.agile()), ("2007.xlsx", "xlsxwriter", encryption_xlsx.standard())]:
        new = add(SENIOR_1 + path, maker, lambda data, way=way: encryption_xlsx.encrypt(data, way))
        new.row(case.people.member())
        new.row(case.people.member() | {"民族": "无"}, 民族="CEL-102")
    password = "样例1234"
    asked = add(SENIOR_1 + "打开密码.xls", "xlwt", lambda data: encryption_xls.encrypt(data, password=password))
    asked.expect("FIL-102")
    asked = add(SENIOR_1 + "打开密码.xlsx", "openpyxl", lambda data: encryption_xlsx.encrypt(data, password=password))
    asked.expect("FIL-102")


def misnamed():
    case = Case("misnamed", "An .xlsx named .xls and an .xls named .xlsx: content counts, both are read")
    for path, maker in [("新格式.xls", "openpyxl"), ("旧格式.xlsx", "xlwt")]:
        book = case.add(SENIOR_1 + path, Book("branch-members", maker))
        book.row(case.people.member())
        book.row(case.people.member() | {"民族": "无"}, 民族="CEL-102")


ALL = [layout_xls, cells_xls, dates_xls, numbers_xls, shifted_xls, merged_xls, no_code_page, encrypted,
       misnamed]
