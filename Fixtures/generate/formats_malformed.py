"""Broken and hostile files and files that are no workbooks, with the error each must end in."""
import struct
import zipfile


from formats_patched import BOOK, MAIN, SHEET, STRINGS, cell, pack, parts, replaced, sheet, strings

PATCHED = "XlsxWriter, bytes patched"
BOMB = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {b} "{("&" + a + ";") * 10}">' for a, b in zip("abcdefgh", "bcdefghi")) + "]>"


def after_declaration(data, insert):
    return data.replace(b"?>\n", b"?>\n" + insert.encode(), 1)


def broken_parts(base):
    """Name, error, why, entries."""
    def book(rows, **more):
        return {**base, SHEET: sheet(rows), **more}

    yield "billion-laughs", "damaged", "entities that double", {
        **base, SHEET: after_declaration(base[SHEET], BOMB).replace(b"<v>0</v>", b"<v>&i;</v>")}
    for part, name in [(BOOK, "workbook"), (STRINGS, "strings"), ("xl/styles.xml", "styles"), ("_rels/.rels", "rels")]:
        yield f"doctype-{name}", "damaged", "a DOCTYPE without entities", {
            **base, part: after_declaration(base[part], "<!DOCTYPE x>")}
    yield "undefined-entity", "damaged", "an entity nobody declared", book('<row><c t="str"><v>&nbsp;</v></c></row>')
    yield "unclosed", "damaged", "the sheet ends in the middle", {**base, SHEET: base[SHEET][:-120]}
    yield "wrong-end-tag", "damaged", "end tags that do not match", book("<row><c><v>1</c></v></row>")
    yield "attribute-twice", "damaged", "an attribute twice", book('<row><c r="A1" r="B1"><v>1</v></c></row>')
    yield "row-attribute-twice", "damaged", "an attribute of a row twice", book('<row a="1" a="2"><c><v>1</v></c></row>')
    yield "attribute-less-than", "damaged", "a < in an attribute", book('<row x="<"><c><v>1</v></c></row>')
    yield "cdata-end", "damaged", "]]> in text", book('<row><c t="str"><v>a]]>b</v></c></row>')
    yield "control-character", "damaged", "a control character in text", book('<row><c t="str"><v>a\x01b</v></c></row>')
    yield "control-reference", "damaged", "a reference to U+0000", book('<row><c t="str"><v>a&#0;b</v></c></row>')
    yield "noncharacter", "damaged", "U+FFFE in text", book('<row><c t="str"><v>a\ufffeb</v></c></row>')
    bad = [(b"\xff\xfe", "bytes"), (b"\xc0\x80", "overlong"), (b"\xed\xa0\x80", "surrogate"), (b"\xe4\xb8", "cut"),
           (b"\xf4\x90\x80\x80", "range")]
    for data, name in bad:
        yield f"utf8-{name}", "damaged", "text that is not UTF-8", {
            **base, SHEET: sheet('<row><c t="str"><v>??</v></c></row>').replace(b"??", data)}
        yield f"utf8-string-{name}", "damaged", "a shared string that is not UTF-8", {
            **base, STRINGS: strings("<si><t>??</t></si>").replace(b"??", data)}
    lone = "<?xml version='1.0' encoding='UTF-16'?>" + sheet('<row><c t="str"><v>?</v></c></row>').decode().split("?>")[1]
    yield "utf16-surrogate", "damaged", "half of a surrogate pair in UTF-16", {
        **base, SHEET: lone.encode("utf-16").replace("?</v>".encode("utf-16-le"), b"\x00\xd8" + "</v>".encode("utf-16-le"))}
    yield "encoding-unknown", "damaged", "an encoding nobody knows", {
        **base, SHEET: base[SHEET].replace(b"UTF-8", b"X-KLINGON")}
    yield "encoding-wrong", "damaged", "GB18030 that claims to be UTF-8", {
        **base, STRINGS: base[STRINGS].decode().encode("gb18030")}
    yield "string-index", "damaged", "a shared string that is not there", book('<row><c t="s"><v>4000000</v></c></row>')
    yield "string-negative", "damaged", "a negative shared string", book('<row><c t="s"><v>-1</v></c></row>')
    yield "string-huge", "damaged", "a shared string index beyond 64 bits", book(
        f'<row><c t="s"><v>{"9" * 40}</v></c></row>')
    yield "no-strings-part", "damaged", "shared strings are gone", {n: d for n, d in base.items() if n != STRINGS}
    yield "no-sheet-part", "damaged", "the sheet's part is gone", {n: d for n, d in base.items() if n != SHEET}
    yield "sheet-id-unknown", "damaged", "a sheet whose id no relationship has", replaced(base, BOOK, ('r:id="rId1"', 'r:id="rId99"'))
    yield "sheet-id-empty", "damaged", "a sheet that lost its id; its part is there", replaced(base, BOOK, ('r:id="rId1"', 'r:id=""'))
    yield "empty-sheet-part", "damaged", "the sheet's part has no bytes", {**base, SHEET: b""}
    yield "junk-sheet-part", "damaged", "the sheet's part is no XML", {**base, SHEET: bytes(range(256)) * 8}
    yield "after-rows", "rows", "broken XML behind the rows is not looked at", {
        **base, SHEET: base[SHEET].replace(b"</sheetData>", b"</sheetData><<<")}
    yield "deep", "overLimit(xmlDepth)", "elements nested 200 deep", book("<row><c>" + "<f>" * 200 + "</f>" * 200 + "</c></row>")
    yield "deep-workbook", "overLimit(xmlDepth)", "elements nested 200 deep in the workbook", {
        **base, BOOK: base[BOOK].replace(b"<sheets>", b"<a>" * 200 + b"</a>" * 200 + b"<sheets>")}
    many = "".join(f' a{n}="{n}"' for n in range(257))
    for where, tag in [("row", f"<row{many}><c><v>1</v></c></row>"), ("cell", f"<row><c{many}><v>1</v></c></row>"),
                       ("skipped", f"<row><c><v>1</v></c><x{many}/></row>")]:
        yield f"attributes-{where}", "overLimit(attributes)", "an element of 257 attributes", book(tag)
    more = "".join(f" a{n}='>'" for n in range(100_000))
    yield "attributes-waiting", "overLimit(attributes)", "an element of 100,000 attributes, a > in each", book(f"<row{more}><c><v>1</v></c></row>")
    yield "attributes-waiting-plain", "overLimit(attributes)", "an element of 100,000 attributes", book(
        f"<row{more.replace('>', '1')}><c><v>1</v></c></row>")
    spaces = "".join(f' xmlns:n{n}="urn:{n}"' for n in range(100))
    yield "namespaces", "overLimit(attributes)", "300 namespaces in three elements, one in the other", book(
        f"<row{spaces}><c{spaces.replace('n:', 'o:')}><v{spaces.replace('n:', 'p:')}>1</v></c></row>")
    yield "attributes-workbook", "overLimit(attributes)", "an element of 257 attributes in the workbook", {
        **base, BOOK: base[BOOK].replace(b"<sheets>", f"<a{many}/><sheets>".encode())}
    yield "row-number", "overLimit(rows)", "a row past the grid", book('<row r="1048577"><c><v>1</v></c></row>')
    yield "row-number-huge", "rows", "a row number beyond 64 bits counts as none", book(
        f'<row r="{"9" * 30}"><c><v>1</v></c></row>')
    yield "column", "overLimit(columns)", "a column past the grid", book('<row><c r="XFE1"><v>1</v></c></row>')
    yield "column-huge", "rows", "a column of forty letters counts as none", book(
        f'<row><c r="{"Z" * 40}1"><v>1</v></c></row>')
    yield "columns-counted", "overLimit(columns)", "more cells in a row than columns", book("<row>" + "<c/>" * 16384 + "<c/></row>")
    long = "长" * 50_000
    yield "text", "overLimit(cellText)", "an inline text of 150,000 bytes", book(
        f'<row><c t="inlineStr"><is><t>{long}</t></is></c></row>')
    yield "value", "overLimit(cellText)", "a text value of 150,000 bytes", book(f'<row><c t="str"><v>{long}</v></c></row>')
    yield "string", "overLimit(cellText)", "a shared string of 150,000 bytes", {
        **base, STRINGS: strings(f"<si><t>{long}</t></si>")}
    yield "row-text", "overLimit(rowText)", "a row of 6 MB through one shared string", book(
        "<row>" + '<c t="s"><v>0</v></c>' * 60 + "</row>", **{STRINGS: strings(f"<si><t>{'x' * 100_000}</t></si>")})
    yield "bomb", "overLimit(inflationRatio)", "a sheet that inflates 1,000 times", book(" " * (17 << 20))
    yield "bomb-strings", "overLimit(inflationRatio)", "shared strings that inflate 1,000 times", {
        **base, STRINGS: strings(" " * (17 << 20))}
    yield "bomb-tail", "overLimit(inflationRatio)", "a bomb behind the rows", {
        **base, SHEET: base[SHEET] + b" " * (17 << 20)}
    yield "bomb-workbook", "overLimit(inflatedBytes)", "a workbook part of 17 MB", {
        **base, BOOK: base[BOOK] + b" " * (17 << 20)}
    yield "no-workbook", "notAWorkbook(zip)", "a zip archive without a workbook", {"readme.txt": b"hello"}
    yield "docx", "notAWorkbook(docx)", "the part names of a text document", {
        n.replace("xl/workbook.xml", "word/document.xml"): d for n, d in replaced(
            base, "_rels/.rels", ("xl/workbook.xml", "word/document.xml")).items()}
    yield "xlsb", "unsupported(xlsb)", "the part names of a binary workbook", {
        n.replace("xl/workbook.xml", "xl/workbook.bin"): d for n, d in replaced(
            base, "_rels/.rels", ("xl/workbook.xml", "xl/workbook.bin")).items()}


