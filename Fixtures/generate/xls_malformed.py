#!/usr/bin/env python3
"""Broken and hostile .xls files and those in older formats, with the outcome each must have.

    python3 Fixtures/generate/xls_malformed.py

The file's lines of Malformed/expected.tsv are replaced, those of others stay.
"""
import pathlib
import struct

import formats
import formats_malformed
import xls_records as r
from xls_compound import END, Compound, Entry, big, workbook

FIXTURES = pathlib.Path(__file__).resolve().parent.parent
HUGE = 0x7FFFFFFF


def book(cells=None, **options):
    cells = rows() if cells is None else cells
    return r.Book([r.Sheet("名单", cells)], **{"strings": r.sst("共享", "另一条")} | options)


def rows(count=12):
    def row(number):
        return [r.label(number, 0, "张三"), r.number(number, 1, number), r.shared(number, 2, number % 2)]
    return [cell for number in range(count) for cell in row(number)]


def long_stream():
    """Long enough for sectors of its own, most of them within the sheet."""
    return book(rows(150)).stream()


def first_record(stream, number):
    return next(at for at, found, _ in r.records(stream) if found == number)


def patched(stream, at, format, *values):
    stream = bytearray(stream)
    struct.pack_into("<" + format, stream, at, *values)
    return bytes(stream)


