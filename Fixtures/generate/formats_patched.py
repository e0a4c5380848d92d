"""Fixtures that no program at hand writes: files of XlsxWriter with bytes patched.

Where the patch must not change what is read, the expected cells are those of the file patched.
"""
import datetime
import io
import re
import shutil
import zipfile

import xlsxwriter

import formats_expected as expected

DATE = (1980, 1, 1, 0, 0, 0)
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHEET, STRINGS, BOOK = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml"
BOOK_RELS = "xl/_rels/workbook.xml.rels"


def parts(path):
    """The entries of a package in order."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def pack(path, entries, method=zipfile.ZIP_DEFLATED, zip64=False):
    """Writes entries (name, bytes) as they come; the same bytes each time."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries:
            info = zipfile.ZipInfo(name, DATE)
            info.compress_type = method
            with archive.open(info, "w", force_zip64=zip64) as target:
                target.write(data)


def main_parts(entries, change):
    """Applies a change of text to the parts of the main namespace."""
    names = [n for n in entries if n.endswith(".xml") and MAIN.encode() in entries[n]]
    return {n: change(d.decode()).encode() if n in names else d for n, d in entries.items()}


def prefixed(text):
    """Every element with the prefix x."""
    text = re.sub(r"<(/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])", r"<\1x:\2", text)
    return text.replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')


