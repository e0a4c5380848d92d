import WorkbookReader

/// A sheet with a form's header whose name says that it is notes or a sample: the name counts only where the rows bear
/// it out.
enum SampleSheet {
  /// A sample shows a row or two; more rows than these are a list.
  static let mostRows = 3
  /// Cells that a row of a table has at least.
  static let tableCells = HeaderSearch.minimumScore

  /// Whether real entries stand below the header: a valid one under a name that says of whom, or more rows than a
  /// sample has.
  static func holdsRoster(_ layout: SheetLayout, in workbook: any SheetRows) throws -> Bool {
    let saysMore = NotesName.saysMore(layout.sheet.name)
    var (rows, valid) = (0, 0)
    var isRoster: Bool { (valid > 0 && (saysMore || rows > mostRows)) || (saysMore && rows > mostRows) }
    try workbook.readRows(of: layout.sheet, batchRows: HeaderSearch.depth) { batch in
      for row in batch.rows where row.number > layout.header.row {
        guard let entry = EntryCells(row, in: batch, layout.header.columns) else { continue }
        rows += 1
        if entry.isValid { valid += 1 }
      }
      return !isRoster
    }
    return isRoster
  }

  /// Whether nothing else in the workbook can be the roster: then the sheet is it, whatever it is called.
  static func areAlone(beside others: [SheetInfo], in workbook: any SheetRows) throws -> Bool {
    for sheet in others {
      var isTable = false
      try workbook.readRows(of: sheet) { batch in
        isTable = batch.rows.contains { $0.cells.count >= tableCells }
        return !isTable
      }
      if isTable { return false }
    }
    return true
  }
}