def chain(change):
    """`change` gets the FAT and the numbers of the workbook's sectors, which are the first in the file."""
    stream = long_stream()
    numbers = range(-(-len(stream) // 512))

    def patch(fat):
        assert fat[numbers[-1]] == END
        change(fat, numbers)
    return workbook(stream, patch_fat=patch)


def loop(fat, numbers):
    fat[numbers[6]] = numbers[2]


def past_the_end(fat, numbers):
    fat[numbers[6]] = 100_000


def ends_early(fat, numbers):
    fat[numbers[6]] = END


def to_itself(fat, numbers):
    fat[numbers[6]] = numbers[6]


def mini_loop(table):
    table[4] = 2


def difat_loop(table, own):
    """A DIFAT sector that names no FAT sector and follows itself."""
    table[:-1] = [0xFFFFFFFF] * (len(table) - 1)
    table[-1] = own


def difat_beside(stream):
    """A file whose header names all of the FAT and a DIFAT chain that loops beside."""
    plain = workbook(stream)
    own = len(plain) // 512 - 1
    return patched(plain + struct.pack("<128I", *[0xFFFFFFFF] * 127, own), 68, "II", own, 1)


class TablesFirst(Compound):
    """The directory and the FAT, of a sector each, stand before the streams' sectors."""

    def places(self, count):
        order = list(range(count))
        return order[2:] + order[:2]


def zeroed(data):
    """The directory's sector, wherever the header says it is, overwritten."""
    at = 512 * (1 + struct.unpack_from("<I", data, 48)[0])
    return data[:at] + bytes(512) + data[at + 512:]


def containers():
    """Name, outcome, why, bytes: the compound file is wrong."""
    yield "fat-loop", "damaged", "a sector chain that runs in circles", chain(loop)
    yield "fat-loop-short", "damaged", "a sector that follows itself", chain(to_itself)
    yield "chain-outside", "damaged", "a sector chain that leaves the file in the middle of a sheet", \
        chain(past_the_end)
    yield "chain-short", "damaged", "a sector chain that ends in the middle of a sheet", chain(ends_early)
    large = long_stream()
    yield "start-outside", "damaged", "a stream that starts outside the file", Compound(
        [Entry("Workbook", large, start=100_000)]).bytes()
    yield "difat-loop", "damaged", "a DIFAT chain that runs in circles and names no FAT sector", workbook(
        large, difat=True, patch_difat=difat_loop)
    yield "difat-loop-behind", "rows", "a DIFAT chain that runs in circles, the FAT named by the header", \
        difat_beside(large)
    mini = book().stream()
    assert 6 * 64 < len(mini) < 4096
    yield "mini-loop", "damaged", "a chain of the mini FAT that runs in circles", \
        workbook(mini, patch_mini_fat=mini_loop)
    others = [Entry("A", bytes(100)), Entry("B", bytes(100)), Entry("Workbook", large, left=2, right=1)]
    yield "directory-loop", "rows", "siblings of the directory that run in circles", Compound(others).bytes()
    yield "size-huge", "rows", "a stream said to have 2 GB, its sheet whole", \
        Compound([Entry("Workbook", large, size=HUGE)]).bytes()
    yield "size-huge-mini", "rows", "a short stream said to have 2 GB", Compound(
        [Entry("Workbook", mini, size=HUGE)]).bytes()
    yield "size-small", "damaged", "a stream said to be shorter than the sheet in it", Compound(
        [Entry("Workbook", large, size=4500)]).bytes()
    yield "header-only", "damaged", "the header of a compound file and no sector", \
        workbook(mini)[:512]
    yield "header-cut", "damaged", "a compound file of 100 bytes", workbook(mini)[:100]
    yield "directory-zeros", "damaged", "a directory of zero bytes", zeroed(TablesFirst([Entry("Workbook", large)]).bytes())
    yield "sector-size", "damaged", "sectors of 2^40 bytes", workbook(mini, header={"shift": 40})
    whole = TablesFirst([Entry("Workbook", large)]).bytes()
    yield "cut-in-sheet", "damaged", "the second half is missing, cut in the middle of a sheet", whole[:len(whole) // 2]
    between = next(at for at, _, _ in r.records(large) if at > len(large) // 2)
    yield "cut-between-records", "damaged", "cut in the middle of a sheet, behind a whole record", \
        whole[:512 * 3 + between]
    yield "doc-embedded", "notAWorkbook(doc)", "a Word document with a workbook as an embedded object", Compound([
        Entry("WordDocument", bytes(5000)), Entry("1Table", bytes(600)),
        Entry("ObjectPool", children=[Entry("_1234567890", children=[Entry("Workbook", mini)])])]).bytes()
    yield "embedded-only", "notAWorkbook(compoundFile)", "a workbook in a sub-storage only", Compound([
        Entry("MBD0001", children=[Entry("Workbook", mini)]), Entry("Other", bytes(100))]).bytes()


def streams():
    """Name, outcome, why, stream: the workbook stream is wrong."""
    yield "record-length", "damaged", "a record longer than the stream", book(
        [*rows(), r.record(r.LABEL, r.place(12, 0) + b"\2\0\0ab", 0xFFFF)]).stream()
    yield "record-cut", "damaged", "the stream ends within a record of the sheet", cut(book().stream(), 9)
    yield "record-huge", "rows", "a record of 65,535 bytes that is passed over", huge_record()
    yield "sst-count", "rows", "four billion shared strings by their count", book(
        strings=r.sst("共享", "另一条", total=0xFFFFFFFF, unique=0xFFFFFFFF)).stream()
    yield "sst-cut", "damaged", "shared strings that end within a text that a cell asks for", book(
        strings=two_strings(r.unicode_string("共享") + b"\xff\x00\x01" + "短".encode("utf-16-le"))
    ).stream()
    yield "sst-none", "damaged", "cells of shared strings and no shared strings", book(strings=[]).stream()
    yield "sst-phonetic", "damaged", "a shared string with 4 GB of phonetic data, a cell that asks for the next", book(
        strings=two_strings(
            b"\1\0\5" + struct.pack("<I", 0xFFFFFFFF) + "共".encode("utf-16-le") + r.unicode_string("另一条"))).stream()
    yield "sheet-outside", "damaged", "a sheet beyond the stream, and no substream to find it by", r.Book(
        [r.Sheet("名单", rows(), offset=HUGE, has_bof=False)], strings=r.sst("共享", "另一条")).stream()
    yield "sheet-outside-found", "rows", "a sheet said to be beyond the stream, found by its order", r.Book(
        [r.Sheet("名单", rows(), offset=HUGE)], strings=r.sst("共享", "另一条")).stream()
    yield "string-index", "damaged", "a shared string that is not there", book([*rows(), r.shared(12, 0, 2)]).stream()
    yield "string-index-huge", "damaged", "a shared string of index 4,294,967,295", book(
        [*rows(), r.shared(12, 0, 0xFFFFFFFF)]).stream()
    lying = r.record(r.LABEL, r.place(12, 0) + struct.pack("<HB", 0xFFFF, 1) + "张三".encode("utf-16-le"))
    yield "text-length", "damaged", "a text of 65,535 characters in a record of 13 bytes", \
        book([*rows(), lying]).stream()
    result = r.formula(12, 0, r.TEXT) + r.record(r.STRING, struct.pack("<HB", 500, 0) + b"short")
    yield "result-length", "damaged", "a formula's text longer than its record", book([*rows(), result]).stream()
    yield "number-short", "damaged", "a number's record without the number", book(
        [*rows(), r.record(r.NUMBER, r.place(12, 0) + b"\0\0")]).stream()
    yield "cell-short", "damaged", "a cell's record without a column", \
        book([*rows(), r.record(r.NUMBER, b"\5\0")]).stream()
    yield "row-short", "rows", "a ROW record without data", book([r.record(r.ROW), *rows()]).stream()
    yield "column", "rows", "a column past the 256 of the format", book([*rows(), r.number(12, 0x1000, 1)]).stream()
    yield "column-huge", "overLimit(columns)", "a column past the grid", \
        book([*rows(), r.number(12, 0xFFFF, 1)]).stream()
    stream = book().stream()
    yield "no-bof", "damaged", "the workbook's BOF is missing", big(stream[first_record(stream, r.CODEPAGE):])
    yield "no-sheet-bof", "damaged", "the only sheet's BOF is missing", r.Book(
        [r.Sheet("名单", rows(), has_bof=False)], strings=r.sst("共享", "另一条")).stream()
    yield "stream-empty", "damaged", "a workbook stream without a byte", b""
    yield "stream-zeros", "damaged", "a workbook stream of zero bytes", bytes(6000)
    yield "stream-junk", "damaged", "a workbook stream of other bytes", bytes(range(256)) * 20
    text = [r.record(r.SST, struct.pack("<II", 1, 1) + b"\xff\xff\1" + "长".encode("utf-16-le") * 4_000)]
    text += [r.record(r.CONTINUE, b"\1" + "长".encode("utf-16-le") * count) for count in (4_000,) * 15 + (1_535,)]
    yield "text-huge", "overLimit(cellText)", "a shared string of 65,535 characters", \
        book([r.shared(0, 0, 0)], strings=text).stream()


def two_strings(data):
    return [r.record(r.SST, struct.pack("<II", 2, 2) + data)]


def cut(stream, count):
    """Without the last EOF and so many bytes before it, which end a record of 14."""
    return stream[:-4 - count]


def huge_record():
    filler = struct.pack("<HH", 0x1FFF, 0xFFFF) + bytes(0xFFFF)
    return book([filler, *rows()]).stream()


def protected():
    """[MS-XLS] 2.4.117: FILEPASS with verifiers that no password fits."""
    ways = [
        ("xor", struct.pack("<HHH", 0, 0x1234, 0x5678)),
        ("rc4", struct.pack("<HHH", 1, 1, 1) + bytes(range(48))),
        ("cryptoapi", struct.pack("<HHH", 1, 2, 2) + struct.pack("<II", 0x04, 0x7E) + bytes(range(150)))]
    for name, data in ways:
        yield f"filepass-{name}", "encrypted", f"FILEPASS of {name}", book(extra=[r.record(r.FILEPASS, data)]).stream()
    old = r.Book(
        [r.Sheet("List", [r.label5(0, 0, b"x")])], 0x500, 1252, extra=[r.record(r.FILEPASS, b"\x34\x12\x78\x56")])
    yield "filepass-biff5", "encrypted", "FILEPASS of Excel 95", old.stream()


def bare():
    """Streams that are files of their own."""
    def old(number, size, version, cell):
        return r.record(number, struct.pack("<HH", version, 0x10).ljust(size, b"\0")) + cell + r.record(r.EOF)

    label2 = r.record(0x04, struct.pack("<HH", 0, 0) + bytes(3) + b"\4Name")
    label3 = r.record(r.LABEL, r.place(0, 0) + b"\4\0Name")
    yield "biff2", "unsupported(xlsOld)", "a sheet of Excel 2", old(0x009, 4, 2, label2)
    yield "biff3", "unsupported(xlsOld)", "a sheet of Excel 3", old(0x209, 6, 3, label3)
    yield "biff4", "unsupported(xlsOld)", "a sheet of Excel 4", old(0x409, 6, 4, label3)
    yield "bare-biff8", "rows", "a workbook stream of BIFF8 without a compound file", book().stream()
    yield "bare-cut", "damaged", "a workbook stream without a compound file, cut in the middle of a sheet", \
        cut(book().stream(), 9)
    sheet = r.bof(r.WORKSHEET) + r.label(0, 0, "张三")
    yield "single-cut", "damaged", "a sheet without a workbook, cut before its end", sheet
    yield "single-filepass", "encrypted", "a sheet without a workbook, protected", \
        r.bof(r.WORKSHEET) + r.record(r.FILEPASS, bytes(6)) + r.record(r.EOF)
    yield "bare-bof", "any", "a BOF and nothing else", r.bof(r.GLOBALS)


def all_files():
    yield from containers()
    for name, outcome, why, stream in [*streams(), *protected()]:
        yield name, outcome, why, workbook(stream)
    old = r.record(0x409, struct.pack("<HHH", 4, 0x10, 0)) + r.record(r.EOF)
    yield "biff4-compound", "unsupported(xlsOld)", "a stream of Excel 4 in a compound file", workbook(old, name="Book")
    yield from bare()


def main():
    outcomes = {}
    for name, outcome, why, data in all_files():
        file = f"xls-{name}.xls"
        assert file not in outcomes, file
        (FIXTURES / "Malformed" / file).write_bytes(data)
        outcomes[file] = outcome
        formats.MANIFEST[f"Malformed/{file}"] = ("xls_malformed.py", why)
    formats_malformed.write_outcomes(FIXTURES / "Malformed", outcomes)
    formats.write_manifest()


if __name__ == "__main__":
    main()
