/// A compound file: sectors, their chains and the streams made of them. [MS-CFB].
///
/// Nothing is allocated by a count that the file declares; chains are as long as the file's bytes at most.
struct CompoundFile {
  private let bytes: [UInt8]
  private let header: CompoundHeader
  private let table: SectorTable
  private let directory: CompoundDirectory

  /// The streams directly below the root storage.
  let streams: [DirectoryEntry]

  init(_ bytes: [UInt8]) throws(WorkbookError) {
    self.bytes = bytes
    let header = try CompoundHeader(bytes.span)
    self.header = header
    let sectorCount = Self.sectorCount(bytes.count, header)
    let parts = try Self.tableSectors(bytes.span, header, sectorCount)
    table = SectorTable(parts: parts, partBytes: 1 << header.sectorShift, sectorCount: sectorCount)
    let sectors = try Self.sectors(from: header.firstDirectorySector, limit: sectorCount, table, header, bytes)
    directory = CompoundDirectory(SectorBytes.gather(sectors, from: bytes).span)
    guard directory.root != nil else { throw .damaged("the compound file has no directory") }
    streams = directory.rootStreams
  }

  /// The bytes of a stream, short of its declared size where the file is cut.
  func bytes(of stream: DirectoryEntry) throws(WorkbookError) -> SectorBytes {
    if stream.byteCount < header.miniStreamCutoff { return try miniBytes(of: stream) }
    return try bytes(from: stream.firstSector, byteCount: stream.byteCount)
  }

  private func bytes(from first: UInt32, byteCount: Int) throws(WorkbookError) -> SectorBytes {
    let wanted = min(byteCount >> header.sectorShift + 1, table.sectorCount)
    let sectors = try Self.sectors(from: first, limit: wanted, table, header, bytes)
    return SectorBytes(sectors, of: bytes, byteCount: byteCount)
  }

  /// A stream in the mini stream, which is the stream of the root entry — [MS-CFB] 2.4.
  private func miniBytes(of stream: DirectoryEntry) throws(WorkbookError) -> SectorBytes {
    guard let root = directory.root else { throw .damaged("the compound file has no directory") }
    let mini = try bytes(from: root.firstSector, byteCount: root.byteCount)
    let size = 1 << header.miniSectorShift
    let count = (mini.range.count + size - 1) / size
    let parts = try Self.sectors(from: header.firstMiniFATSector, limit: table.sectorCount, table, header, bytes)
    let miniTable = SectorTable(parts: parts, partBytes: 1 << header.sectorShift, sectorCount: count)
    let wanted = min(stream.byteCount / size + 1, count)
    let chain = try miniTable.chain(from: stream.firstSector, limit: wanted, bytes.span)
    let start = mini.range.lowerBound
    let sectors = chain.map { number -> Range<Int> in
      let lower = start + Int(number) * size
      return lower..<min(lower + size, mini.range.upperBound)
    }
    return SectorBytes(sectors, of: mini.bytes, byteCount: stream.byteCount)
  }

  /// Where the sectors of a chain stand in the file.
  private static func sectors(
    from first: UInt32, limit: Int, _ table: SectorTable, _ header: CompoundHeader, _ bytes: [UInt8]
  ) throws(WorkbookError) -> [Range<Int>] {
    try table.chain(from: first, limit: limit, bytes.span).map { range(of: $0, header, bytes.count) }
  }

  /// Sectors after the header, a last one that is cut counted too.
  private static func sectorCount(_ fileBytes: Int, _ header: CompoundHeader) -> Int {
    let size = 1 << header.sectorShift
    return max(0, (fileBytes + size - 1) / size - max(1, CompoundHeader.byteCount / size))
  }

  /// Where a sector stands in the file: [MS-CFB] 2.1; the header takes one sector, in version 4 a longer one.
  private static func range(of sector: UInt32, _ header: CompoundHeader, _ fileBytes: Int) -> Range<Int> {
    let size = 1 << header.sectorShift
    let lower = min(fileBytes, max(CompoundHeader.byteCount, size) + Int(sector) << header.sectorShift)
    return lower..<min(lower + size, fileBytes)
  }

  /// The sectors of the FAT: 109 from the header, the others from the DIFAT's chain — [MS-CFB] 2.5. No more are taken
  /// than the file's sectors need, whatever the header counts.
  private static func tableSectors(
    _ bytes: Span<UInt8>, _ header: CompoundHeader, _ sectorCount: Int
  ) throws(WorkbookError) -> [Range<Int>] {
    let perSector = (1 << header.sectorShift) / 4
    let needed = (sectorCount + perSector - 1) / perSector
    var parts: [Range<Int>] = []
    func take(_ offset: Int) -> Bool {
      let sector = bytes.uint32(at: offset)
      guard parts.count < needed, sector <= SectorNumber.maximum else { return false }
      parts.append(range(of: sector, header, bytes.count))
      return true
    }
    for index in 0..<CompoundHeader.directFATSectors where !take(76 + index * 4) { break }
    var next = header.firstDIFATSector
    var visited = 0
    while parts.count < needed, Int(next) < sectorCount {
      visited += 1
      guard visited <= sectorCount else { throw .damaged("the DIFAT chain runs in circles") }
      let part = range(of: next, header, bytes.count)
      for index in 0..<perSector - 1 where !take(part.lowerBound + index * 4) { return parts }
      next = bytes.uint32(at: part.lowerBound + (perSector - 1) * 4)
    }
    return parts
  }
}
