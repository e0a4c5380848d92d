/// Changes that know nothing of the format.
enum RandomMutator {
  static func mutate(_ original: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = original
    for _ in 0...random.below(4) { change(&bytes, &random) }
    return bytes
  }

  private static func change(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    guard !bytes.isEmpty else { return bytes.append(UInt8(random.below(256))) }
    let index = random.below(bytes.count)
    switch random.below(8) {
    case 0: bytes[index] ^= 1 << UInt8(random.below(8))
    case 1: bytes[index] = UInt8(random.below(256))
    case 2: bytes[index] = random.pick([0, 1, 0x7F, 0x80, 0xFE, 0xFF], or: 0)
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + 1 + random.below(random.pick([2, 20, 600], or: 2))))
    case 4 where random.once(in: 4): bytes.removeSubrange(index...)
    case 5:
      let piece = bytes[index..<min(bytes.count, index + 1 + random.below(200))]
      bytes.insert(contentsOf: piece, at: random.below(bytes.count + 1))
    case 6:
      // One place written over with another.
      let count = min(1 + random.below(64), bytes.count - index)
      let from = random.below(bytes.count - count + 1)
      let piece = Array(bytes[from..<from + count])
      bytes.replaceSubrange(index..<index + count, with: piece)
    default: bytes.insert(contentsOf: (0...random.below(8)).map { _ in UInt8(random.below(256)) }, at: index)
    }
  }
}
