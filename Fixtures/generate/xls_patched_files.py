"""Compound files of every shape around one workbook: name, why, bytes, expected lines. [MS-CFB]."""
import xls_records as r
from formats_patched import cell
from xls_compound import Compound, Entry, big, workbook

LINES = [cell(1, "A", "text", "张三"), cell(2, "B", "number", "2.5"), cell(3, "A", "text", "共享")]


def stream(first="张三"):
    return r.Book([r.Sheet("名单", [r.label(0, 0, first), r.number(1, 1, 2.5), r.shared(2, 0, 0)])], strings=r.sst("共享")).stream()


def long_stream():
    """More than one FAT chain's worth: the cells stand behind 12 KB of records without meaning."""
    filler = [r.record(0x1FFF, bytes(4000))] * 3
    cells = [r.label(0, 0, "张三"), *filler, r.number(1, 1, 2.5), r.shared(2, 0, 0)]
    return r.Book([r.Sheet("名单", cells)], strings=r.sst("共享")).stream()


def all_files():
    small, large = stream(), long_stream()
    other = stream("另一份")
    yield "mini-stream", "a workbook in the mini stream", workbook(small), LINES
    yield "exactly-4096", "a stream of exactly the size from which it has sectors of its own", workbook(big(small)), LINES
    yield "trailing-zeros", "zero bytes behind the last EOF", workbook(big(small) + bytes(3000)), LINES
    yield "book", "the stream is called Book", workbook(small, name="Book"), LINES
    yield "case", "the stream is called WORKBOOK", workbook(small, name="WORKBOOK"), LINES
    yield "book-lower", "the stream is called book", workbook(large, name="book"), LINES
    old = r.Book([r.Sheet("List", [r.label5(0, 0, b"old")])], 0x500, 1252).stream()
    both = [Entry("Book", old), Entry("Workbook", small)]
    yield "both", "Book in BIFF5 and Workbook in BIFF8 differ: Workbook counts", Compound(both).bytes(), LINES
    nested = [Entry("A", children=[Entry("Workbook", other)]), Entry("Workbook", small), Entry("\x05SummaryInformation", bytes(100))]
    yield "nested", "another Workbook in an embedded object, before the root's", Compound(nested).bytes(), LINES
    inner = [Entry("MBD0001", children=[Entry("Workbook", other), Entry("\x01Ole", bytes(20))]), Entry("Book", small)]
    yield "nested-book", "Book in the root, Workbook in an embedded object only", Compound(inner).bytes(), LINES
    info = Entry("\x05SummaryInformation", bytes(100))
    yield "version-4", "sectors of 4,096 bytes", Compound([Entry("Workbook", large), info], version=4).bytes(), LINES
    yield "version-4-mini", "sectors of 4,096 bytes, the workbook in the mini stream", Compound(
        [Entry("Workbook", small), info], version=4).bytes(), LINES
    yield "shuffled", "sectors in no order", workbook(large, shuffled=7), LINES
    yield "shuffled-mini", "sectors in no order, several streams in the mini stream", Compound(
        [Entry("Workbook", small), info, Entry("A", bytes(700))], shuffled=3).bytes(), LINES
    yield "difat", "FAT sectors named by a DIFAT sector alone", workbook(large, difat=True, shuffled=5), LINES
    yield "byte-order", "an odd byte-order mark", workbook(large, byte_order=0xFFFF), LINES
    yield "no-directory-count", "counts of sectors in the header that say none", workbook(
        large, header={"mini_fat_count": 0, "difat_count": 0}), LINES
    # The workbook's last sectors hold zero bytes only; a program may leave them out of the file.
    tail = Compound([Entry("Workbook", large + bytes(-len(large) % 512 + 300))], header={}).bytes()
    yield "size-odd", "a file that ends inside a sector of zero bytes", cut(tail), LINES
    yield "size-more", "a file with bytes behind its last sector", workbook(large) + bytes(100) + b"end", LINES
    short = stream()
    bof_length = short[2] | short[3] << 8
    assert bof_length == 16
    yield "short-bof", "a BOF of eight bytes", workbook(shortened(short)), LINES


def cut(data):
    """The FAT and the directory first, the stream's last sector at the end of the file and cut."""
    return data[:-100] if not any(data[-100:]) else data + bytes(100)


def shortened(stream):
    """BOF records without file history; the BOUNDSHEET's offset moves along."""
    at = next(at for at, number, _ in r.records(stream) if number == r.BOUNDSHEET)
    offset = int.from_bytes(stream[at + 4:at + 8], "little")
    head = b"\x09\x08\x08\x00" + stream[4:12] + stream[20:offset]
    moved = (offset - 8).to_bytes(4, "little")
    head = head[:at - 8 + 4] + moved + head[at - 8 + 8:]
    return head + b"\x09\x08\x08\x00" + stream[offset + 4:offset + 12] + stream[offset + 20:]
