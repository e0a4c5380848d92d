/// What a compound file ([MS-CFB]) holds, judged by the names of its streams.
enum CompoundFileKind {
  /// Stream names and what they tell, the telling ones first: an encrypted workbook may keep other streams beside.
  private static let marks: [(String, FileKind)] = [
    ("EncryptedPackage", .encryptedOffice), ("EncryptionInfo", .encryptedOffice),
    ("Workbook", .xls), ("Book", .xls), ("WordDocument", .doc), ("PowerPoint Document", .pptx),
  ]

  static func find(in bytes: [UInt8]) -> FileKind {
    of(try? CompoundFile(bytes), in: bytes.span)
  }

  /// Judges by the streams of the root storage, for a document may hold a workbook as an embedded object; by all the
  /// bytes where the file is too damaged to walk (nil) or its root has no streams.
  static func of(_ file: CompoundFile?, in bytes: Span<UInt8>) -> FileKind {
    guard let file, !file.streams.isEmpty else { return guess(in: bytes) }
    let names = Set(file.streams.map(\.name))
    return marks.first { names.contains($0.0.lowercased()) }?.1 ?? .compoundFile
  }

  /// Judges a file too damaged to walk.
  ///
  /// Directory entries are 128 bytes each and every sector is a multiple of that after a header of one sector, so
  /// looking at each multiple of 128 finds them all without following a chain that may lie.
  private static func guess(in bytes: Span<UInt8>) -> FileKind {
    var best = marks.count
    var offset = 512
    while offset + 128 <= bytes.count && best > 0 {
      for rank in 0..<best where isNamed(marks[rank].0, at: offset, bytes) { best = min(best, rank) }
      offset += 128
    }
    return best < marks.count ? marks[best].1 : .compoundFile
  }

  /// Whether a stream entry at `offset` has this name: UTF-16LE, without case, its length in bytes with the NUL at 64.
  private static func isNamed(_ name: String, at offset: Int, _ bytes: Span<UInt8>) -> Bool {
    let length = (name.utf8.count + 1) * 2
    guard Int(bytes.at(offset + 64)) == length, bytes.at(offset + 65) == 0 else { return false }
    var position = offset
    for unit in name.utf8 {
      guard bytes.at(position).asciiLowercased == unit.asciiLowercased, bytes.at(position + 1) == 0 else {
        return false
      }
      position += 2
    }
    return true
  }
}
