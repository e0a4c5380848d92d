import WorkbookReader

/// The rows of some sheets of a workbook, held in memory.
struct KeptSheets: SheetRows, Sendable {
  let sheets: [SheetInfo]
  let isCodePageGuessed: Bool
  fileprivate(set) var batches: [Int: [RowBatch]] = [:]
  fileprivate var merged: [Int: [MergedCells]] = [:]

  /// What the rows take, in bytes.
  var bytes: Int { batches.values.joined().reduce(0) { $0 + $1.heldBytes } }

  func readRows(of sheet: SheetInfo, batchRows: Int, _ body: (RowBatch) throws -> Bool) throws {
    for batch in batches[sheet.index] ?? [] { guard try body(batch) else { return } }
  }

  func mergedCells(of sheet: SheetInfo) -> [MergedCells] { merged[sheet.index] ?? [] }

  /// Without the sheets that are no longer of use.
  func only(_ wanted: [SheetInfo]) -> KeptSheets {
    var kept = self
    kept.batches = batches.filter { index, _ in wanted.contains { $0.index == index } }
    return kept
  }
}

/// Reads each sheet that is asked for once and whole, and keeps its rows.
final class SheetKeeper: SheetRows {
  /// The workbook has more rows than are worth keeping.
  struct TooLarge: Error {}

  private let workbook: Workbook
  private let limit: Int
  private(set) var kept: KeptSheets

  /// `limit`: the most the rows may take, in bytes.
  init(_ workbook: Workbook, limit: Int) {
    self.workbook = workbook
    self.limit = limit
    kept = KeptSheets(sheets: workbook.sheets, isCodePageGuessed: workbook.isCodePageGuessed)
  }

  var sheets: [SheetInfo] { kept.sheets }
  var isCodePageGuessed: Bool { kept.isCodePageGuessed }

  /// Throws `TooLarge`, and `WorkbookError` for damage anywhere in the sheet.
  func readRows(of sheet: SheetInfo, batchRows: Int, _ body: (RowBatch) throws -> Bool) throws {
    if kept.batches[sheet.index] == nil {
      kept.batches[sheet.index] = try read(sheet)
      let merged = workbook.mergedCells(of: sheet)
      if !merged.isEmpty { kept.merged[sheet.index] = merged }
    }
    try kept.readRows(of: sheet, batchRows: batchRows, body)
  }

  func mergedCells(of sheet: SheetInfo) -> [MergedCells] { kept.mergedCells(of: sheet) }

  private func read(_ sheet: SheetInfo) throws -> [RowBatch] {
    var batches: [RowBatch] = []
    var bytes = kept.bytes
    try workbook.readRows(of: sheet) { batch in
      batches.append(batch.compact)
      bytes += batch.heldBytes
      guard bytes <= limit else { throw TooLarge() }
      return true
    }
    return batches
  }
}

extension RowBatch {
  fileprivate var heldBytes: Int {
    rows.count * MemoryLayout<Row>.stride + cells.count * MemoryLayout<Cell>.stride + bytes.count
  }

  /// Without the room that arrays reserve to grow.
  fileprivate var compact: RowBatch { RowBatch(rows: rows.compact, cells: cells.compact, bytes: bytes.compact) }
}

extension Array {
  fileprivate var compact: [Element] {
    var copy: [Element] = []
    copy.reserveCapacity(count)
    copy.append(contentsOf: self)
    return copy
  }
}
