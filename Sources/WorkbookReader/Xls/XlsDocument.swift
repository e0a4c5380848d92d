/// An `.xls` workbook of Excel 5 to 2003, its globals read. [MS-XLS].
final class XlsDocument: WorkbookDocument {
  private let stream: SectorBytes
  private let limits: ReadLimits
  private let globals: WorkbookGlobals
  private let offsets: [Int]
  let sheets: [SheetInfo]
  var isCodePageGuessed: Bool { globals.isCodePageGuessed }
  private(set) var mergedCells: [Int: [MergedCells]] = [:]

  init(_ encrypted: SectorBytes, limits: ReadLimits) throws(WorkbookError) {
    let stream = try PlainStream.of(encrypted)
    self.stream = stream
    self.limits = limits
    let bytes = stream.bytes
    let span = bytes.span.extracting(stream.range)
    globals = try WorkbookGlobals(span, limits: limits)
    (sheets, offsets) = try SheetPlaces.find(globals, span)
  }

  func readRows(
    ofSheet index: Int, batchRows: Int, path: ReadPath, _ body: (RowBatch) throws -> Bool
  ) throws {
    let bytes = stream.bytes
    let span = bytes.span.extracting(stream.range)
    guard offsets.indices.contains(index) else { throw WorkbookError.damaged("a sheet is missing") }
    let start = offsets[index]
    let outline = try SheetOutline(start, isCut: stream.isCut, span)
    guard !outline.isDialog else { return }
    mergedCells[index] = outline.merged.all
    var reader = SheetReader(globals, outline, limits: limits)
    var walk = CellWalk(from: start, outline)
    while let record = try walk.next(span) {
      if reader.beginsRow(record, span) {
        try reader.endRow()
        if reader.rows.isBatchFull(max(1, batchRows)) {
          guard try body(reader.rows.batch) else { return }
          reader.removeBatch()
        }
      }
      try reader.add(record, span)
    }
    try reader.endRow()
    if !reader.rows.batch.rows.isEmpty { _ = try body(reader.rows.batch) }
  }
}
