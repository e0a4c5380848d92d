/// The start of a hot part: byte-order mark, XML declaration and the root element's start tag.
enum PartStart {
  /// Steps over them to the root's content. Only UTF-8 and a root without a prefix are for the scanner.
  /// Returns whether the root element is empty.
  static func scan(_ bytes: Span<UInt8>, root: String, _ index: inout Int) throws(ScanStop) -> Bool {
    guard bytes.count >= 4 else { throw .needsMore }
    if bytes.matches([0xEF, 0xBB, 0xBF], at: index) { index += 3 }
    if try bytes.skip("<?xml", &index) { try scanDeclaration(bytes, &index) }
    index = bytes.skippingSpace(from: index)
    try bytes.expect("<", &index)
    let name = try bytes.scanName(&index)
    guard bytes.extracting(name).equals(root) else { throw .unknownShape }
    var names = AttributeNames()
    while let (name, _) = try bytes.scanAttribute(&index) {
      guard names.insert(bytes, name) else { throw .unknownShape }
    }
    return try bytes.scanTagEnd(&index)
  }

  /// `version`, `encoding` and `standalone` in this order: XML 1.0 production 23.
  private static func scanDeclaration(_ bytes: Span<UInt8>, _ index: inout Int) throws(ScanStop) {
    guard try value(of: "version", bytes, &index).map({ bytes.extracting($0).equals("1.0") }) == true else {
      throw .unknownShape
    }
    if let encoding = try value(of: "encoding", bytes, &index) {
      guard bytes.isUTF8Name(encoding) else { throw .unknownShape }
    }
    if let standalone = try value(of: "standalone", bytes, &index) {
      let text = bytes.extracting(standalone)
      guard text.equals("yes") || text.equals("no") else { throw .unknownShape }
    }
    index = bytes.skippingSpace(from: index)
    guard try bytes.skip("?>", &index) else { throw .unknownShape }
  }

  private static func value(
    of name: String, _ bytes: Span<UInt8>, _ index: inout Int
  ) throws(ScanStop) -> Range<Int>? {
    var position = bytes.skippingSpace(from: index)
    guard position > index, try bytes.skip(name, &position) else { return nil }
    position = bytes.skippingSpace(from: position)
    try bytes.expect("=", &position)
    position = bytes.skippingSpace(from: position)
    index = position
    return try bytes.scanAttributeValue(&index)
  }
}

extension Span where Element == UInt8 {
  fileprivate func isUTF8Name(_ range: Range<Int>) -> Bool {
    let text = extracting(range)
    return text.equals("UTF-8") || text.equals("utf-8")
  }
}
