"""What a case must come to, declared from its rows: who is in which branch with which number, and which cells of its
failure workbooks are marked. Worked out here from the codes that each row is said to get, never from the program."""

import unicodedata

from roster_books import Formula

# Codes that let a row in. Notices leave its cells as they are, warnings mark them too.
NOTICES = {"FIL-108", "HDR-105", "HDR-107", "HDR-112", "CEL-107", "CEL-109", "AGE-203"}
WARNINGS = {"HDR-111", "CAD-201", "REC-201", "RID-201", "AGE-201", "AGE-202", "REG-201"}
MEMBER_FORMS = {"branch-members", "subordinate-members"}


def is_failure(code):
    return code not in NOTICES and code not in WARNINGS


def key(name):
    """Names of organisations as they are compared."""
    return "".join(unicodedata.normalize("NFKC", name).split())


class Tree:
    """The organisations a case finds, by code, full and short name."""

    def __init__(self, rows):
        self.rows = []
        for code, short, full in rows:
            above = next((r for r in self.rows if r["code"] == code.rpartition(".")[0]), None)
            self.rows.append({"code": code, "short": short, "full": full or (above["full"] if above else "") + short})

    def named(self, text, below=None):
        found = [r for r in self.rows if text == r["code"] or key(text) in (key(r["short"]), key(r["full"]))]
        if below:
            direct = [r for r in found if r["code"].rsplit(".", 1)[0] == below]
            # A branch's own roster may name the branch itself.
            found = direct or [r for r in found if r["code"] == below] or found
        return found[0]["code"] if len({r["code"] for r in found}) == 1 else None

    def of_folders(self, path):
        """The innermost folder that is an organisation; a short name is one's below the folder outside."""
        place = None
        for folder in path.split("/")[:-1]:
            place = self.named(folder, below=place) or place
        return place


def members(case, tree):
    """Lines (ID masked, branch, number) at the end of the case; None where a file's rows are not known here."""
    found = {}
    for step, path, book in sorted(case.files, key=lambda file: file[0]):
        if not hasattr(book, "form"):
            continue
        if book.form not in MEMBER_FORMS or any(is_failure(code) for code in book.whole):
            continue
        option = case.options[step - 1].split("--org ")[1].split()[0] if "--org " in case.options[step - 1] else None
        place = book.stamped or option or tree.of_folders(path)
        for sheet in book.sheets:
            if sheet.is_read:
                add_members(found, sheet, place, tree)
    if any(branch is None for branch, _ in found.values()):
        return None
    return [(code[:4] + "********" + code[-4:], branch, number or "") for code, (branch, number) in sorted(found.items())]


def add_members(found, sheet, place, tree):
    if any(row == str(sheet.header_row) and is_failure(code) for row, _, code in sheet.findings):
        return
    failed = {row for row, _, code in sheet.findings if is_failure(code)}
    headings = [heading for _, heading in sheet.columns]
    for number, (cells, _) in enumerate(sheet.lines, 1):
        if number <= sheet.header_row or str(number) in failed or not any(cells):
            continue
        row = dict(zip(headings, cells))
        code = clean(row.get("身份证号")).upper()
        if len(code) != 18 or not clean(row.get("姓名")):
            continue
        branch = tree.named(clean(row["所在团支部"]), below=place) if row.get("所在团支部") else place
        found[code] = (branch, clean(row.get("发展团员编号")) or found.get(code, (None, None))[1])


def clean(value):
    if isinstance(value, Formula):
        value = value.result
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    text = unicodedata.normalize("NFKC", str(value if value is not None else ""))
    return "".join(c for c in text if not c.isspace() and c not in "'’\u200b\ufeff")


def marks(case):
    """Lines (step, failure workbook, original row, heading) of the cells that are coloured and commented."""
    lines = []
    for step, path, book in case.files:
        if not hasattr(book, "form") or any(is_failure(code) for code in book.whole):
            continue
        workbook = "Failures/" + path.rsplit(".", 1)[0] + f"-导入失败{book.failures_end}.xlsx"
        for sheet in book.sheets:
            if any(row == str(sheet.header_row) and is_failure(code) for row, _, code in sheet.findings):
                rows = range(sheet.header_row + 1, len(sheet.lines) + 1)
                lines += [(str(step), workbook, str(row), heading) for row in rows for heading in sheet.marked]
                continue
            lines += [(str(step), workbook, *mark) for mark in sheet_marks(sheet)]
    return sorted(lines)


def sheet_marks(sheet):
    failed = {row for row, _, code in sheet.findings if is_failure(code)}
    headings = {sheet.letter(heading): heading for _, heading in sheet.columns}
    return {(sheet.original_row(row), headings[letter]) for row, letter, code in sheet.findings
            if row in failed and code not in NOTICES and headings.get(letter)}
