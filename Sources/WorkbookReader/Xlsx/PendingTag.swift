/// Markup that the parser has taken in and cannot parse before its end comes.
enum PendingTag {
  /// Throws where it is too large, or a start tag that has too many attributes already.
  static func check(_ bytes: Span<UInt8>, _ limits: ReadLimits) throws(WorkbookError) {
    guard bytes.count <= limits.tagBytes else { throw .overLimit(.attributes) }
    guard bytes.at(0) == UInt8(ascii: "<"), ![UInt8(ascii: "!"), UInt8(ascii: "?")].contains(bytes.at(1)) else {
      return
    }
    guard attributes(in: bytes) <= limits.attributes else { throw .overLimit(.attributes) }
  }

  /// Equals signs outside quotes.
  private static func attributes(in bytes: Span<UInt8>) -> Int {
    var (count, quote) = (0, UInt8(0))
    for index in 0..<bytes.count {
      switch bytes.at(index) {
      case let byte where quote != 0: if byte == quote { quote = 0 }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = bytes.at(index)
      case UInt8(ascii: "="): count += 1
      default: break
      }
    }
    return count
  }
}
