/// Sheets whose rows can be read: an opened workbook, or one whose rows are kept.
public protocol SheetRows {
  /// The worksheets in workbook order.
  var sheets: [SheetInfo] { get }

  /// Whether the file does not say which code page its texts are in, and they were taken for Chinese.
  var isCodePageGuessed: Bool { get }

  /// Calls `body` with the rows of a sheet, from the top, until it returns false. `batchRows` is how many rows the
  /// caller would like at a time; kept rows come in the batches they were read in.
  func readRows(of sheet: SheetInfo, batchRows: Int, _ body: (RowBatch) throws -> Bool) throws

  /// The cells of a sheet that are merged over rows; known once its rows were read to the end, and empty before. They
  /// explain what is blank and are no data: a part of an odd shape goes without.
  func mergedCells(of sheet: SheetInfo) -> [MergedCells]
}

extension SheetRows {
  /// In batches of the usual size.
  public func readRows(of sheet: SheetInfo, _ body: (RowBatch) throws -> Bool) throws {
    try readRows(of: sheet, batchRows: 512, body)
  }
}

extension Workbook: SheetRows {
  public func mergedCells(of sheet: SheetInfo) -> [MergedCells] { mergedCells(ofSheet: sheet.index) }

  public func readRows(of sheet: SheetInfo, batchRows: Int, _ body: (RowBatch) throws -> Bool) throws {
    try readRows(of: sheet, batchRows: batchRows, path: .automatic, body)
  }
}
