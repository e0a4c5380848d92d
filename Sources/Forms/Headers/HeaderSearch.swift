import RosterModel
public import WorkbookReader

/// A worksheet of a workbook, and the header row found in it.
public struct SheetLayout: Sendable {
  public let sheet: SheetInfo
  public let header: HeaderRow
  /// The sheet whose header stands in for one that this sheet does not have: its rows are asked about (HDR-110).
  var continues: String?
}

/// Finds the header row below title lines and 填写说明.
enum HeaderSearch {
  /// Non-blank rows looked at from the top of a sheet.
  static let depth = 30
  /// Known headings a row needs to count as a header.
  static let minimumScore = 3

  /// The best header row of the sheet: the first complete one, else the topmost of the best; nil when there is none. Two
  /// rows count as one where the upper holds groups and the lower their columns.
  static func header(of sheet: SheetInfo, in workbook: any SheetRows, vocabulary: HeaderVocabulary) throws -> HeaderRow?
  {
    var best: HeaderRow?
    var above: HeaderCells?
    var seen = 0
    try workbook.readRows(of: sheet, batchRows: depth + 1) { batch in
      for row in batch.rows.prefix(depth + 1 - seen) {
        let cells = HeaderCells(row, in: batch, vocabulary: vocabulary)
        if let upper = above { consider(upper, above: cells, &best) }
        above = cells
        // The row after a complete one is looked at too: it may be the lower half.
        if let best, best.isComplete(by: vocabulary), best.row < row.number { return false }
      }
      seen += batch.rows.count
      return seen <= depth
    }
    if let last = above, seen <= depth { consider(last, above: nil, &best) }
    return best
  }

  private static func consider(_ cells: HeaderCells, above lower: HeaderCells?, _ best: inout HeaderRow?) {
    let joined = lower.flatMap { cells.joined(with: $0) }
    let candidate = joined.map { HeaderRow($0) } ?? HeaderRow(cells, below: lower)
    if candidate.score >= minimumScore, candidate.score > (best?.score ?? 0) { best = candidate }
  }

  /// The data sheets: visible ones with a header; what is called notes or a sample only where it holds a roster. Hidden
  /// ones only when no visible one has a header.
  static func layouts(of workbook: any SheetRows, vocabulary: HeaderVocabulary) throws -> [SheetLayout] {
    for wanted in [SheetInfo.Visibility.visible, .hidden] {
      let sheets = workbook.sheets.filter { $0.visibility == wanted && $0.name != Stamp.sheetName }
      let found = try layouts(of: sheets, in: workbook, vocabulary)
      if !found.isEmpty { return found }
    }
    return []
  }

  private static func layouts(
    of sheets: [SheetInfo], in workbook: any SheetRows, _ vocabulary: HeaderVocabulary
  ) throws -> [SheetLayout] {
    var found: [SheetLayout] = []
    var samples: [SheetLayout] = []
    for sheet in sheets where sheet.visibility == .visible || !NotesName.isNotes(sheet.name) {
      guard let header = try header(of: sheet, in: workbook, vocabulary: vocabulary) else { continue }
      let layout = SheetLayout(sheet: sheet, header: header)
      if try !NotesName.isNotes(sheet.name) || SampleSheet.holdsRoster(layout, in: workbook) {
        found.append(layout)
      } else {
        samples.append(layout)
      }
    }
    guard found.isEmpty, !samples.isEmpty else { return found }
    let others = sheets.filter { sheet in !samples.contains { $0.sheet == sheet } }
    return try SampleSheet.areAlone(beside: others, in: workbook) ? samples : []
  }
}
