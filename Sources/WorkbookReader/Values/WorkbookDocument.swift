/// A workbook file of one format, opened: its sheets, and their rows as every format gives them.
protocol WorkbookDocument: AnyObject {
  /// The worksheets in workbook order; chart, dialog and macro sheets are passed over.
  var sheets: [SheetInfo] { get }

  /// Hands the rows of a sheet to `body` in batches until it returns false. `index` is the sheet's place in `sheets`.
  func readRows(ofSheet index: Int, batchRows: Int, path: ReadPath, _ body: (RowBatch) throws -> Bool) throws

  /// Whether the file names no code page and its texts were taken for Chinese.
  var isCodePageGuessed: Bool { get }

  /// By the sheet's place in `sheets`, those of the sheets that were read to their ends.
  var mergedCells: [Int: [MergedCells]] { get }
}