def strict(text):
    text = text.replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
    return text.replace(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships")


def utf16(data):
    return data.decode().replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16")


def renamed(entries, change):
    return {change(n): d for n, d in entries.items()}


def replaced(entries, part, *changes):
    """A part with texts replaced; each must be there."""
    text = entries[part].decode()
    for old, new in changes:
        assert old in text, (part, old)
        text = text.replace(old, new)
    return {**entries, part: text.encode()}


def rezipped(base):
    """Patches that leave the cells as they are: name, why, entries."""
    one = f'Target="worksheets/sheet1.xml"'
    elsewhere = renamed(base, lambda n: n.replace("xl/_rels/workbook", "buch/_rels/book").replace("xl/workbook", "buch/book"))
    elsewhere = replaced(elsewhere, "_rels/.rels", ("xl/workbook.xml", "buch/book.xml"))
    elsewhere = replaced(elsewhere, "buch/_rels/book.xml.rels", ('Target="', 'Target="../xl/'))
    yield "prefixed", "every element prefixed (x:row)", main_parts(base, prefixed)
    strictly = {n: strict(d.decode()).encode() if n.endswith((".xml", ".rels")) else d for n, d in base.items()}
    yield "strict", "namespaces of strict ECMA-376", strictly
    boms = {n: b"\xef\xbb\xbf" + d if n.endswith((".xml", ".rels")) else d for n, d in base.items()}
    yield "bom", "a byte-order mark before each part", boms
    yield "utf16", "sheet, shared strings and workbook in UTF-16", {
        n: utf16(d) if n in (SHEET, STRINGS, BOOK) else d for n, d in base.items()}
    yield "gb18030", "sheet and shared strings in GB18030", {
        n: d.decode().replace("UTF-8", "GB18030").encode("gb18030") if n in (SHEET, STRINGS) else d
        for n, d in base.items()}
    yield "absolute-targets", "absolute relationship targets", replaced(base, BOOK_RELS, ('Target="', 'Target="/xl/'))
    yield "parent-targets", "relationship targets with ../", replaced(base, BOOK_RELS, ('Target="', 'Target="../xl/'))
    yield "percent-targets", "a relationship target with %20", {
        n.replace("sheet1", "sheet 1"): d for n, d in replaced(
            base, BOOK_RELS, (one, 'Target="worksheets/sheet%201.xml"')).items()}
    yield "case-names", "part names in another case than the targets", renamed(
        base, lambda n: n.replace("sheet1", "Sheet1").replace("sharedStrings", "SharedStrings"))
    yield "backslash-names", "part names with backslashes", renamed(base, lambda n: n.replace("/", "\\"))
    yield "workbook-elsewhere", "the workbook part at another place", elsewhere
    yield "no-root-rels", "no package relationships", {n: d for n, d in base.items() if n != "_rels/.rels"}
    yield "no-content-types", "no [Content_Types].xml", {n: d for n, d in base.items() if n != "[Content_Types].xml"}
    yield "no-workbook-rels", "no relationships of the workbook", {n: d for n, d in base.items() if n != BOOK_RELS}
    yield "directory-entries", "directory entries in the archive", {
        "xl/": b"", "xl/worksheets/": b"", "_rels/": b"", **base}
    yield "no-dimension", "no dimension element", {**base, SHEET: re.sub(rb"<dimension[^>]*/>", b"", base[SHEET])}
    yield "no-references", "no r on rows and cells", {**base, SHEET: re.sub(rb'(<(?:row|c)) r="[^"]*"', rb"\1", base[SHEET])}
    yield "no-row-numbers", "no r on rows only", {**base, SHEET: re.sub(rb'(<row) r="[^"]*"', rb"\1", base[SHEET])}
    yield "single-quotes", "attributes in single quotes with white space around", {
        **base, SHEET: re.sub(rb' ([rst])="([^"]*)"', rb"\n  \1 = '\2' ", base[SHEET]).replace(b"/>", b" />")}
    yield "pretty", "white space between all elements", {**base, SHEET: base[SHEET].replace(b"><", b">\r\n  <")
                                                       .replace(b"<v>\r\n  ", b"<v>")}
    yield "comments", "comments, processing instructions and CDATA in the rows", {
        **base, SHEET: re.sub(rb"<v>([^<]*)</v>", rb"<!-- <v>9</v> --><v><![CDATA[\1]]></v><?x y?>", base[SHEET])}
    late = base[SHEET].replace(b'<c r="B6"', b'<!-- late --><c r="B6"')
    assert late != base[SHEET]
    yield "comment-late", "a comment in the last row, after rows were handed out", {**base, SHEET: late}
    yield "hidden-true", "hidden and date1904 spelled true", replaced(
        base, SHEET, ('hidden="1"', 'hidden="true"'))
    yield "extensions", "extLst and foreign elements in cells and rows", {
        **base, SHEET: base[SHEET].replace(b"</c>", b'<extLst><ext><v>9</v></ext></extLst></c>').replace(
            b"</row>", b'<y:c xmlns:y="urn:y" r="Z9"><y:v>9</y:v></y:c></row>')}


def sheet(rows, head="<sheetData>", tail="</sheetData>"):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="{MAIN}">{head}{rows}{tail}</worksheet>'.encode()


def cell(row, column, kind, value, flags=""):
    return expected.line("名单", "visible", row, column, kind, value, flags)


def strings(*items):
    return f'<sst xmlns="{MAIN}" count="0" uniqueCount="99">{"".join(items)}</sst>'.encode()


def rewritten(base):
    """Patches with cells of their own: name, why, entries, expected lines."""
    def book(rows, **more):
        return {**base, SHEET: sheet(rows), **more}

    yield "iso-dates", "cells with t=d", book(
        '<row r="1"><c r="A1" t="d"><v>2021-05-04</v></c><c r="B1" t="d"><v>2021-05-04T12:00:00.000Z</v></c>'
        '<c r="C1" t="d"><v>1900-02-28</v></c><c r="D1" t="d"><v>soon</v></c><c r="E1" t="d"><v/></c></row>'), [
        cell(1, "A", "date", "44320"), cell(1, "B", "date", "44320.5"), cell(1, "C", "date", "59"),
        cell(1, "D", "text", "soon")]
    yield "row-order", "rows and cells out of order, a cell twice", book(
        '<row r="5"><c r="C5"><v>3</v></c><c r="A5"><v>1</v></c><c r="C5"><v>4</v></c></row>'
        '<row r="2"><c r="B2"><v>2</v></c></row><row><c><v>7</v></c></row>'), [
        cell(5, "A", "number", "1"), cell(5, "C", "number", "4"), cell(2, "B", "number", "2"),
        cell(3, "A", "number", "7")]
    yield "numbers", "numbers as text can say them", book(
        '<row r="1">' + "".join(f"<c><v>{v}</v></c>" for v in NUMBERS) + "</row>"), [
        cell(1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[i], "number", repr(float(v))) for i, v in enumerate(NUMBERS)]
    odd = ["nan", "inf", "1e999", "0x10", "1,5", "", "--1", "1e", ".", "１２"]
    yield "no-numbers", "values of numbers that are none", book(
        '<row r="1">' + "".join(f"<c><v>{v}</v></c>" for v in odd) + "</row>"), [
        cell(1, "ABCDEFGHIJ"[i], "text", v) for i, v in enumerate(odd) if v]
    yield "strings", "empty, rich, phonetic and escaped shared strings; no xml:space", book(
        '<row r="1">' + "".join(f'<c t="s"><v>{i}</v></c>' for i in range(9)) + '<c t="s"><v></v></c><c t="s"/></row>',
        **{STRINGS: strings(
            "<si><t> 前后 </t></si>", "<si/>", "<si><t/></si>",
            "<si><t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh><phoneticPr fontId='1'/></si>",
            "<si><r><rPr><b/><sz val='11'/></rPr><t>粗</t></r><r><t xml:space='preserve'> 细</t></r></si>",
            "<si><t>a_x000D__x000A_b_x005F_x0041_c_xD83D__xDE00_d_xD83D_e_x0000_</t></si>",
            "<si><t>&#x4E2D;&#25991;&lt;&amp;&gt;&quot;&apos;\r\nx\ry</t></si>",
            "<si>\n <t>\n</t> </si>", "<si><t>]] ></t></si>")}), [
        cell(1, "A", "text", " 前后 "), cell(1, "D", "text", "東京"), cell(1, "E", "text", "粗 细"),
        cell(1, "F", "text", "a\\r\\nb_x0041_c😀d_xD83D_e_x0000_"), cell(1, "G", "text", "中文<&>\"'\\nx\\ny"),
        cell(1, "H", "text", "\\n"), cell(1, "I", "text", "]] >")]
    yield "inline", "inline strings: plain, rich, phonetic, empty, with v, without type", book(
        '<row r="1"><c r="A1" t="inlineStr"><is><t> 甲 </t></is></c>'
        '<c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>乙</t></r><r><t>丙</t></r><rPh sb="0" eb="1"><t>z</t></rPh></is></c>'
        '<c r="C1" t="inlineStr"><is/></c><c r="D1" t="inlineStr"><is><t></t></is></c>'
        '<c r="E1" t="inlineStr"><v>丁</v></c><c r="F1"><is><t>戊</t></is></c>'
        '<c r="G1" t="inlineStr"><is><t>己&#13;_x0042_</t></is></c></row>'), [
        cell(1, "A", "text", " 甲 "), cell(1, "B", "text", "乙丙"), cell(1, "E", "text", "丁"),
        cell(1, "F", "text", "戊"), cell(1, "G", "text", "己\\rB")]
    yield "formulas", "formulas without a value, shared formulas, string results", book(
        '<row r="1"><c r="A1"><f>B1&amp;"&lt;"</f></c><c r="B1"><f t="shared" ref="B1:C1" si="0">1+1</f><v>2</v></c>'
        '<c r="C1"><f t="shared" si="0"/><v>2</v></c><c r="D1"><f>X</f><v></v></c><c r="E1"><f>X</f><v/></c>'
        '<c r="F1" t="str"><f>X</f><v></v></c><c r="G1" t="str"><f>X</f><v> 文 &amp; 字 </v></c>'
        '<c r="H1" t="b"><f>X</f><v>1</v></c><c r="I1" t="e"><f>X</f><v>#SPILL!</v></c>'
        '<c r="J1" t="str"><v>_x0041_</v></c><c r="K1" t="e"><v>#NAME?</v></c><c r="L1" t="str"><f>X</f></c></row>'), [
        cell(1, "A", "blank", "", "f"), cell(1, "B", "number", "2", "f"), cell(1, "C", "number", "2", "f"),
        cell(1, "D", "blank", "", "f"), cell(1, "E", "blank", "", "f"), cell(1, "G", "text", " 文 & 字 ", "f"),
        cell(1, "H", "boolean", "true", "f"), cell(1, "I", "error", "#UNKNOWN!", "f"), cell(1, "J", "text", "A"),
        cell(1, "K", "error", "#NAME?"), cell(1, "L", "blank", "", "f")]
    yield "row-by-cell", "rows without r whose cells have one", book(
        '<row><c r="B4"><v>1</v></c></row><row><c r="A9"><v>2</v></c></row><row><c><v>3</v></c></row>'), [
        cell(4, "B", "number", "1"), cell(9, "A", "number", "2"), cell(10, "A", "number", "3")]
    formats = "".join(f'<xf numFmtId="{i}"/>' for i in range(82))
    styles = f'<styleSheet xmlns="{MAIN}"><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>{formats}</cellXfs>' \
             f'<dxfs><dxf><numFmt numFmtId="2" formatCode="d"/></dxf></dxfs></styleSheet>'
    dates = [*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)]
    months = [17, 27, 36, 50, 52, 57]
    yield "builtin-formats", "built-in number formats without numFmt, as a Chinese Excel writes dates", book(
        "".join(f'<row><c s="{i}"><v>44320</v></c></row>' for i in range(84)), **{"xl/styles.xml": styles.encode()}), [
        cell(i + 1, "A", "date" if i in dates else "number", "44320", "m" if i in months else "") for i in range(84)]
    no_styles = {n: d for n, d in book('<row><c s="3"><v>44320</v></c><c t="inlineStr"><is><t>无</t></is></c></row>').items()
                 if n not in ("xl/styles.xml", STRINGS)}
    yield "no-styles", "no styles, no shared strings", no_styles, [
        cell(1, "A", "number", "44320"), cell(1, "B", "text", "无")]
    yield "no-sheet-data", "a sheet without rows", {**base, SHEET: sheet("", "", "")}, []
    yield "empty-sheet-data", "a sheet with an empty element of rows", {**base, SHEET: sheet("", "<sheetData/>", "")}, []


