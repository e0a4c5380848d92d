/// Sheets whose rows can be read: an opened workbook, or one whose rows are kept.
public protocol SheetRows {
  /// The worksheets in workbook order.
  var sheets: [SheetInfo] { get }

  /// Calls `body` with the rows of a sheet, from the top, until it returns false. `batchRows` is how many rows the
  /// caller would like at a time; kept rows come in the batches they were read in.
  func readRows(of sheet: SheetInfo, batchRows: Int, _ body: (RowBatch) throws -> Bool) throws
}

extension SheetRows {
  /// In batches of the usual size.
  public func readRows(of sheet: SheetInfo, _ body: (RowBatch) throws -> Bool) throws {
    try readRows(of: sheet, batchRows: 512, body)
  }
}

extension Workbook: SheetRows {
  public func readRows(of sheet: SheetInfo, batchRows: Int, _ body: (RowBatch) throws -> Bool) throws {
    try readRows(of: sheet, batchRows: batchRows, path: .automatic, body)
  }
}
