public import RosterModel
import WorkbookReader

/// One row of a sheet read as a form's header.
public struct HeaderRow: Sendable {
  /// 1-based row number of the header.
  public private(set) var row: Int
  public let columns: ColumnMap
  /// Columns with a heading no form knows, as written; 0-based.
  public let unknown: [(column: Int, heading: String)]
  /// Fields that stand there twice, with the second's 0-based column.
  public let twice: [(field: Field, column: Int)]
  /// The 0-based column of 原行号, where the workbook is a failure workbook handed in again.
  public let originalRowColumn: Int?

  init(_ row: Row, in batch: RowBatch, vocabulary: HeaderVocabulary) {
    var columns: [Field: Int] = [:]
    var unknown: [(column: Int, heading: String)] = []
    var twice: [(field: Field, column: Int)] = []
    var originalRowColumn: Int?
    for cell in batch.cells[row.cells] {
      guard let heading = CellText.string(of: cell, in: batch) else { continue }
      let column = Int(cell.column)
      let normalised = HeaderText.bytes(of: heading)
      if let closing = ClosingColumn(normalised: normalised) {
        if closing == .originalRow { originalRowColumn = column }
      } else if let field = vocabulary.field(forNormalised: normalised) {
        if columns[field] == nil { columns[field] = column } else { twice.append((field, column)) }
      } else if !TextCleaner.trimmed(heading).isEmpty {
        unknown.append((column, TextCleaner.trimmed(heading)))
      }
    }
    self.row = row.number
    self.columns = ColumnMap(columns)
    self.unknown = unknown
    self.twice = twice
    self.originalRowColumn = originalRowColumn
  }

  /// The same columns for a sheet that has no header: all of its rows stand below.
  func above() -> HeaderRow {
    var header = self
    header.row = 0
    return header
  }

  /// 0-based column of the last heading, known or not.
  var lastColumn: Int {
    let known = columns.known.compactMap { columns.column(of: $0) }
    return (known + unknown.map(\.column) + twice.map(\.column) + [originalRowColumn].compactMap { $0 }).max() ?? 0
  }

  /// How surely this is a header: the number of different known headings.
  var score: Int { columns.known.count }

  func hasHalf(of vocabulary: HeaderVocabulary) -> Bool { vocabulary.isHalf(columns.known) }

  func isComplete(by vocabulary: HeaderVocabulary) -> Bool {
    vocabulary.isComplete(columns.known.reduce(into: []) { $0.insert($1) })
  }
}