NUMBERS = ["0", "-0", "+5", "007", "1.5", "-1.5", ".5", "5.", "1e3", "1E+3", "1.25E-3", "123456789012345",
           "1234567890123456", "110101200801011237", "0.1", "4.9406564584124654E-324", "1.7976931348623157E+308",
           "0.30000000000000004", "9007199254740993", "12345678901234567890123", " 12 ", "1e22", "1e23", "3.14159265358979",
           "0.000001", "44320.123456789"]


def data_descriptors(path, entries):
    """An archive written to a stream that cannot seek, so that sizes stand behind the data."""
    class Stream(io.RawIOBase):
        def __init__(self):
            self.data = bytearray()

        def writable(self):
            return True

        def write(self, data):
            self.data += data
            return len(data)

    stream = Stream()
    pack(stream, entries)
    path.write_bytes(stream.data)


def two_sheets():
    """The parts of a workbook of two worksheets with ten rows each."""
    saved = io.BytesIO()
    book = xlsxwriter.Workbook(saved)
    book.set_properties({"created": datetime.datetime(2026, 1, 1)})
    for first in (1, 11):
        sheet = book.add_worksheet()
        for row in range(10):
            sheet.write_row(row, 0, [f"样例{first + row}", first + row])
    book.close()
    saved.seek(0)
    return parts(saved)


