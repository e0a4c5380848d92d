import Glibc

/// The bytes of a file, read straight into their place: a detour through Foundation's Data would hold them twice.
enum FileBytes {
  /// At most `limit` bytes; nil if the file cannot be opened or read. A file that has become longer than the limit
  /// meanwhile gives one byte more, so that the caller can tell.
  static func read(path: String, expecting bytes: Int, limit: Int) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var content: [UInt8] = []
    // One byte more than there should be, so that the end is seen without a second piece.
    var wanted = min(bytes, limit) + 1
    while content.count <= limit {
      guard let piece = piece(of: file, bytes: wanted) else { return nil }
      if piece.isEmpty { break }
      if content.isEmpty { content = piece } else { content += piece }
      wanted = min(1 << 20, limit + 1 - content.count)
    }
    return content
  }

  /// The first bytes, fewer of a shorter file; nil if it cannot be read.
  static func start(of path: String, bytes: Int) -> [UInt8]? {
    let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    return piece(of: file, bytes: bytes)
  }

  /// The next bytes, fewer at the end of the file; nil for an error.
  static func piece(of file: Int32, bytes: Int) -> [UInt8]? {
    guard bytes > 0 else { return [] }
    var failed = false
    let piece = unsafe [UInt8](unsafeUninitializedCapacity: bytes) { buffer, count in
      var got = 0
      repeat {
        got = unsafe Glibc.read(file, buffer.baseAddress.map { unsafe $0 + count }, bytes - count)
        count += max(0, got)
      } while (got > 0 && count < bytes) || (got < 0 && errno == EINTR)
      failed = got < 0
    }
    return failed ? nil : piece
  }
}
