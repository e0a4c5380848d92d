#!/usr/bin/env python3
"""Makes Fixtures/Cases, Fixtures/Demo and Fixtures/Reconcile: rosters of invented people, with the findings each row must get.

    python3 Fixtures/generate/rosters.py [--without-libreoffice] [--only CASE …]

Needs openpyxl, XlsxWriter and xlwt, and LibreOffice for the files that it saves. The same versions give the same bytes.
"""

import argparse
import shutil

import roster_books
import roster_cases_cells
import roster_cases_files
import roster_cases_rules
import roster_cases_waivers
import roster_cases_xls
import roster_declared
import roster_demo
import roster_reconcile
import roster_verification
from roster_case import CASES, Case


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--without-libreoffice", action="store_true", help="leave files saved by LibreOffice as they are")
    parser.add_argument("--only", nargs="*", default=[], help="names of cases")
    arguments = parser.parse_args()
    roster_books.KEEPS_LIBREOFFICE = arguments.without_libreoffice
    common = roster_cases_files.common_organizations()
    common.save(CASES / "organizations.xlsx")
    rows = [dict(zip((h for _, h in common.sheets[0].columns), cells)) for cells, _ in common.sheets[0].lines[1:]]
    Case.tree = roster_declared.Tree([(r["组织编码"], r["组织简称"], r["组织全称"]) for r in rows])
    for make in (roster_cases_cells.ALL + roster_cases_rules.ALL + roster_cases_waivers.ALL + roster_cases_files.ALL
                 + roster_cases_xls.ALL):
        make()
    for case in Case.all:
        if not arguments.only or case.name in arguments.only:
            case.save()
    if not arguments.only:
        roster_demo.save()
        roster_reconcile.save()
        roster_verification.save()
        manifest()


def manifest():
    """This generator's block of the manifest; the lines of others stay."""
    path = roster_books.FIXTURES / "MANIFEST.tsv"
    folders = ("Cases/", "Demo/", "Reconcile/", "Verification/")
    lines = [line for line in path.read_text().splitlines() if not line.startswith(folders)]
    lines.append("Cases/organizations.xlsx\topenpyxl\tthe organisations every case finds registered")
    for case in Case.all:
        lines += [f"{file}\t{maker}\t{case.about}" for file, maker in case.made]
    lines += [
        f"{file.relative_to(roster_books.FIXTURES).as_posix()}\troster_corrected.py"
        "\ta failure workbook corrected and handed in again"
        for file in sorted((CASES / "corrected").rglob("*.xlsx"))]
    lines += [
        f"{file}\t{maker}\t{why}"
        for file, maker, why in roster_demo.made + roster_reconcile.made + roster_verification.made]
    path.write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
