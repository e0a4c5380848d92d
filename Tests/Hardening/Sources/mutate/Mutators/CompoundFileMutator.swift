/// Changes to the fields of a compound file — [MS-CFB]: header, allocation tables and directory.
enum CompoundFileMutator {
  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// Offset and width of the header's fields — [MS-CFB] 2.2.
  private static let headerFields = [
    (24, 2), (26, 2), (28, 2), (30, 2), (32, 2), (40, 4), (44, 4), (48, 4), (56, 4), (60, 4), (64, 4), (68, 4), (72, 4),
  ]
  /// Offset and width of a directory entry's fields — [MS-CFB] 2.6.1.
  private static let entryFields = [
    (0, 2), (2, 2), (64, 2), (66, 1), (67, 1), (68, 4), (72, 4), (76, 4), (116, 4), (120, 4), (124, 4),
  ]

  static func mutate(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0...random.below(4) {
      switch random.below(10) {
      case 0: header(&bytes, &random)
      case 1: number(&bytes, 4, at: 76 + 4 * random.below(random.once(in: 2) ? 3 : 109), own: 0, &random)
      case 2...4: tableEntry(&bytes, inSector: sector(&random, 4, 76, bytes), &random)
      case 5: tableEntry(&bytes, inSector: Int(bytes.little(4, at: 60)), &random)
      case 6 where random.once(in: 4): cut(&bytes, &random)
      default: directoryEntry(&bytes, &random)
      }
    }
    return bytes
  }

  private static func size(_ bytes: [UInt8]) -> Int { 1 << Int(min(max(bytes.little(2, at: 30), 7), 12)) }

  private static func sector(_ random: inout SeededGenerator, _ width: Int, _ offset: Int, _ bytes: [UInt8]) -> Int {
    let count = max(1, min(109, Int(bytes.little(4, at: 44))))
    return Int(bytes.little(width, at: offset + 4 * random.below(count)))
  }

  private static func header(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let (offset, width) = random.pick(headerFields, or: (30, 2))
    number(&bytes, width, at: offset, own: 0, &random)
  }

  /// An entry of a table's sector, mostly one that is in use: to itself, back, beyond the file, the chain's end.
  private static func tableEntry(_ bytes: inout [UInt8], inSector sector: Int, _ random: inout SeededGenerator) {
    let size = size(bytes)
    guard sector < bytes.count / size else { return }
    let used = min(size / 4, bytes.count / size)
    let entry = random.below(random.once(in: 8) ? size / 4 : used)
    number(&bytes, 4, at: max(512, size) + sector * size + entry * 4, own: entry, &random)
  }

  private static func directoryEntry(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let size = size(bytes)
    let start = max(512, size) + Int(bytes.little(4, at: 48)) * size
    let entry = random.below(random.once(in: 4) ? 16 : max(1, size / 128))
    let (offset, width) = random.pick(entryFields, or: (66, 1))
    number(&bytes, width, at: start + entry * 128 + offset, own: entry, &random)
  }

  private static func cut(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let size = size(bytes)
    let count = size * random.below(bytes.count / size + 1) + random.pick([0, 0, 1, size - 1], or: 0)
    bytes.removeLast(max(0, bytes.count - count))
  }

  /// Another number in a field: those that mean something, those near it, and `own`, the entry's own number.
  private static func number(
    _ bytes: inout [UInt8], _ width: Int, at offset: Int, own: Int, _ random: inout SeededGenerator
  ) {
    let old = bytes.little(width, at: offset)
    let sectors = UInt64(bytes.count / size(bytes))
    let values: [UInt64] = [
      0, 1, 2, UInt64(own), UInt64(max(0, own - 1)), UInt64(own + 1), old &+ 1, old &- 1, old << 1, sectors,
      sectors &- 1,
      sectors &- 2, UInt64(random.below(Int(sectors) + 1)), 0xFFFF_FFFF, 0xFFFF_FFFE, 0xFFFF_FFFD, 0xFFFF_FFFC,
      0xFFFF_FFFA, 0x7FFF_FFFF, 0x8000_0000, 5, 6, 9, 12, 16, 4_095, 4_096, random.next(),
    ]
    bytes.setLittle(random.pick(values, or: 0), width, at: offset)
  }
}
