/// A first look over a sheet's records: which rows are hidden, and whether the cells come row by row.
struct SheetOutline {
  private var hidden: Set<UInt16> = []
  private(set) var isAscending = true
  /// A dialog sheet: fDialog of WsBool — [MS-XLS] 2.4.351.
  private(set) var isDialog = false
  private(set) var merged = MergedCellsList()
  /// Where the cells' records stand, only if they do not come row by row: row number above, offset below.
  private var places: [UInt64] = []

  /// `start` is the offset of the sheet's BOF. Throws if the stream ends within a record, or before the sheet does in a
  /// file that is cut.
  init(_ start: Int, isCut: Bool, _ stream: Span<UInt8>) throws(WorkbookError) {
    var last: UInt16 = 0
    var walk = SheetWalk(from: start)
    while let record = try walk.next(stream) {
      let row = stream.uint16(at: record.data.lowerBound)
      if CellRecord.isCell(record.type) {
        isAscending = isAscending && row >= last
        last = row
      } else if record.type == RecordType.row {
        // fDyZero
        if stream.at(record.data.lowerBound + 12) & 0x20 != 0 { hidden.insert(row) }
      } else if record.type == RecordType.wsBool {
        isDialog = row & 0x10 != 0
      } else if record.type == RecordType.mergeCells {
        addMerged(record, stream)
      }
    }
    guard walk.isWhole || !isCut else { throw .damaged("the workbook is cut off within a sheet") }
    if !isAscending { places = try Self.places(start, stream) }
  }

  /// As many as the record has room for, whatever it says; each a Ref8 — [MS-XLS] 2.5.208.
  private mutating func addMerged(_ record: Record, _ stream: Span<UInt8>) {
    for start in stride(from: record.data.lowerBound + 2, through: record.data.upperBound - 8, by: 8) {
      let edges = (0..<4).map { Int(stream.uint16(at: start + 2 * $0)) }
      merged.add(row: edges[0] + 1, lastRow: edges[1] + 1, column: edges[2], lastColumn: edges[3])
    }
  }

  func isHidden(_ row: UInt16) -> Bool { !hidden.isEmpty && hidden.contains(row) }

  /// The offsets of the cells' records in the order of their rows; within a row as they stand.
  var sortedOffsets: [Int] { places.sorted().map { Int($0 & 0xFFFF_FFFF) } }

  private static func places(_ start: Int, _ stream: Span<UInt8>) throws(WorkbookError) -> [UInt64] {
    var places: [UInt64] = []
    var walk = SheetWalk(from: start)
    while let record = try walk.next(stream) {
      guard CellRecord.isCell(record.type) else { continue }
      let row = UInt64(stream.uint16(at: record.data.lowerBound))
      places.append(row << 32 | UInt64(record.data.lowerBound - Record.headerBytes))
    }
    return places
  }
}
