/// A look at the end of a zip archive before libzip sees it: libzip makes room for as many entries as the zip64 record
/// claims, so the claim is capped here (Malformed/zip64-entry-count.xlsx).
enum ZipDirectoryCheck {
  private static let endRecord: [UInt8] = [0x50, 0x4B, 0x05, 0x06]
  private static let zip64Locator: [UInt8] = [0x50, 0x4B, 0x06, 0x07]
  private static let zip64EndRecord: [UInt8] = [0x50, 0x4B, 0x06, 0x06]
  /// Locator, end record and the longest comment: APPNOTE 4.3.15, 4.3.16.
  private static let tailBytes = 20 + 22 + 65_535

  static func run(_ bytes: Span<UInt8>, limits: ReadLimits) throws(WorkbookError) {
    guard bytes.count <= limits.fileBytes else { throw .overLimit(.fileBytes) }
    var position = max(0, bytes.count - tailBytes)
    var found = false
    while position < bytes.count {
      if bytes.at(position) == 0x50 {
        found = found || bytes.matches(endRecord, at: position)
        try checkZip64(bytes, at: position, limits: limits)
      }
      position += 1
    }
    guard found else { throw .damaged("the zip archive has no end") }
  }

  /// The claim of the zip64 record a locator points to.
  private static func checkZip64(_ bytes: Span<UInt8>, at locator: Int, limits: ReadLimits) throws(WorkbookError) {
    guard bytes.matches(zip64Locator, at: locator) else { return }
    guard let record = Int(exactly: bytes.littleEndian64(at: locator + 8)), record < bytes.count else {
      throw .damaged("the zip64 directory lies outside the file")
    }
    guard bytes.matches(zip64EndRecord, at: record) else { return }
    let claimed = max(bytes.littleEndian64(at: record + 24), bytes.littleEndian64(at: record + 32))
    guard claimed <= UInt64(limits.entries) else { throw .overLimit(.entries) }
  }
}

extension Span where Element == UInt8 {
  /// Eight bytes, the lowest first; bytes outside read as 0.
  fileprivate func littleEndian64(at start: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(at(start + $1)) << UInt64($1 * 8) }
  }
}
