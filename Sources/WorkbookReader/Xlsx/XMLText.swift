/// A stretch of character data or an attribute value as it stands in the window.
struct XMLText {
  var range: Range<Int>
  /// Has references or carriage returns, so its characters are not its bytes.
  var needsDecoding = false
}

extension Span where Element == UInt8 {
  /// Scans character data up to the next `<` and checks that it is well-formed: UTF-8, characters XML allows, no `]]>`.
  @inline(__always)
  func scanText(_ index: inout Int) throws(ScanStop) -> XMLText {
    let start = index
    var text = XMLText(range: start..<start)
    var seen: UInt8 = 0
    while case let byte = at(index), byte != UInt8(ascii: "<") {
      if byte < 0x20 {
        guard byte.isXMLSpace else { throw stop(at: index) }
        if byte == 0x0D { text.needsDecoding = true }
      } else if byte == UInt8(ascii: "&") {
        text.needsDecoding = true
      } else if byte == UInt8(ascii: ">") {
        // `]]>` may not stand in text (XML 1.0 production 14).
        if at(index - 1) == UInt8(ascii: "]") && at(index - 2) == UInt8(ascii: "]") { throw .unknownShape }
      }
      seen |= byte
      index += 1
    }
    text.range = start..<index
    if seen >= 0x80 && !isWellFormedUTF8(text.range) { throw .unknownShape }
    return text
  }

  /// The characters of a text: references replaced, CR LF and CR as LF (XML 1.0 2.11).
  func appendDecoded(_ text: XMLText, to output: inout [UInt8]) throws(ScanStop) {
    var index = text.range.lowerBound
    let end = text.range.upperBound
    while index < end {
      let byte = at(index)
      if byte == UInt8(ascii: "&") {
        let reference = try scanReference(&index, end)
        output.append(contentsOf: Array(String(Character(reference)).utf8))
      } else if byte == 0x0D {
        output.append(0x0A)
        index += index + 1 < end && at(index + 1) == 0x0A ? 2 : 1
      } else {
        output.append(byte)
        index += 1
      }
    }
  }

  /// `&lt;`, `&#20013;` or `&#x4E2D;`; other entities are libxml2's to refuse.
  private func scanReference(_ index: inout Int, _ end: Int) throws(ScanStop) -> Unicode.Scalar {
    var semicolon = index + 1
    while semicolon < end && semicolon - index < 12 && at(semicolon) != UInt8(ascii: ";") { semicolon += 1 }
    guard semicolon < end, at(semicolon) == UInt8(ascii: ";") else { throw .unknownShape }
    let name = index + 1..<semicolon
    index = semicolon + 1
    if at(name.lowerBound) == UInt8(ascii: "#") { return try character(name.lowerBound + 1..<name.upperBound) }
    let names: [(String, Unicode.Scalar)] = [("amp", "&"), ("lt", "<"), ("gt", ">"), ("quot", "\""), ("apos", "'")]
    guard let found = names.first(where: { extracting(name).equals($0.0) }) else { throw .unknownShape }
    return found.1
  }

  /// The character of a reference's number; only those XML 1.0 production 2 allows.
  private func character(_ digits: Range<Int>) throws(ScanStop) -> Unicode.Scalar {
    let isHexadecimal = at(digits.lowerBound) == UInt8(ascii: "x")
    let value = isHexadecimal ? hexadecimal(digits.dropFirst()) : smallInteger(digits).map { UInt32($0) }
    guard let scalar = value.flatMap(Unicode.Scalar.init), scalar.isXMLCharacter else { throw .unknownShape }
    return scalar
  }
}

extension Unicode.Scalar {
  /// XML 1.0 production 2 (Char); surrogates are no scalars.
  var isXMLCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