def two_sheets_lines():
    return [expected.line(sheet, "visible", row + 1, *held) for sheet, first in (("Sheet1", 1), ("Sheet2", 11))
            for row in range(10) for held in (("A", "text", f"样例{first + row}"), ("B", "number", repr(float(first + row))))]


def sheet_ids(base):
    """Sheets without a part beside two that have one: name, why, entries."""
    module = '<sheet name="Module1" sheetId="9" state="hidden" r:id=""/>'
    yield "empty-sheet-ids", "Visual Basic modules among the sheets, with empty ids", replaced(
        base, BOOK, ("<sheets>", "<sheets>" + module), ('<sheet name="Sheet2"', module.replace("1", "2") + '<sheet name="Sheet2"'))
    yield "no-sheet-id", "a module sheet without an id", replaced(
        base, BOOK, ("<sheets>", "<sheets>" + module.replace(' r:id=""', "")))
    crossed = replaced(base, BOOK_RELS, ("sheet1.xml", "sheet9.xml"), ("sheet2.xml", "sheet1.xml"), ("sheet9.xml", "sheet2.xml"))
    names = {SHEET: SHEET.replace("1", "2"), SHEET.replace("1", "2"): SHEET}
    yield "sheet-parts-crossed", "sheet parts whose numbers are not the sheets' order, a module before them", replaced(
        {names.get(n, n): d for n, d in crossed.items()}, BOOK, ("<sheets>", "<sheets>" + module))


def make(folder, note):
    source = folder / "xlsxwriter-basic.xlsx"
    base = parts(source)
    patched = "XlsxWriter, bytes patched"

    def same(name, why):
        path = folder / f"patched-{name}.xlsx"
        note(path, patched, why)
        shutil.copy(source.with_suffix(".expected.tsv"), path.with_suffix(".expected.tsv"))
        return path

    for name, why, entries in rezipped(base):
        pack(same(name, why), entries.items())
    pack(same("stored", "stored entries"), base.items(), zipfile.ZIP_STORED)
    pack(same("zip64", "zip64 sizes in the local headers"), base.items(), zip64=True)
    data_descriptors(same("data-descriptors", "data descriptors"), base.items())
    again = [(SHEET, sheet('<row r="1"><c r="A1"><v>666</v></c></row>'))]
    pack(same("duplicate-entries", "the sheet's entry twice; the first counts"), [*base.items(), *again])
    sheets = [(*patch, two_sheets_lines()) for patch in sheet_ids(two_sheets())]
    for name, why, entries, lines in [*rewritten(base), *sheets]:
        path = folder / f"patched-{name}.xlsx"
        note(path, patched, why)
        pack(path, entries.items())
        expected.write(path, lines)
