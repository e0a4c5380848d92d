"""Shared strings of BIFF8 cut and counted in every way: name, why, workbook stream, expected lines. [MS-XLS] 2.4.265."""
import struct

import xls_records as r
from formats_patched import cell


def book(records, count):
    cells = [r.shared(index, 0, index) for index in range(count)]
    return r.Book([r.Sheet("名单", cells)], strings=records).stream()


def lines(*texts):
    return [cell(index, "A", "text", text) for index, text in enumerate(texts, 1) if text]


def counts(number):
    return struct.pack("<II", number, number)


def split():
    """Cuts between two strings, in characters with and without a change of width, in runs, in phonetic data."""
    u, runs, phonetic = r.unicode_string, [(0, 1), (1, 2), (2, 3)], b"\1\0\x0c\0" + bytes(20)
    wide = u("宽字符在中间断开")
    narrow_wide = b"\x06\x00\x00abc", b"\x01" + "中文é".encode("utf-16-le")
    wide_narrow = b"\x06\x00\x01" + "中文字".encode("utf-16-le"), b"\x00" + "xyé".encode("latin-1")
    rich, far = u("富文本", runs=runs), u("东京都", phonetic=phonetic)
    both = u("兩者", runs=runs, phonetic=phonetic)
    texts = ["整条", "narrow é tail", "宽字符在中间断开", "abc中文é", "中文字xyé", "富文本", "东京都", "兩者", "头在边界"]
    parts = [
        counts(9) + u("整条"), u("narrow é tail")[:9], b"\x00" + u("narrow é tail")[9:] + wide[:7], b"\x01" + wide[7:] + narrow_wide[0],
        narrow_wide[1] + wide_narrow[0], wide_narrow[1] + rich[:-8], rich[-8:] + far[:-3], far[-3:] + both[:-28],
        both[-28:-9], both[-9:] + u("头在边界")[:3], b"\x01" + u("头在边界")[3:]]
    yield "sst-split", "shared strings cut between, in characters (width changing), runs, phonetic data, behind the length", \
        book(r.split(parts), 9), lines(*texts)
    pair, texts = u("吉𠮷吉"), ["整条", "吉𠮷吉", "末", "a中b"]
    parts = [counts(4) + u("整条"), b"", pair[:7], b"\x01" + pair[7:], b"", b"", u("末") + b"\x03\x00\x00a", b"",
             b"\x01" + "中".encode("utf-16-le"), b"\x00b"]
    yield "sst-split-oddly", "shared strings cut in a surrogate pair; CONTINUE records without data", \
        book(r.split(parts), 4), lines(*texts)
    every = [counts(1) + b"\x05\x00\x01"] + [b"\x01" + c.encode("utf-16-le") for c in "一二三四五"]
    yield "sst-split-every-character", "a shared string with a CONTINUE for each character", book(r.split(every), 1), \
        lines("一二三四五")


def kinds():
    u = r.unicode_string
    strings = [u(""), u("", wide=True), u("latin é ÿ"), u("ascii", wide=True), u("富", runs=[(0, 1)]), u("音", phonetic=bytes(14)),
               b"\x02\x00\x08\x00\x00ab", b"\x01\x00\x05\x00\x00\x00\x00" + "零".encode("utf-16-le"), u("\t\n\r\\ "),
               u("末", runs=[(0, 1)], phonetic=b"")]
    yield "sst-kinds", "zero-length, narrow, wide, rich, far-east strings; runs and phonetic data counted as none", book(
        r.sst(*strings), len(strings)), lines(
        "", "", "latin é ÿ", "ascii", "富", "音", "ab", "零", "\\t\\n\\r\\\\ ", "末")
    three = ["甲", "b", "丙"]
    for name, total, unique in [("sst-counted-none", 0, 0), ("sst-counted-few", 1, 1), ("sst-counted-many", 99, 99),
                                ("sst-total-less", 0, 3)]:
        yield name, f"three shared strings counted as {unique}, {total} in all", book(
            r.sst(*three, total=total, unique=unique), 3), lines(*three)
    yield "sst-empty", "no shared strings, LABEL only", r.Book(
        [r.Sheet("名单", [r.label(0, 0, "甲")])], strings=r.sst()).stream(), lines("甲")
    again = [r.shared(0, 0, 1), r.shared(1, 0, 1), r.shared(2, 0, 0)]
    yield "sst-shared", "one shared string in several cells, not in order", r.Book(
        [r.Sheet("名单", again)], strings=r.sst("后", "先")).stream(), lines("先", "先", "后")


def all_books():
    yield from split()
    yield from kinds()
