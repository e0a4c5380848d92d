/// Bounds-checked looks at bytes of strangers: a position outside reads as 0, which is no character of XML, so that no
/// position read from a file can end the process.
extension Span where Element == UInt8 {
  /// The byte at a position, 0 outside.
  @inline(__always)
  func at(_ index: Int) -> UInt8 {
    index >= 0 && index < count ? self[index] : 0
  }

  /// Whether these bytes stand at a position.
  func matches(_ expected: [UInt8], at start: Int) -> Bool {
    guard start >= 0, start <= count, count - start >= expected.count else { return false }
    for offset in 0..<expected.count where self[start + offset] != expected[offset] { return false }
    return true
  }

  /// Whether the span is this text and nothing else.
  func equals(_ text: String) -> Bool {
    var index = 0
    for byte in text.utf8 {
      guard index < count, self[index] == byte else { return false }
      index += 1
    }
    return index == count
  }

  /// Whether the text stands anywhere. For short spans: the search is a plain one.
  func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard wanted.count <= count else { return false }
    return (0...count - wanted.count).contains { matches(wanted, at: $0) }
  }

  /// The first position from `start` that is no XML white space, `count` at most.
  @inline(__always)
  func skippingSpace(from start: Int) -> Int {
    var index = start
    while at(index).isXMLSpace { index += 1 }
    return index
  }

  /// The range without XML white space at its ends; `range` must lie inside.
  @inline(__always)
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var lower = range.lowerBound
    var upper = range.upperBound
    while lower < upper && at(lower).isXMLSpace { lower += 1 }
    while lower < upper && at(upper - 1).isXMLSpace { upper -= 1 }
    return lower..<upper
  }

  /// A non-negative decimal number of digits only, at most nine of them; nil for anything else.
  @inline(__always)
  func smallInteger(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 9 else { return nil }
    var value = 0
    for index in range {
      let digit = at(index) &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }
}

extension UInt8 {
  /// Space, tab, line feed, carriage return: XML 1.0 production 3 (S).
  @inline(__always)
  var isXMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x0D || self == 0x09 }

  /// The small letter of an ASCII capital, other bytes as they are.
  var asciiLowercased: UInt8 { (0x41...0x5A).contains(self) ? self + 0x20 : self }
}

extension Span where Element == UInt8 {
  /// A number of one to six hexadecimal digits of either case; nil for anything else.
  func hexadecimal(_ range: Range<Int>) -> UInt32? {
    guard !range.isEmpty, range.count <= 6 else { return nil }
    var value: UInt32 = 0
    for index in range {
      guard let digit = at(index).hexadecimalDigit else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit of either case.
  fileprivate var hexadecimalDigit: UInt8? {
    switch self {
    case 0x30...0x39: self - 0x30
    case 0x41...0x46: self - 0x41 + 10
    case 0x61...0x66: self - 0x61 + 10
    default: nil
    }
  }
}

/// Little-endian numbers of binary formats; bytes outside read as 0, so callers check lengths where that matters.
extension Span where Element == UInt8 {
  @inline(__always)
  func uint16(at index: Int) -> UInt16 {
    UInt16(at(index)) | UInt16(at(index + 1)) << 8
  }

  @inline(__always)
  func uint32(at index: Int) -> UInt32 {
    UInt32(uint16(at: index)) | UInt32(uint16(at: index + 2)) << 16
  }

  @inline(__always)
  func uint64(at index: Int) -> UInt64 {
    UInt64(uint32(at: index)) | UInt64(uint32(at: index + 4)) << 32
  }
}
