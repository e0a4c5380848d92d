/// Entries of a zip archive that lie over each other: a small package would inflate to any size (Malformed/overlap.xlsx).
enum ZipOverlapCheck {
  /// APPNOTE 4.3.7, 4.3.12.
  private static let localHeaderBytes = 30
  private static let directoryHeader: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
  private static let directoryHeaderBytes = 46
  private static let endRecord: [UInt8] = [0x50, 0x4B, 0x05, 0x06]

  /// `entries`: as libzip sees the archive. Where they lie is read from the directory that holds the same ones; where
  /// none does (zip64, several directories) together they must not be larger than the file. Throws `.damaged`.
  static func run(_ bytes: Span<UInt8>, _ entries: [ZipEntry]) throws(WorkbookError) {
    var total = 0
    for entry in entries { total = total.addingReportingOverflow(entry.compressedBytes).partialValue }
    guard total >= 0, total <= bytes.count else { throw overlapping }
    guard let places = places(bytes, entries) else { return }
    var end = 0
    for place in places.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard place.lowerBound >= end else { throw overlapping }
      end = place.upperBound
    }
  }

  private static let overlapping = WorkbookError.damaged("entries of the zip archive overlap")

  /// Header and data of each entry; nil where the directory is not that of these entries.
  private static func places(_ bytes: Span<UInt8>, _ entries: [ZipEntry]) -> [Range<Int>]? {
    guard let record = lastEndRecord(bytes) else { return nil }
    var position = bytes.littleEndian(at: record + 16, bytes: 4)
    var places: [Range<Int>] = []
    for entry in entries {
      guard position < record, bytes.matches(directoryHeader, at: position) else { return nil }
      let size = bytes.littleEndian(at: position + 20, bytes: 4)
      let name = bytes.littleEndian(at: position + 28, bytes: 2)
      let start = bytes.littleEndian(at: position + 42, bytes: 4)
      guard size == entry.compressedBytes, start < position else { return nil }
      places.append(start..<start + localHeaderBytes + name + size)
      let behind = bytes.littleEndian(at: position + 30, bytes: 2) + bytes.littleEndian(at: position + 32, bytes: 2)
      position += directoryHeaderBytes + name + behind
    }
    return places
  }

  private static func lastEndRecord(_ bytes: Span<UInt8>) -> Int? {
    var position = bytes.count - 22
    while position >= 0, position >= bytes.count - 22 - 65_535 {
      if bytes.at(position) == 0x50, bytes.matches(endRecord, at: position) { return position }
      position -= 1
    }
    return nil
  }
}

extension Span where Element == UInt8 {
  /// An unsigned number, the lowest byte first; bytes outside read as 0.
  fileprivate func littleEndian(at start: Int, bytes: Int) -> Int {
    (0..<bytes).reduce(0) { $0 | Int(at(start + $1)) << ($1 * 8) }
  }
}
