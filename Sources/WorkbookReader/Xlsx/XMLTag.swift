/// The names of the attributes of one start tag, to refuse a tag that has one twice, as XML does.
struct AttributeNames {
  private var hashes = InlineArray<40, UInt64>(repeating: 0)
  private var count = 0

  /// Notes a name; false if it was there or there are too many to tell.
  mutating func insert(_ bytes: Span<UInt8>, _ name: Range<Int>) -> Bool {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in name { hash = (hash ^ UInt64(bytes.at(index))) &* 0x100_0000_01B3 }
    guard count < hashes.count else { return false }
    for index in 0..<count where hashes[index] == hash { return false }
    hashes[count] = hash
    count += 1
    return true
  }
}

extension Span where Element == UInt8 {
  /// Steps over an element or attribute name of ASCII letters, digits, `_`, `-`, `.` and `:`.
  @inline(__always)
  func scanName(_ index: inout Int) throws(ScanStop) -> Range<Int> {
    let start = index
    guard at(start).isNameStart else { throw stop(at: start) }
    while at(index).isNameByte { index += 1 }
    guard index < count else { throw .needsMore }
    return start..<index
  }

  /// Steps over white space and `name="value"`; nil, before the `>` or `/>`, if there is no further attribute.
  @inline(__always)
  func scanAttribute(_ index: inout Int) throws(ScanStop) -> (name: Range<Int>, value: Range<Int>)? {
    let next = skippingSpace(from: index)
    if at(next) == UInt8(ascii: ">") || at(next) == UInt8(ascii: "/") {
      index = next
      return nil
    }
    guard next > index else { throw stop(at: next) }
    index = next
    let name = try scanName(&index)
    index = skippingSpace(from: index)
    try expect("=", &index)
    index = skippingSpace(from: index)
    return (name, try scanAttributeValue(&index))
  }

  /// Steps over a quoted value. Values with references are left to libxml2.
  @inline(__always)
  func scanAttributeValue(_ index: inout Int) throws(ScanStop) -> Range<Int> {
    let quote = at(index)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw stop(at: index) }
    index += 1
    let start = index
    var seen: UInt8 = 0
    while case let byte = at(index), byte != quote {
      guard byte >= 0x20, byte != UInt8(ascii: "<"), byte != UInt8(ascii: "&") else { throw stop(at: index) }
      seen |= byte
      index += 1
    }
    if seen >= 0x80 && !isWellFormedUTF8(start..<index) { throw .unknownShape }
    index += 1
    return start..<index - 1
  }

  /// Steps over the `>` or `/>` of a start tag and says whether the element ends with it.
  @inline(__always)
  func scanTagEnd(_ index: inout Int) throws(ScanStop) -> Bool {
    let isEmpty = at(index) == UInt8(ascii: "/")
    if isEmpty { index += 1 }
    try expect(">", &index)
    return isEmpty
  }

  /// Steps over all attributes and the end of a start tag that must not change the default namespace.
  func skipAttributes(_ index: inout Int) throws(ScanStop) -> Bool {
    var names = AttributeNames()
    while let (name, _) = try scanAttribute(&index) {
      guard names.insert(self, name), !extracting(name).equals("xmlns") else { throw .unknownShape }
    }
    return try scanTagEnd(&index)
  }

  /// Steps over character data nobody wants, but for its references, which must be right.
  func skipText(_ index: inout Int) throws(ScanStop) {
    let text = try scanText(&index)
    guard text.needsDecoding else { return }
    var unwanted: [UInt8] = []
    try appendDecoded(text, to: &unwanted)
  }

  /// Steps over a whole element with all in it, from its `<`.
  func skipElement(_ index: inout Int, depth: Int = 0) throws(ScanStop) {
    guard depth < 32 else { throw .unknownShape }
    try expect("<", &index)
    let name = try scanName(&index)
    if try skipAttributes(&index) { return }
    while true {
      try skipText(&index)
      if at(index + 1) == UInt8(ascii: "/") { break }
      try skipElement(&index, depth: depth + 1)
    }
    index += 2
    let end = try scanName(&index)
    guard end.count == name.count, zip(name, end).allSatisfy({ at($0) == at($1) }) else { throw .unknownShape }
    index = skippingSpace(from: index)
    try expect(">", &index)
  }
}

extension UInt8 {
  fileprivate var isNameStart: Bool {
    (0x61...0x7A).contains(self) || (0x41...0x5A).contains(self) || self == UInt8(ascii: "_")
  }

  fileprivate var isNameByte: Bool {
    isNameStart || (0x2D...0x2E).contains(self) || (0x30...0x3A).contains(self)
  }
}
