/// XML as tags and the text between them, nothing understood.
struct XMLTokens {
  var tokens: [[UInt8]] = []

  init(_ bytes: [UInt8]) {
    var start = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0x3C, index > start {
        tokens.append(Array(bytes[start..<index]))
        start = index
      } else if byte == 0x3E {
        tokens.append(Array(bytes[start...index]))
        start = index + 1
      }
    }
    if start < bytes.count { tokens.append(Array(bytes[start...])) }
  }

  var bytes: [UInt8] { Array(tokens.joined()) }

  /// The places of the values within a tag's quotes.
  static func values(_ tag: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: (quote: UInt8, start: Int)?
    for (index, byte) in tag.enumerated() {
      if let (quote, start) = open {
        guard byte == quote else { continue }
        found.append(start..<index)
        open = nil
      } else if byte == 0x22 || byte == 0x27 {
        open = (byte, index + 1)
      }
    }
    return found
  }
}
