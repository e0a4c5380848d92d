/// Changes to the fields of a zip archive — APPNOTE 4.3.
enum ZipMutator {
  private struct Header {
    let signature: [UInt8]
    /// Offset and width.
    let fields: [(Int, Int)]
  }

  private static let headers = [
    // 4.3.7: local file header
    Header(
      signature: [0x50, 0x4B, 3, 4], fields: [(4, 2), (6, 2), (8, 2), (14, 4), (18, 4), (22, 4), (26, 2), (28, 2)]),
    // 4.3.12: central directory
    Header(
      signature: [0x50, 0x4B, 1, 2],
      fields: [
        (6, 2), (8, 2), (10, 2), (16, 4), (20, 4), (24, 4), (28, 2), (30, 2), (32, 2), (34, 2), (38, 4), (42, 4),
      ]),
    // 4.3.16: end of central directory
    Header(signature: [0x50, 0x4B, 5, 6], fields: [(4, 2), (6, 2), (8, 2), (10, 2), (12, 4), (16, 4), (20, 2)]),
    // 4.3.14: zip64 end of central directory
    Header(signature: [0x50, 0x4B, 6, 6], fields: [(4, 8), (16, 4), (20, 4), (24, 8), (32, 8), (40, 8), (48, 8)]),
    // 4.3.15: its locator
    Header(signature: [0x50, 0x4B, 6, 7], fields: [(4, 4), (8, 8), (16, 4)]),
    // 4.5.3: zip64 extra field, from its number
    Header(signature: [0x01, 0x00, 0x10, 0x00], fields: [(0, 2), (2, 2), (4, 8), (12, 8)]),
    // 4.3.9: data descriptor
    Header(signature: [0x50, 0x4B, 7, 8], fields: [(4, 4), (8, 4), (12, 4)]),
  ]

  static func mutate(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    let found = places(original)
    guard !found.isEmpty else { return RandomMutator.mutate(original, &random) }
    for _ in 0...random.below(4) {
      // Each kind of header as often as another, however many there are of it.
      let kind = random.pick(found.keys.sorted(), or: 0)
      let all = found[kind] ?? []
      let place = random.pick(all, or: 0)
      let (offset, width) = random.pick(headers[kind].fields, or: (0, 2))
      switch random.below(6) {
      case 0:
        let other = random.pick(all, or: place)
        bytes.setLittle(bytes.little(width, at: other + offset), width, at: place + offset)
      case 1 where kind < 2: name(&bytes, at: place + (kind == 0 ? 30 : 46), &random)
      default: number(&bytes, width, at: place + offset, &random)
      }
    }
    return bytes
  }

  private static func places(_ bytes: [UInt8]) -> [Int: [Int]] {
    var found: [Int: [Int]] = [:]
    for offset in bytes.indices where bytes[offset] == 0x50 || bytes[offset] == 1 {
      guard let kind = headers.firstIndex(where: { bytes.begins(with: $0.signature, at: offset) }) else { continue }
      found[kind, default: []].append(offset)
    }
    return found
  }

  private static func name(_ bytes: inout [UInt8], at offset: Int, _ random: inout SeededGenerator) {
    let letters = Array("./\\:xX\u{0}".utf8) + [0xFF, 0x80]
    bytes.setLittle(UInt64(random.pick(letters, or: 0)), 1, at: offset + random.below(24))
  }

  private static func number(_ bytes: inout [UInt8], _ width: Int, at offset: Int, _ random: inout SeededGenerator) {
    let old = bytes.little(width, at: offset)
    let values: [UInt64] = [
      0, 1, 8, 9, 0xFFFF, 0xFFFF_FFFF, 0x7FFF_FFFF, 0x8000_0000, .max, .max >> 1, old &+ 1, old &- 1, old << 1,
      old >> 1,
      old ^ 1 << UInt64(random.below(width * 8)), UInt64(random.below(bytes.count)), UInt64(bytes.count), random.next(),
    ]
    bytes.setLittle(random.pick(values, or: 0), width, at: offset)
  }
}
