#!/usr/bin/env python3
"""Opens every failure workbook of the cases, and the blank forms, with other programs.

    verify_books.py PATH-OF-ROSTER

openpyxl reads what Roster wrote and what LibreOffice makes of it: header, comments, dropdowns, frozen header, filter.
"""

import math
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl

from roster_books import FIXTURES, FORMS, HEADINGS, TITLES

CLOSING = ["错误代码", "失败原因", "修改建议", "原行号"]
problems = []


def expect(condition, text):
    if not condition:
        problems.append(text)
        print("✘", text)


def run_case(roster, case, place):
    """Runs the steps of a case; returns the failure workbooks left at the end."""
    lines = (case / "options").read_text().splitlines()
    steps = [line for line in lines if not line.startswith("#")]
    workspace = place / case.name
    subprocess.run([roster, "init", workspace], check=True, capture_output=True)

    def load(*arguments):
        result = subprocess.run(
            [roster, "import", "--workspace", workspace, *arguments], cwd=case, capture_output=True, text=True)
        expect(result.returncode in (0, 1, 65), f"{case.name}: exit {result.returncode} {result.stderr}")

    if not any(line.startswith("# bare:") for line in lines):
        load(FIXTURES / "Cases" / "organizations.xlsx")
    for number, options in enumerate(steps, 1):
        shutil.rmtree(workspace / "Inbox")
        shutil.copytree(case / ("Inbox" if len(steps) == 1 else f"Inbox-{number}"), workspace / "Inbox")
        load(*options.split())
    return sorted((workspace / "Failures").rglob("*.xlsx"))


def convert(books, folder):
    """One LibreOffice for all; the copies are numbered because names repeat."""
    (folder / "in").mkdir()
    copies = [folder / "in" / f"{index:04d}.xlsx" for index in range(len(books))]
    for book, copy in zip(books, copies):
        shutil.copy(book, copy)
    subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx", "--outdir",
         folder / "out", *copies], check=True, capture_output=True, timeout=1800)
    return [folder / "out" / copy.name for copy in copies]


def form_of(sheet):
    return next((form for form, title in TITLES.items() if title == sheet.title), None)


def check_failure(path, name):
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    header = [cell.value for cell in sheet[1]]
    form = form_of(sheet)
    expect(form is not None, f"{name}: the sheet is named {sheet.title}")
    if form is None:
        return None
    plain = [(text or "").rstrip("*") for text in header]
    expect(plain[:len(HEADINGS[form])] == HEADINGS[form], f"{name}: the form's columns come first: {plain}")
    expect(plain[-4:] == CLOSING, f"{name}: the closing columns come last: {plain}")
    expect(sheet.auto_filter.ref, f"{name}: no filter")
    lists = [rule for rule in sheet.data_validations.dataValidation if rule.type == "list"]
    expect(len(lists) >= (1 if form == "waivers" else 3), f"{name}: {len(lists)} dropdowns")
    expect("导入结果" in book.sheetnames, f"{name}: no sheet 导入结果")
    expect(book["_roster"].sheet_state == "hidden", f"{name}: the stamp shows")
    formulas = [cell.coordinate for row in sheet.iter_rows(min_row=2) for cell in row if cell.data_type == "f"]
    expect(not formulas, f"{name}: formulas in {formulas}")
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    # LibreOffice writes out the formatted empty rows below.
    while rows and not any(rows[-1]):
        rows.pop()
    comments = {
        cell.coordinate: cell.comment.text for row in sheet.iter_rows(min_row=2) for cell in row if cell.comment}
    for row in rows:
        expect(row[-4] and row[-3] and row[-2] and row[-1], f"{name}: a closing column is blank")
    return rows, sorted(comments)


def differing(ours, theirs):
    """Cells that differ; LibreOffice writes numbers with 15 digits."""
    def same(a, b):
        numbers = all(isinstance(value, (int, float)) for value in (a, b))
        return a == b or (numbers and math.isclose(a, b, rel_tol=1e-14))
    if len(ours[0]) != len(theirs[0]):
        return f"{len(theirs[0])} rows"
    return [(a, b) for row, other in zip(ours[0], theirs[0]) for a, b in zip(row, other) if not same(a, b)]


def check_form(path, name):
    sheet = openpyxl.load_workbook(path).worksheets[0]
    form = form_of(sheet)
    header = [(cell.value or "").rstrip("*") for cell in sheet[1]]
    expect(form and header == HEADINGS[form], f"{name}: header {header}")
    expect(all(cell.comment for cell in sheet[1]), f"{name}: a heading has no note")
    expect(sheet.data_validations.dataValidation, f"{name}: no dropdown")


def main():
    roster = Path(sys.argv[1]).resolve()
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        cases = sorted(path.parent for path in (FIXTURES / "Cases").glob("*/options"))
        books = [book for case in cases for book in run_case(roster, case, folder)]
        forms = sorted(FORMS.glob("*.xlsx"))
        converted = convert(books + forms, folder)
        for book, copy in zip(books, converted):
            name = str(book.relative_to(folder))
            expect(copy.exists(), f"{name}: LibreOffice did not open it")
            # Without a window LibreOffice keeps no panes: only our own file is asked.
            expect(openpyxl.load_workbook(book).worksheets[0].freeze_panes == "A2", f"{name}: the header is not frozen")
            ours, theirs = check_failure(book, name), check_failure(copy, name + " by LibreOffice")
            expect(ours and theirs and not differing(ours, theirs), f"{name}: LibreOffice reads {differing(ours, theirs)}")
            expect(ours and theirs and ours[1] == theirs[1], f"{name}: LibreOffice loses comments")
        for form, copy in zip(forms, converted[len(books):]):
            check_form(form, form.name)
            check_form(copy, form.name + " by LibreOffice")
    print(f"{len(books)} failure workbooks and {len(forms)} blank forms opened, {len(problems)} problems")
    sys.exit(1 if problems or not books else 0)


if __name__ == "__main__":
    main()
