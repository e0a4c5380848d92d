"""Compound files of which every detail can be chosen or made wrong: [MS-CFB]."""
import random
import struct
from dataclasses import dataclass, field

FREE, END, FAT_SECTOR, DIFAT_SECTOR, NONE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC, 0xFFFFFFFF
STORAGE, STREAM, ROOT = 1, 2, 5
MINI, CUTOFF = 64, 4096


@dataclass
class Entry:
    """A directory entry: 2.6. `size` and `start` may lie; links are filled in unless given."""

    name: str
    data: bytes = None
    children: list = None
    size: int = None
    start: int = None
    left: int = None
    right: int = None
    child: int = None
    kind: int = None


@dataclass
class Compound:
    """`shuffled` lays the sectors out in another order; `difat` names the FAT sectors in a DIFAT sector only;
    `patch_fat`, `patch_mini_fat` and `patch_difat` get the finished tables."""

    entries: list
    version: int = 3
    byte_order: int = 0xFFFE
    shuffled: int = None
    difat: bool = False
    patch_fat: object = None
    patch_mini_fat: object = None
    patch_difat: object = None
    header: dict = field(default_factory=dict)

    def bytes(self):
        self.sector = 512 if self.version == 3 else 4096
        flat = self.flatten()
        mini, mini_fat = self.mini_stream(flat)
        flat[0].data = mini
        chains = [(entry, entry.data) for entry in flat[1:] if entry.data and len(entry.data) >= CUTOFF]
        chains += [(flat[0], mini)] if mini else []
        if self.patch_mini_fat:
            self.patch_mini_fat(mini_fat)
        packed = struct.pack(f"<{len(mini_fat)}I", *mini_fat)
        directory = -(-len(flat) * 128 // self.sector)
        counts = [-(-len(data) // self.sector) for _, data in chains] + [-(-len(packed) // self.sector), directory]
        fats = 1
        while (sum(counts) + fats + self.difat) > fats * self.sector // 4:
            fats += 1
        places = self.places(sum(counts) + fats + self.difat)
        fat = [FREE] * (fats * self.sector // 4)
        sectors = {}
        starts = []
        for count in counts:
            chain, places = places[:count], places[count:]
            for at, following in zip(chain, chain[1:] + [END]):
                fat[at] = following
            starts.append(chain)
        for (entry, data), chain in zip(chains, starts):
            entry.start = chain[0] if entry.start is None else entry.start
            self.fill(sectors, chain, data)
        self.fill(sectors, starts[-2], packed, b"\xff")
        self.fill(sectors, starts[-1], b"".join(self.entry_bytes(entry) for entry in flat), self.unused())
        fat_places, difat_places = places[:fats], places[fats:]
        for at in fat_places:
            fat[at] = FAT_SECTOR
        for at in difat_places:
            fat[at] = DIFAT_SECTOR
        if self.patch_fat:
            self.patch_fat(fat)
        self.fill(sectors, fat_places, struct.pack(f"<{len(fat)}I", *fat))
        self.fill_difat(sectors, fat_places, difat_places)
        head = self.header_bytes(fat_places, difat_places, starts)
        return head + b"".join(sectors[at] for at in sorted(sectors))

    def places(self, count):
        order = list(range(count))
        if self.shuffled is not None:
            random.Random(self.shuffled).shuffle(order)
        return order

    def fill(self, sectors, chain, data, padding=b"\0"):
        for index, at in enumerate(chain):
            part = data[index * self.sector:(index + 1) * self.sector]
            sectors[at] = part + (padding * self.sector)[len(part) if len(padding) == 1 else 0:][:self.sector - len(part)]

    def fill_difat(self, sectors, fat_places, difat_places):
        if difat_places:
            table = (fat_places + [FREE] * self.sector)[:self.sector // 4 - 1] + [END]
            if self.patch_difat:
                self.patch_difat(table, difat_places[0])
            sectors[difat_places[0]] = struct.pack(f"<{len(table)}I", *table)

    def header_bytes(self, fat_places, difat_places, starts):
        """2.2."""
        fields = {
            "clsid": bytes(16), "minor": 0x3E, "major": self.version, "order": self.byte_order,
            "shift": 9 if self.version == 3 else 12, "mini_shift": 6,
            "directory_count": 0 if self.version == 3 else len(starts[-1]), "fat_count": len(fat_places),
            "directory": starts[-1][0], "transaction": 0, "cutoff": CUTOFF,
            "mini_fat": starts[-2][0] if starts[-2] else END, "mini_fat_count": len(starts[-2]),
            "difat": difat_places[0] if difat_places else END, "difat_count": len(difat_places)} | self.header
        head = bytes.fromhex("d0cf11e0a1b11ae1") + struct.pack(
            "<16sHHHHH6xIIIIIIIIII", *list(fields.values())[:6], *list(fields.values())[6:15], 0)[:68]
        listed = [] if self.difat else fat_places
        head += struct.pack("<109I", *(self.header.get("listed", listed) + [FREE] * 109)[:109])
        return head.ljust(self.sector, b"\0")

    def flatten(self):
        """All entries, the root first, siblings linked as a chain sorted by length and upper-cased name: 2.6.4."""
        flat = [Entry("Root Entry", kind=ROOT)]

        def add(owner, children):
            ordered = sorted(children, key=lambda e: (len(e.name), e.name.upper()))
            numbers = range(len(flat), len(flat) + len(ordered))
            flat.extend(ordered)
            if ordered and owner.child is None:
                owner.child = numbers[0]
            for entry, number in zip(ordered, numbers):
                if entry.right is None:
                    entry.right = number + 1 if number + 1 in numbers else NONE
                if entry.children is not None:
                    add(entry, entry.children)

        add(flat[0], self.entries)
        return flat

    def mini_stream(self, flat):
        mini, table = b"", []
        for entry in flat[1:]:
            if entry.data is None or not 0 < len(entry.data) < CUTOFF:
                continue
            count = -(-len(entry.data) // MINI)
            entry.start = len(table) if entry.start is None else entry.start
            table += [len(table) + index + 1 for index in range(count - 1)] + [END]
            mini += entry.data.ljust(count * MINI, b"\0")
        return mini, table

    @staticmethod
    def unused():
        return struct.pack("<64xHBBIII36xIQ", 0, 0, 0, NONE, NONE, NONE, 0, 0)

    @staticmethod
    def entry_bytes(entry):
        name = (entry.name + "\0").encode("utf-16-le")
        kind = entry.kind if entry.kind is not None else STREAM if entry.children is None else STORAGE
        size = len(entry.data or b"") if entry.size is None else entry.size
        link = [NONE if at is None else at for at in (entry.left, entry.right, entry.child)]
        start = entry.start if entry.start is not None else (0 if entry.data is None and kind == STORAGE else END)
        return struct.pack("<64sHBBIII36xIQ", name, len(name), kind, 1, *link, start, size & (1 << 64) - 1)


def workbook(stream, **options):
    """A compound file with a workbook stream."""
    name = options.pop("name", "Workbook")
    return Compound([Entry(name, stream)], **options).bytes()


def big(stream):
    """The stream filled up to the size from which it has sectors of its own: zero bytes behind the last record."""
    return stream.ljust(CUTOFF, b"\0")
