"""What a workbook holds, as another reader sees it: the `.expected.tsv` files beside the fixtures.

One line a cell: sheet, visibility, row (1-based), column letters, kind, value, flags (f formula, h hidden row, m a date shown without its day).
Dates are serial numbers of the 1900 system. Tab, line feed, carriage return and backslash are escaped in texts.
"""
import datetime
import warnings

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

warnings.filterwarnings("ignore")


def escape(text):
    return text.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n").replace("\r", "\\r")


def line(sheet, visibility, row, column, kind, value, flags=""):
    return "\t".join([escape(sheet), visibility, str(row), column, kind, value, flags])


def write(path, lines):
    path.with_suffix(".expected.tsv").write_text("".join(l + "\n" for l in lines), encoding="utf-8", newline="")


def kind_and_value(cell, is_formula):
    value = cell.value
    if value is None:
        return ("blank", "") if is_formula else None
    if cell.data_type == "e":
        return "error", value
    if isinstance(value, bool):
        return "boolean", "true" if value else "false"
    if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
        return "date", repr(float(to_excel(value)))
    if isinstance(value, (int, float)):
        return "number", repr(float(value))
    return ("text", escape(str(value))) if value != "" else None


def by_openpyxl(path):
    """The expected lines of a workbook, read by openpyxl."""
    values = openpyxl.load_workbook(path, data_only=True)
    formulas = openpyxl.load_workbook(path)
    lines = []
    for sheet in values.worksheets:
        for row in sheet.iter_rows():
            for cell in row:
                is_formula = formulas[sheet.title].cell(cell.row, cell.column).data_type == "f"
                found = kind_and_value(cell, is_formula)
                if found:
                    hidden = "h" if sheet.row_dimensions[cell.row].hidden else ""
                    flags = ("f" if is_formula else "") + hidden
                    column = get_column_letter(cell.column)
                    lines.append(line(sheet.title, sheet.sheet_state, cell.row, column, *found, flags))
    return lines
