/// Why the byte scanner stopped before the end of what it was scanning. Nothing of an unfinished token was taken.
enum ScanStop: Error {
  /// The window ends inside a token.
  case needsMore
  /// A shape the scanner does not know, well-formed or not: libxml2 decides.
  case unknownShape
  /// The content is refused, on this path as on the other.
  case refused(WorkbookError)

  /// What `.scannerOnly` throws for a part that libxml2 would have to read.
  static let refusedShape = WorkbookError.damaged("a part has not the shape the scanner knows")
}

extension Span where Element == UInt8 {
  /// Why the byte at `index` is not the wanted one: past the end it may still come.
  func stop(at index: Int) -> ScanStop {
    index >= count ? .needsMore : .unknownShape
  }

  /// Steps over one byte.
  @inline(__always)
  func expect(_ character: Unicode.Scalar, _ index: inout Int) throws(ScanStop) {
    guard at(index) == UInt8(ascii: character) else { throw stop(at: index) }
    index += 1
  }

  /// Steps over a literal if it stands here; throws `.needsMore` if the window ends before that can be told.
  @inline(__always)
  func skip(_ literal: String, _ index: inout Int) throws(ScanStop) -> Bool {
    var position = index
    for byte in literal.utf8 {
      guard at(position) == byte else {
        if position >= count { throw .needsMore }
        return false
      }
      position += 1
    }
    index = position
    return true
  }

  /// Steps over the end tag of an element of one letter, `</v>`, mostly four bytes in a row.
  @inline(__always)
  func expectEnd(_ letter: Unicode.Scalar, _ index: inout Int) throws(ScanStop) {
    let isUsual =
      at(index) == UInt8(ascii: "<") && at(index + 1) == UInt8(ascii: "/") && at(index + 2) == UInt8(ascii: letter)
      && at(index + 3) == UInt8(ascii: ">")
    if isUsual { index += 4 } else { try expectEndTag(String(letter), &index) }
  }

  /// Steps over `</name>` with white space before the `>`.
  func expectEndTag(_ name: String, _ index: inout Int) throws(ScanStop) {
    guard try skip("</", &index), try skip(name, &index) else { throw .unknownShape }
    index = skippingSpace(from: index)
    try expect(">", &index)
  }
}
