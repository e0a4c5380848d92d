@testable import WorkbookReader

/// Packages taken apart and put together again with stored entries, so that tests can change what is inside.
enum StoredZip {
  /// Names and inflated bytes of all entries that can be read.
  static func entries(of bytes: [UInt8]) throws -> [(name: String, bytes: [UInt8])] {
    let archive = try ZipArchive(bytes, limits: .standard)
    return try archive.entries.map { entry in
      let stream = try archive.stream(entry, maximumBytes: 1 << 20)
      var content: [UInt8] = []
      var buffer = [UInt8](repeating: 0, count: 4_096)
      while case let count = try stream.read(into: &buffer, at: 0), count > 0 { content += buffer[..<count] }
      return (entry.name, content)
    }
  }

  /// A zip archive of these entries, stored: APPNOTE 4.3.7, 4.3.12, 4.3.16.
  static func pack(_ entries: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (name, bytes) in entries {
      let offset = archive.count
      let sizes = little(checksum(bytes), 4) + little(bytes.count, 4) + little(bytes.count, 4)
      let common = little(10, 2) + little(0, 2) + little(0, 2) + little(0x0021_0000, 4) + sizes
      let names = little(name.utf8.count, 2) + little(0, 2)
      archive += [0x50, 0x4B, 3, 4] + common + names + Array(name.utf8) + bytes
      directory += [0x50, 0x4B, 1, 2] + little(10, 2) + common + names
      directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4) + little(offset, 4) + Array(name.utf8)
    }
    let counts = little(0, 4) + little(entries.count, 2) + little(entries.count, 2)
    let end = counts + little(directory.count, 4) + little(archive.count, 4) + little(0, 2)
    return archive + directory + [0x50, 0x4B, 5, 6] + end
  }

  private static func little(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 of zip, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return Int(~sum)
  }
}
