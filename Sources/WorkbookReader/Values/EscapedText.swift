/// The `_xHHHH_` escapes of texts: ECMA-376-1 22.9.2.19 (ST_Xstring), UTF-16 units that XML cannot say.
enum EscapedText {
  /// Appends text with its escapes decoded. A surrogate pair becomes one character; a half of one, U+0000 and anything
  /// that is no full escape are left as they stand.
  static func append(_ text: Span<UInt8>, to output: inout [UInt8]) {
    var index = 0
    var plainStart = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "_"), let (scalar, length) = escape(text, at: index) {
        output.append(text, plainStart..<index)
        output.append(contentsOf: Array(String(Character(scalar)).utf8))
        index += length
        plainStart = index
      } else {
        index += 1
      }
    }
    output.append(text, plainStart..<text.count)
  }

  /// The character an escape stands for and how many bytes the escape takes.
  private static func escape(_ text: Span<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
    guard let unit = unit(text, at: index), unit != 0 else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 7) }
    guard unit < 0xDC00, let low = self.unit(text, at: index + 7), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)).map { ($0, 14) }
  }

  /// The UTF-16 unit of one escape.
  private static func unit(_ text: Span<UInt8>, at index: Int) -> UInt32? {
    guard text.at(index) == UInt8(ascii: "_"), text.at(index + 1) == UInt8(ascii: "x"),
      text.at(index + 6) == UInt8(ascii: "_")
    else { return nil }
    return text.hexadecimal(index + 2..<index + 6)
  }
}

extension [UInt8] {
  /// Appends a part of a span, cut to what there is.
  mutating func append(_ span: Span<UInt8>, _ range: Range<Int>) {
    for index in range.clamped(to: 0..<span.count) { append(span[index]) }
  }
}