def end_record(data):
    return data.rindex(b"PK\5\6")


def zip64_claim(data, entries):
    """The archive with a zip64 end record that claims so many entries."""
    end = end_record(data)
    size, offset = struct.unpack_from("<II", data, end + 12)
    record = struct.pack("<4sQHHIIQQQQ", b"PK\6\6", 44, 45, 45, 0, 0, entries, entries, size, offset)
    locator = struct.pack("<4sIQI", b"PK\6\7", 0, end, 1)
    tail = bytearray(data[end:])
    struct.pack_into("<HHII", tail, 8, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF)
    return data[:end] + record + locator + bytes(tail)


def with_flag(data, flag):
    """The archive with a general purpose flag set in every header."""
    data = bytearray(data)
    for mark, offset in [(b"PK\3\4", 6), (b"PK\1\2", 8)]:
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= flag
            at = data.find(mark, at + 4)
    return bytes(data)


def wrong_checksum(data):
    data = bytearray(data)
    for mark, offset, name_at in [(b"PK\3\4", 14, 30), (b"PK\1\2", 16, 46)]:
        at = data.find(mark)
        while at >= 0:
            if data[at + name_at:].startswith(SHEET.encode()):
                data[at + offset] ^= 1
            at = data.find(mark, at + 4)
    return bytes(data)


