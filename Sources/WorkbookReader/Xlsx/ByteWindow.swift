/// A window over a part while it is inflated: what was scanned goes out at the front, the next bytes come in behind.
struct ByteWindow {
  /// Enough for a sheet of fifty rows; larger parts get `usualBytes` from their second window on.
  private static let firstBytes = 32 << 10
  private static let usualBytes = 256 << 10
  /// A single token larger than this is left to libxml2.
  private static let largestBytes = 8 << 20

  private(set) var storage = [UInt8](repeating: 0, count: firstBytes)
  /// How many bytes of `storage` are filled.
  private(set) var count = 0
  private var isAtEnd = false
  private let stream: ZipEntryStream

  init(_ stream: ZipEntryStream) {
    self.stream = stream
  }

  /// Lets go of the first `consumed` bytes and fills up; grows if nothing could be consumed of a full window.
  /// Throws `.unknownShape` if no more bytes come.
  mutating func advance(past consumed: Int) throws(ScanStop) {
    guard !isAtEnd else { throw .unknownShape }
    let kept = count - consumed
    for index in 0..<max(0, consumed > 0 ? kept : 0) { storage[index] = storage[consumed + index] }
    count = kept
    if storage.count < Self.usualBytes {
      storage += [UInt8](repeating: 0, count: min(storage.count, Self.usualBytes - storage.count))
    } else if count == storage.count {
      guard storage.count < Self.largestBytes else { throw .unknownShape }
      storage += [UInt8](repeating: 0, count: storage.count)
    }
    try fill()
  }

  /// Inflates the rest without keeping it, for the zip checksum at its end.
  mutating func drain() throws(ScanStop) {
    do {
      if !isAtEnd { try stream.drain() }
      isAtEnd = true
    } catch {
      throw .refused(error)
    }
  }

  private mutating func fill() throws(ScanStop) {
    do {
      while count < storage.count && !isAtEnd {
        let read = try stream.read(into: &storage, at: count)
        isAtEnd = read == 0
        count += read
      }
    } catch {
      throw .refused(error)
    }
  }
}
