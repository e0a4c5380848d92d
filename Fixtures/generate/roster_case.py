"""A case: what is handed in, and the findings the domain's rules give it."""

import shutil

import roster_declared
from roster_books import FIXTURES
from roster_people import People

CASES = FIXTURES / "Cases"
AS_OF = "--as-of 2026-03-02"


class Case:
    """Steps are runs one after the other: `Inbox`, or `Inbox-1`, `Inbox-2` … with a line of options each."""

    all = []
    # The organisations that every case but the bare ones finds registered.
    tree = roster_declared.Tree([])
    # Whether workbooks with formulas that no program calculated belong to it; in .xls nothing marks those.
    has_uncalculated = True

    def __init__(self, name, about, *options):
        self.name, self.about, self.options = name, about, list(options) or [AS_OF]
        self.people = People(name)
        self.files, self.findings, self.made, self.extra = [], [], [], None
        Case.all.append(self)

    @property
    def folder(self):
        return CASES / self.name

    def inbox(self, step):
        return self.folder / ("Inbox" if len(self.options) == 1 else f"Inbox-{step}")

    def add(self, path, book, step=1):
        self.files.append((step, path, book))
        return book

    def copy(self, path, source, *codes, step=1):
        """A file as it is, with findings on the whole of it."""
        self.files.append((step, path, source))
        self.findings += [(str(step), "Inbox/" + path, "", "", "", code) for code in codes]

    def save(self):
        """The expected findings written here come from the domain's rules, not from the program: the tests compare."""
        for step in range(1, len(self.options) + 1):
            shutil.rmtree(self.inbox(step), ignore_errors=True)
        self.folder.mkdir(parents=True, exist_ok=True)
        for step, path, book in self.files:
            place = self.inbox(step) / path
            place.parent.mkdir(parents=True, exist_ok=True)
            if hasattr(book, "save"):
                book.save(place)
                self.findings += [(str(step), "Inbox/" + path, *finding) for finding in book.findings()]
            elif callable(book):
                book(place)
            else:
                shutil.copy(book, place)
            maker = book.maker if hasattr(book, "maker") else "copied"
            self.made.append((place.relative_to(FIXTURES).as_posix(), maker))
        if self.extra:
            self.extra(self.folder)
        (self.folder / "options").write_text("".join([f"# {self.about}\n"] + [o + "\n" for o in self.options]))
        write_findings(self.folder / "expected-findings.tsv", self.findings)
        self.declare()

    def declare(self):
        write_table(
            self.folder / "declared-marks.tsv", ["step", "workbook", "原行号", "heading"],
            roster_declared.marks(self))
        # Branches that a case itself brings would need their codes worked out.
        members = None if self.about.startswith("bare") else roster_declared.members(self, Case.tree)
        if members is not None:
            write_table(
                self.folder / "declared-members.tsv", ["resident_id", "branch_code", "development_number"], members)


class XlsCase(Case):
    """The workbooks of another case, saved as .xls: by xlwt, or by LibreOffice where `by_libreoffice` names them.

    LibreOffice gets a file of openpyxl, without results of formulas, so that it calculates them itself.
    """

    has_uncalculated = False

    def __init__(self, name, about, by_libreoffice=()):
        self.by_libreoffice = by_libreoffice
        super().__init__(name, about)

    def add(self, path, book, step=1):
        path = path.removesuffix(".xlsx") + ".xls"
        if path.split("/")[-1] in self.by_libreoffice:
            book.maker = "libreoffice"
        else:
            book.maker = "xlwt"
        book.kind = "xls"
        return super().add(path, book, step)


def write_table(path, header, lines):
    path.write_text("".join("\t".join(line) + "\n" for line in [header, *lines]))


def write_findings(path, findings):
    def order(line):
        step, file, sheet, row, column, code = line
        return int(step), file.encode(), sheet.encode(), int(row or 0), (len(column), column), code
    lines = ["step\tpath\tsheet\trow\tcolumn\tcode"] + ["\t".join(line) for line in sorted(findings, key=order)]
    path.write_text("\n".join(lines) + "\n")
