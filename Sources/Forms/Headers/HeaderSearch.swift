import RosterModel
public import WorkbookReader

/// A worksheet of a workbook, and the header row found in it.
public struct SheetLayout: Sendable {
  public let sheet: SheetInfo
  public let header: HeaderRow
}

/// Finds the header row below title lines and 填写说明.
enum HeaderSearch {
  /// Non-blank rows looked at from the top of a sheet.
  static let depth = 30
  /// Known headings a row needs to count as a header.
  static let minimumScore = 3

  /// The best header row of the sheet: the first complete one, else the topmost of the best; nil when there is none.
  static func header(of sheet: SheetInfo, in workbook: any SheetRows, vocabulary: HeaderVocabulary) throws -> HeaderRow?
  {
    var best: HeaderRow?
    var seen = 0
    try workbook.readRows(of: sheet, batchRows: depth) { batch in
      for row in batch.rows.prefix(depth - seen) {
        let candidate = HeaderRow(row, in: batch, vocabulary: vocabulary)
        if candidate.score >= minimumScore, candidate.score > (best?.score ?? 0) { best = candidate }
        if candidate.isComplete(by: vocabulary) { return false }
      }
      seen += batch.rows.count
      return seen < depth
    }
    return best
  }

  /// The data sheets: visible ones with a header, notes and samples passed over; hidden ones only when no visible one
  /// has a header.
  static func layouts(of workbook: any SheetRows, vocabulary: HeaderVocabulary) throws -> [SheetLayout] {
    for wanted in [SheetInfo.Visibility.visible, .hidden] {
      let sheets = workbook.sheets.filter { $0.visibility == wanted && !isNotes($0.name) && $0.name != Stamp.sheetName }
      let found = try sheets.compactMap { sheet in
        try header(of: sheet, in: workbook, vocabulary: vocabulary).map { SheetLayout(sheet: sheet, header: $0) }
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Sheets that Roster writes into forms and failure workbooks for people to read.
  static let ownSheets: Set<String> = ["填写说明", "导入结果"]

  /// 情况说明 is what waivers are called, and the name of their form's sheet.
  static func isNotes(_ name: String) -> Bool {
    let name = name.replacing("情况说明", with: "")
    return ["说明", "示例", "样例", "样表", "导入结果"].contains { name.contains($0) }
  }
}
