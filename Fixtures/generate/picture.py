#!/usr/bin/env python3
"""docs/failure-workbook.png: a failure workbook of the demo as LibreOffice prints it, its blank middle columns left out.

    picture.py FAILURE-WORKBOOK      needs LibreOffice, pdftoppm and Pillow
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import openpyxl
from PIL import Image, ImageChops

from roster_books import FIXTURES

LEFT, RIGHT = 10, 4


def main():
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        book = folder / "book.xlsx"
        book.write_bytes(Path(sys.argv[1]).read_bytes())
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir",
             folder, book], check=True, capture_output=True)
        subprocess.run(["pdftoppm", "-r", "300", "-png", "-l", "1", "-singlefile", folder / "book.pdf", folder / "page"], check=True)
        page = Image.open(folder / "page.png").convert("RGB")
        # Header and rows; the page number at the foot is not wanted.
        page = page.crop((0, 0, page.width, page.height * 9 // 10))
        table = page.crop(ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox())
        sheet = openpyxl.load_workbook(book).worksheets[0]
        widths = [sheet.column_dimensions[openpyxl.utils.get_column_letter(c)].width for c in range(1, sheet.max_column + 1)]
        scale = table.width / sum(widths)
        left = table.crop((0, 0, round(sum(widths[:LEFT]) * scale), table.height))
        right = table.crop((round(sum(widths[:-RIGHT]) * scale), 0, table.width, table.height))
        gap = 24
        picture = Image.new("RGB", (left.width + gap + right.width, table.height), "white")
        picture.paste(left, (0, 0))
        picture.paste(right, (left.width + gap, 0))
        picture.quantize(64).save(FIXTURES.parent / "docs" / "failure-workbook.png", optimize=True)


if __name__ == "__main__":
    main()