def wrong_deflate(data):
    data = bytearray(data)
    at = data.find(SHEET.encode()) + len(SHEET)
    data[at + 40:at + 60] = bytes(20)
    return bytes(data)


def lying_sizes(data):
    """Inflated sizes of a few bytes in all headers."""
    data = bytearray(data)
    for mark, offset in [(b"PK\3\4", 22), (b"PK\1\2", 24)]:
        at = data.find(mark)
        while at >= 0:
            struct.pack_into("<I", data, at + offset, 5)
            at = data.find(mark, at + 4)
    return bytes(data)


def overlapping(data):
    """All entries whose data is as large as that of the sheet's, or larger, lie where the sheet lies."""
    data = bytearray(data)
    end = end_record(data)
    at, = struct.unpack_from("<I", data, end + 16)
    places = []
    while data[at:at + 4] == b"PK\1\2":
        name, extra, comment = struct.unpack_from("<HHH", data, at + 28)
        places.append((at, bytes(data[at + 46:at + 46 + name])))
        at += 46 + name + extra + comment
    sheet_at = next(at for at, name in places if name == SHEET.encode())
    # The sheet once more, under the name of a part that nobody asks for.
    other = next(at for at, name in places if name == b"docProps/app.xml")
    for offset, size in [(16, 12), (42, 4)]:
        data[other + offset:other + offset + size] = data[sheet_at + offset:sheet_at + offset + size]
    return bytes(data)


