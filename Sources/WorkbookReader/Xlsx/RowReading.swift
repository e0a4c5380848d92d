/// Reads the hot parts on the path asked for: the scanner, and libxml2 from the part's start where it stops.
struct RowReading {
  let archive: ZipArchive
  let path: ReadPath

  private var limits: ReadLimits { archive.limits }

  /// Reads the shared strings part.
  func sharedStrings(_ entry: ZipEntry) throws -> SharedStringTable {
    if path != .xmlOnly {
      var scanner = SharedStringScanner(limits: limits)
      do {
        try scanner.read(try open(entry))
        return scanner.table
      } catch let stop as ScanStop {
        try refuse(stop)
      }
    }
    let handler = SharedStringHandler(limits: limits)
    let stream = try open(entry)
    try XMLParser.parse(stream, handler: handler)
    try stream.drain()
    return handler.table
  }

  /// Reads a sheet part and hands its rows to `body` in batches until it returns false. Gives the cells merged over rows;
  /// nil when `body` stopped it, or when libxml2 had to read it.
  func rows(
    _ entry: ZipEntry, _ context: RowBuilder.Context, batchRows: Int, _ body: (RowBatch) throws -> Bool
  ) throws -> [MergedCells]? {
    var delivered = 0
    if path != .xmlOnly {
      switch try scan(entry, context, batchRows, &delivered, body) {
      case .read(let merged): return merged
      case .stopped: return nil
      case .unknownShape: break
      }
    }
    try withoutActuallyEscaping(body) { body in
      // Batches end at the same rows on both paths, so those handed out before are the first of these.
      var known = delivered
      let handler = SheetHandler(context, batchRows: batchRows) { batch in
        known -= 1
        return try known >= 0 || body(batch)
      }
      let stream = try open(entry)
      try XMLParser.parse(stream, handler: handler)
      if !handler.wasStopped { try stream.drain() }
    }
    return nil
  }

  /// What came of a scan.
  private enum Scanned { case read([MergedCells]), stopped, unknownShape }

  /// Scans a sheet. `delivered` counts the batches handed out.
  private func scan(
    _ entry: ZipEntry, _ context: RowBuilder.Context, _ batchRows: Int, _ delivered: inout Int,
    _ body: (RowBatch) throws -> Bool
  ) throws -> Scanned {
    var window = ByteWindow(try open(entry))
    var scanner = SheetScanner(context, batchRows: batchRows)
    do {
      while true {
        let pause = try scanner.next(&window)
        if !scanner.builder.rows.batch.rows.isEmpty {
          delivered += 1
          if try !body(scanner.builder.rows.batch) { return .stopped }
        }
        if pause == .sheetIsDone { break }
      }
      let merged = try scanner.mergedCells(&window)
      try window.drain()
      return .read(merged)
    } catch let stop as ScanStop {
      try refuse(stop)
      return .unknownShape
    }
  }

  /// Throws where the other path would find no better.
  private func refuse(_ stop: ScanStop) throws {
    if case .refused(let error) = stop { throw error }
    if path == .scannerOnly { throw ScanStop.refusedShape }
  }

  private func open(_ entry: ZipEntry) throws(WorkbookError) -> ZipEntryStream {
    try archive.stream(entry, maximumBytes: limits.rowsPartBytes)
  }
}
