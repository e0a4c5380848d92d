extension FileKind {
  /// Judges a whole file by its content.
  public static func sniff(_ bytes: [UInt8]) -> FileKind {
    if bytes.isEmpty { return .empty }
    switch Signature.find(in: bytes.span) {
    case .zip: return (try? ZipArchive(bytes, limits: .standard)).map(ofPackage) ?? .zip
    case .compoundFile: return CompoundFileKind.find(in: bytes)
    case .bareWorkbook: return .xls
    case .kind(let kind): return kind
    case .none: return TextKind.find(in: bytes.span)
    }
  }
}

/// The first bytes of a file, where they tell what it is.
enum Signature {
  case zip
  case compoundFile
  /// A BIFF5 or BIFF8 stream without its compound file: a workbook, or one sheet alone.
  case bareWorkbook
  case kind(FileKind)

  /// The kinds that a fixed prefix tells.
  private static let prefixes: [([UInt8], Signature)] = [
    ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .compoundFile),
    // BOF of BIFF2, 3 and 4, whose files are bare streams, and of BIFF5 and 8 ([MS-XLS] 2.4.21).
    ([0x09, 0x00, 0x04, 0x00], .kind(.xlsOld)), ([0x09, 0x02, 0x06, 0x00], .kind(.xlsOld)),
    ([0x09, 0x04, 0x06, 0x00], .kind(.xlsOld)), ([0x09, 0x08, 0x08, 0x00], .bareWorkbook),
    ([0x09, 0x08, 0x10, 0x00], .bareWorkbook), ([0x09, 0x08, 0x06, 0x00], .bareWorkbook),
    (Array("%PDF".utf8), .kind(.pdf)), (Array("{\\rtf".utf8), .kind(.rtf)),
    ([0x89, 0x50, 0x4E, 0x47], .kind(.image)), ([0xFF, 0xD8, 0xFF], .kind(.image)),
    (Array("GIF8".utf8), .kind(.image)), (Array("RIFF".utf8), .kind(.image)),
    ([0x49, 0x49, 0x2A, 0x00], .kind(.image)), ([0x4D, 0x4D, 0x00, 0x2A], .kind(.image)),
    (Array("Rar!".utf8), .kind(.rar)), ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .kind(.sevenZip)),
    ([0x1F, 0x8B, 0x08], .kind(.gzip)),
  ]

  static func find(in bytes: Span<UInt8>) -> Signature? {
    for (prefix, signature) in prefixes where bytes.matches(prefix, at: 0) { return signature }
    // "BM" alone also starts text; a bitmap has four zero bytes at 6 (its reserved fields).
    if bytes.matches([0x42, 0x4D], at: 0) && bytes.matches([0, 0, 0, 0], at: 6) { return .kind(.image) }
    return nil
  }
}
