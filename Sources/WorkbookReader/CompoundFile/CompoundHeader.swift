/// Compound File Header — [MS-CFB] 2.2. The byte-order mark and the version are not looked at: files with odd ones are
/// read by other programs, and the sector shift says what matters.
struct CompoundHeader {
  /// Bytes of the header's fields; in version 4 the rest of the first sector is empty.
  static let byteCount = 512
  /// Sector numbers in the header itself: [MS-CFB] 2.2 (DIFAT).
  static let directFATSectors = 109

  let sectorShift: Int
  let miniSectorShift: Int
  let firstDirectorySector: UInt32
  /// Streams shorter than this lie in the mini stream.
  let miniStreamCutoff: Int
  let firstMiniFATSector: UInt32
  let firstDIFATSector: UInt32

  init(_ bytes: Span<UInt8>) throws(WorkbookError) {
    guard bytes.count >= Self.byteCount else { throw .damaged("the compound file ends within its header") }
    sectorShift = Int(bytes.uint16(at: 30))
    miniSectorShift = Int(bytes.uint16(at: 32))
    guard (7...16).contains(sectorShift), (4...sectorShift).contains(miniSectorShift) else {
      throw .damaged("the compound file's sector size is none")
    }
    firstDirectorySector = bytes.uint32(at: 48)
    let cutoff = Int(bytes.uint32(at: 56))
    miniStreamCutoff = cutoff > 0 && cutoff <= 1 << 20 ? cutoff : 4_096
    firstMiniFATSector = bytes.uint32(at: 60)
    firstDIFATSector = bytes.uint32(at: 68)
  }
}

/// Sector numbers with a meaning — [MS-CFB] 2.1.
enum SectorNumber {
  /// The highest number of a sector (MAXREGSECT); all above are marks.
  static let maximum: UInt32 = 0xFFFF_FFFA
  static let endOfChain: UInt32 = 0xFFFF_FFFE
}
