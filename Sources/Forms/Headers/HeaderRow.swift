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

  /// The next row, where it names columns that this header lacks and yet cannot be read as part of it.
  let below: (row: Int, fields: Set<Field>)?

  init(_ row: Row, in batch: RowBatch, vocabulary: HeaderVocabulary) {
    self.init(HeaderCells(row, in: batch, vocabulary: vocabulary))
  }

  /// `below`: the next row, if it is not part of the header.
  init(_ header: HeaderCells, below: HeaderCells? = nil) {
    var columns: [Field: Int] = [:]
    var unknown: [(column: Int, heading: String)] = []
    var twice: [(field: Field, column: Int)] = []
    var originalRowColumn: Int?
    for (column, meaning) in header.cells {
      switch meaning {
      case .closing(let closing): if closing == .originalRow { originalRowColumn = column }
      case .field(let field) where columns[field] == nil: columns[field] = column
      case .field(let field): twice.append((field, column))
      case .unknown(let heading): unknown.append((column, heading))
      }
    }
    row = header.row
    self.columns = ColumnMap(columns)
    self.unknown = unknown
    self.twice = twice
    self.originalRowColumn = originalRowColumn
    self.below = below.flatMap { below in
      let more = below.row == header.row + 1 ? below.fields.subtracting(columns.keys) : []
      return more.isEmpty ? nil : (below.row, more)
    }
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