def broken_archives(data):
    """Name, error, why, bytes."""
    end = end_record(data)
    yield "truncated", "damaged", "the second half is missing", data[:len(data) // 2]
    yield "no-end", "damaged", "the end record is missing", data[:end]
    yield "end-only", "damaged", "an end record that claims entries", b"PK\3\4" + data[end:]
    yield "zip64-entry-count", "overLimit(entries)", "a zip64 record that claims 2^40 entries", zip64_claim(data, 1 << 40)
    yield "zip64-outside", "damaged", "a zip64 locator that points outside", zip64_claim(data, 9).replace(
        struct.pack("<4sIQ", b"PK\6\7", 0, end), struct.pack("<4sIQ", b"PK\6\7", 0, 1 << 62))
    yield "overlap", "damaged", "two entries of the directory are the same bytes", overlapping(data)
    yield "encrypted-entries", "encrypted", "entries marked as encrypted", with_flag(data, 1)
    yield "checksum", "damaged", "a wrong checksum of the sheet", wrong_checksum(data)
    yield "deflate", "damaged", "broken compressed data of the sheet", wrong_deflate(data)
    yield "lying-sizes", "any", "inflated sizes that are not true", lying_sizes(data)
    yield "leading-junk", "notAWorkbook(unknown)", "bytes before the archive", b"\0junk" + data


def compound_file(*names):
    """A compound file with a directory and nothing else ([MS-CFB] 2.2, 2.6)."""
    header = struct.pack("<8s16xHHHHH6xIIIIIIIII", bytes.fromhex("d0cf11e0a1b11ae1"), 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 0,
                         0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0).ljust(512, b"\xff")
    directory = b""
    for name in ("Root Entry", *names):
        text = (name + "\0").encode("utf-16-le")
        directory += text.ljust(64, b"\0") + struct.pack("<H", len(text)) + bytes(62)
    return header + directory.ljust(512, b"\0")


def senseless_text():
    """A workbook of Excel 95, a stream of its own, with a text of 30,000 bytes that code page 936 does not have."""
    def record(number, data=b""):
        return struct.pack("<HH", number, len(data)) + data

    def substream(kind):
        return record(0x0809, struct.pack("<HHHH", 0x0500, kind, 0, 0))

    globals_ = substream(0x0005) + record(0x0042, struct.pack("<H", 936))
    sheet_at = len(globals_) + 12 + 4
    text = b"\xff" * 30_000
    return globals_ + record(0x0085, struct.pack("<IBB", sheet_at, 0, 0) + b"\x01S") + record(0x000A) + \
        substream(0x0010) + record(0x0204, struct.pack("<HHHH", 0, 0, 0, len(text)) + text) + record(0x000A)


def other_kinds():
    """Name, error, why, bytes, made by."""
    hand = "formats_malformed.py"
    page = "<html><meta charset=gb2312><table><tr><td>张三</td></tr></table></html>"
    old = '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n' \
          '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>'
    yield "empty.xlsx", "notAWorkbook(empty)", "no bytes", b"", hand
    yield "code-page-bytes.xls", "rows", "a long text that means nothing in its code page", senseless_text(), hand
    yield "html.xls", "notAWorkbook(html)", "a web page named .xls", page.encode("gb18030"), hand
    yield "xml2003.xls", "notAWorkbook(xml2003)", "XML Spreadsheet 2003 named .xls", old.encode(), hand
    yield "xml2003-utf16.xls", "notAWorkbook(xml2003)", "XML Spreadsheet 2003 in UTF-16", old.encode("utf-16"), hand
    yield "xml.xlsx", "notAWorkbook(xml)", "some XML", b"<?xml version='1.0'?><a/>", hand
    yield "text-gb18030.xlsx", "notAWorkbook(text)", "CSV in GB18030", "姓名,性别\r\n张三,男\r\n".encode("gb18030"), hand
    yield "text-utf16.xlsx", "notAWorkbook(text)", "tab-separated text in UTF-16", "姓名\t性别\r\n".encode("utf-16"), hand
    yield "pdf.xlsx", "notAWorkbook(pdf)", "the start of a PDF", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n", hand
    yield "rtf.xlsx", "notAWorkbook(rtf)", "the start of an RTF", b"{\\rtf1\\ansi}", hand
    yield "png.xlsx", "notAWorkbook(image)", "the start of a PNG", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", hand
    yield "zeros.xlsx", "notAWorkbook(unknown)", "zero bytes", bytes(600), hand
    yield "encrypted-compound.xlsx", "encrypted", "the streams of an encrypted workbook", compound_file(
        "EncryptionInfo", "EncryptedPackage", "Workbook"), hand
    yield "compound.xlsx", "damaged", "a compound file with a directory of nothing known", compound_file("Other"), hand
    yield "doc.xlsx", "notAWorkbook(doc)", "the streams of an old Word document", compound_file("WordDocument"), hand


def make(fixtures, note, libreoffice):
    folder = fixtures / "Malformed"
    source = fixtures / "Formats" / "xlsxwriter-basic.xlsx"
    outcomes = {}

    def add(name, error, why, program, data=None):
        outcomes[name] = error
        note(folder / name, program, why)
        if data is not None:
            (folder / name).write_bytes(data)
        return folder / name

    base = parts(source)
    for name, error, why, entries in broken_parts(base):
        pack(add(f"{name}.xlsx", error, why, PATCHED), entries.items())
    for name, error, why, data in broken_archives(source.read_bytes()):
        add(f"{name}.xlsx", error, why, PATCHED, data)
    for name, error, why, data, program in other_kinds():
        add(name, error, why, program, data)
    if libreoffice:
        libreoffice(source, "sheet", "an OpenDocument workbook", "ods", folder)
    outcomes["libreoffice-sheet.ods"] = "unsupported(ods)"
    write_outcomes(folder, outcomes)


def write_outcomes(folder, outcomes):
    """Sets the lines of these files in expected.tsv; the lines of other files that are there stay."""
    path = folder / "expected.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    kept = {name: error for name, error in (line.split("\t") for line in lines) if (folder / name).exists()}
    text = "".join(f"{name}\t{error}\n" for name, error in sorted((kept | outcomes).items()))
    path.write_text(text, encoding="utf-8")
