import RosterModel
import WorkbookReader

/// A visible sheet without a header whose rows are of the same kind, in the same columns, as those of the sheet above:
/// the list goes on there, it seems. Its rows come back under the headings for the sender to confirm (HDR-110), because
/// columns that are only likely would put people's data under the wrong headings.
struct ContinuedSheet {
  let layout: SheetLayout
  /// Rows that hold more than 序号.
  private let rows: Int

  /// nil when the rows are of another kind, or the sheet cannot be read.
  init?(_ sheet: SheetInfo, below above: SheetLayout, in workbook: any SheetRows) throws {
    guard sheet.visibility == .visible, !NotesName.isNotes(sheet.name) || NotesName.saysMore(sheet.name) else {
      return nil
    }
    layout = SheetLayout(sheet: sheet, header: above.header.above(), continues: above.continues ?? above.sheet.name)
    do {
      guard try ContinuedSheet.isAlike(layout, in: workbook) else { return nil }
      rows = try ContinuedSheet.count(layout, in: workbook)
    } catch is WorkbookError {
      return nil
    }
  }

  /// HDR-107: the sheet by name, for those who look at the run and not at the rows.
  var notice: Finding {
    let above = layout.continues ?? ""
    let reason = LocalizedText(
      zh: "没有表头，像是“\(above)”的续表：请把表头行复制到它的第一行，或把各行移到“\(above)”的名单下面",
      en:
        "it has no header and looks like “\(above)” continued: copy the header row onto it, or put its rows below “\(above)”"
    )
    return Finding(.sheetNotRead, arguments: [.text(layout.sheet.name), .words(reason), .number(rows)])
  }

  /// Whether at least half of the first rows that look like a table are entries, and none is wider than the header.
  private static func isAlike(_ layout: SheetLayout, in workbook: any SheetRows) throws -> Bool {
    var (entries, tableRows, isWider) = (0, 0, false)
    try workbook.readRows(of: layout.sheet, batchRows: HeaderSearch.depth) { batch in
      for row in batch.rows.prefix(HeaderSearch.depth) where row.cells.count >= SampleSheet.tableCells {
        tableRows += 1
        isWider = isWider || batch.cells[row.cells].contains { Int($0.column) > layout.header.lastColumn }
        if EntryCells(row, in: batch, layout.header.columns)?.isLikely == true { entries += 1 }
      }
      return false
    }
    return entries > 0 && 2 * entries >= tableRows && !isWider
  }

  private static func count(_ layout: SheetLayout, in workbook: any SheetRows) throws -> Int {
    var rows = 0
    try workbook.readRows(of: layout.sheet) { batch in
      let reader = CellReader(batch: batch)
      for row in batch.rows {
        let holdsEntry = batch.cells[row.cells].contains { cell in
          guard let field = layout.header.columns.field(at: Int(cell.column)) else { return false }
          return field != .serial && !reader.isBlank(cell)
        }
        if holdsEntry { rows += 1 }
      }
      return true
    }
    return rows
  }
}

/// What stands in 原行号 of a row of a sheet without a header, and keeps being asked about until it is cleared.
enum UnconfirmedRow {
  static func mark(_ row: Int, on sheet: String) -> String {
    (sheet.utf8.count <= longestName ? sheet : "") + "!\(row)"
  }

  /// The sheet's name, empty where it was too long; nil for the number of any other row.
  static func sheet(of originalRow: String) -> String? {
    guard let mark = originalRow.lastIndex(of: "!") else { return nil }
    let digits = originalRow[mark...].utf8.dropFirst()
    guard !digits.isEmpty, digits.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return String(originalRow[..<mark])
  }

  /// 原行号 is read up to 64 bytes.
  private static let longestName = 54
}
