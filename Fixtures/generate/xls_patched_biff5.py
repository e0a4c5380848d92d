"""BIFF5 (Excel 5.0/95) in each code page: name, why, workbook stream, expected lines."""
import formats_expected as expected
import xls_records as r

PAGES = [
    (936, "gb18030", "团员名单", "欧阳丽·镕"), (950, "cp950", "團員名單", "張小明許功蓋"), (932, "cp932", "名簿", "東京ﾃｽﾄ表ソ"),
    (949, "cp949", "명단", "홍길동 똠방"), (1252, "cp1252", "List", "Müller – €"), (1250, "cp1250", "Seznam", "Žluťoučký"),
    (10008, "gb2312", "团员名单", "欧阳丽张"), (54936, "gb18030", "团员名单", "欧阳丽·镕"), (20936, "gb2312", "名单", "张三"),
    (51936, "gb2312", "名单", "张三"), (10001, "cp932", "名簿", "東京ﾃｽﾄ"), (10002, "cp950", "名單", "張小明"), (10003, "cp949", "명단", "홍길동"),
    (65001, "utf-8", "名单", "张三"), (1251, "cp1251", "Список", "Иванов №"), (10000, "mac_roman", "List", "Müller ©"), (10029, "mac_latin2", "Seznam", "Žluťoučký"),
    (32768, "mac_roman", "List", "Müller ©"), (32769, "cp1252", "List", "Müller –"), (None, "cp1252", "List", "Müller")]


def books():
    for page, encoding, name, text in PAGES:
        data, title = text.encode(encoding), name.encode(encoding)
        cells = [r.label5(0, 0, data), r.rstring5(0, 1, data, [(0, 1), (1, 2)]), r.text_formula5(0, 2, data),
                 r.label5(1, 0, b"ascii"), r.label5(1, 1, b""), r.text_formula5(1, 2, b""), r.rk(1, 3, r.rk_bits(7.0))]
        lines = [expected.line(name, "visible", *held) for held in [
            (1, "A", "text", text), (1, "B", "text", text), (1, "C", "text", text, "f"), (2, "A", "text", "ascii"),
            (2, "D", "number", "7.0")]]
        why = "no CODEPAGE: Latin letters as in 1252" if page is None else f"code page {page}"
        yield f"biff5-{page or 'no-codepage'}", f"BIFF5, {why}", r.Book(
            [r.Sheet(name, cells, raw_name=title)], 0x500, page).stream(), lines


def unnamed():
    """Texts of a workbook that does not say their code page."""
    rows = [["姓名", "身份证号", "备注"], ["张三", "1", "朱镕基"], ["ab李", "", "李x"]]
    cells = [r.label5(row, column, text.encode("gbk")) for row, texts in enumerate(rows) for column, text in enumerate(texts)]
    # A text cut within its last character.
    cells += [r.label5(3, 0, "长名".encode("gbk")[:-1])]
    lines = [expected.line("名单", "visible", row + 1, "ABC"[column], "text", text)
             for row, texts in enumerate(rows) for column, text in enumerate(texts) if text]
    yield "biff5-no-codepage-gbk", "BIFF5, no CODEPAGE: Chinese by its bytes, a name beyond GB 2312, a text cut", r.Book(
        [r.Sheet("名单", cells, raw_name="名单".encode("gbk"))], 0x500, None).stream(), [
        *lines, expected.line("名单", "visible", 4, "A", "text", "长\ufffd")]
    words = ["Größe", "Müller", "Ça été", "naïve", "Señor", "Åse", "Straße", "«où»"]
    yield "biff5-no-codepage-western", "BIFF5, no CODEPAGE: Western by its bytes, some of them in pairs", r.Book(
        [r.Sheet("List", [r.label5(row, 0, word.encode("cp1252")) for row, word in enumerate(words)])], 0x500, None).stream(), [
        expected.line("List", "visible", row + 1, "A", "text", word) for row, word in enumerate(words)]


def formats():
    """A byte of a Chinese character may be a letter of dates: 0x8164 is 乨, 0x8179 is 亂."""
    codes = {164: 'yyyy"年"m"月"d"日"', 165: "yyyy年m月", 166: "0乨", 167: '"乨亂"0', 168: "m月d日", 169: "yyyy-mm-dd"}
    assert "乨".encode("gbk")[1:] == b"d"
    cells = [r.number(0, index, 44320.0, xf=index) for index in range(8)]
    kinds = [("number", ""), ("date", ""), ("date", "m"), ("number", ""), ("number", ""), ("date", ""), ("date", ""), ("date", "")]
    yield "biff5-formats", "BIFF5, date formats in code page 936", r.Book(
        [r.Sheet("List", cells)], 0x500, 936, {index: code.encode("gbk") for index, code in codes.items()},
        [0, *codes, 14]).stream(), [
        expected.line("List", "visible", 1, "ABCDEFGH"[index], kind, "44320.0", flags) for index, (kind, flags) in enumerate(kinds)]


def cells():
    text = "共享".encode("gbk")
    held = [
        r.rk(0, 0, r.rk_bits(12.34, True, True)), r.mulrk(0, 1, (0, r.rk_bits(1.5)), (0, r.rk_bits(-7, integer=True))),
        r.number(0, 3, 1e-7), r.boolerr(0, 4, 1, False), r.boolerr(0, 5, 0x2A, True), r.blank(0, 6), r.mulblank(0, 7, 3),
        r.formula(1, 0, 2.5), r.formula(1, 1, True), r.formula(1, 2, ("error", 7)), r.formula(1, 3, r.TEXT), r.shrfmla(1, 1, 3, 3),
        r.string5(text), r.formula(1, 4, r.TEXT), r.record(r.STRING, b"\x08\x00" + text[:3]), r.record(r.CONTINUE, text[3:] + text),
        r.formula(1, 5, r.EMPTY, tokens=b"\x17\0"), r.row(2, hidden=True), r.label5(2, 0, text)]
    yield "biff5-cells", "BIFF5: cells and formula results of all kinds, a text cut inside a character", r.Book(
        [r.Sheet("A", held), r.Sheet("B", [r.label5(0, 0, text)], state=2)], 0x500, 936).stream(), [
        expected.line("A", "visible", *line) for line in [
            (1, "A", "number", "12.34"), (1, "B", "number", "1.5"), (1, "C", "number", "-7.0"), (1, "D", "number", "1e-07"),
            (1, "E", "boolean", "true"), (1, "F", "error", "#N/A"), (2, "A", "number", "2.5", "f"), (2, "B", "boolean", "true", "f"),
            (2, "C", "error", "#DIV/0!", "f"), (2, "D", "text", "共享", "f"), (2, "E", "text", "共享共享", "f"),
            (3, "A", "text", "共享", "h")]] + [expected.line("B", "veryHidden", 1, "A", "text", "共享")]


def all_books():
    yield from books()
    yield from unnamed()
    yield from formats()
    yield from cells()
