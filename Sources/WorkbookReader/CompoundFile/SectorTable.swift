/// A file allocation table: for each sector the one that follows it in its chain. [MS-CFB] 2.3 (FAT), 2.4 (mini FAT).
///
/// The entries stay where they are in the file; this knows only where.
struct SectorTable {
  /// Where the sectors of the table stand in the file, in order.
  private let parts: [Range<Int>]
  private let entriesPerPart: Int
  /// Number of sectors that there are; numbers from here on are in no chain.
  let sectorCount: Int

  init(parts: [Range<Int>], partBytes: Int, sectorCount: Int) {
    self.parts = parts
    entriesPerPart = partBytes / 4
    self.sectorCount = sectorCount
  }

  /// The sector after this one; `endOfChain` where the table does not say.
  func next(after sector: UInt32, _ bytes: Span<UInt8>) -> UInt32 {
    let (part, entry) = Int(sector).quotientAndRemainder(dividingBy: entriesPerPart)
    guard part < parts.count, entry * 4 + 4 <= parts[part].count else { return SectorNumber.endOfChain }
    return bytes.uint32(at: parts[part].lowerBound + entry * 4)
  }

  /// The sectors of a chain, `limit` of them at most; the rest of a longer chain is not followed.
  ///
  /// Throws if the chain runs in circles. One that leaves the file ends there; who needs more bytes finds them missing.
  func chain(from first: UInt32, limit: Int, _ bytes: Span<UInt8>) throws(WorkbookError) -> [UInt32] {
    var sectors: [UInt32] = []
    var seen = Set<UInt32>()
    var sector = first
    while sectors.count < limit, Int(sector) < sectorCount {
      // Nearly all chains run upwards; only a step back can close a circle, so only its target need be remembered.
      if let last = sectors.last, sector <= last {
        guard seen.insert(sector).inserted, sectors.count <= sectorCount else {
          throw .damaged("a sector chain runs in circles")
        }
      }
      sectors.append(sector)
      sector = next(after: sector, bytes)
    }
    return sectors
  }
}
