/// FilePass — [MS-XLS] 2.4.117: how the rest of a workbook stream is encrypted.
enum FilePass {
  /// The keys by the built-in password. Throws `.encrypted` where the password is another one, and for all that this
  /// reader does not know or that is no whole record.
  static func keys(_ record: Record, _ stream: Span<UInt8>) throws(WorkbookError) -> BlockKeys {
    let start = record.data.lowerBound
    guard record.data.count >= 54, stream.uint16(at: start) == 1 else { throw .encrypted }
    switch (stream.uint16(at: start + 2), stream.uint16(at: start + 4)) {
    case (1, 1): return try officeBinary(start + 6, stream)
    default: throw .encrypted
    }
  }

  /// RC4 Encryption Header — [MS-OFFCRYPTO] 2.3.6.1.
  private static func officeBinary(_ start: Int, _ stream: Span<UInt8>) throws(WorkbookError) -> BlockKeys {
    let keys = BlockKeys.officeBinary(salt: stream.copy(16, at: start))
    guard keys.fit(verifier: stream.copy(16, at: start + 16), digest: stream.copy(16, at: start + 32)) else {
      throw .encrypted
    }
    return keys
  }
}

extension Span where Element == UInt8 {
  /// So many bytes from a position; zeros where there are none.
  func copy(_ count: Int, at start: Int) -> [UInt8] {
    (start..<start + count).map { at($0) }
  }
}
