/// Cells of several rows shown as one: only the top left one holds anything.
public struct MergedCells: Sendable, Equatable {
  /// 1-based, as Excel shows them.
  public let rows: ClosedRange<Int>
  /// 0-based.
  public let columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Of a sheet, the most that are kept: they explain blank cells, nobody looks at more.
  static let most = 10_000
}

/// The merged cells of a sheet that span rows, as they are found.
struct MergedCellsList {
  private(set) var all: [MergedCells] = []

  /// `row` and `lastRow` are 1-based; what is in one row, upside down or one too many is passed over.
  mutating func add(row: Int, lastRow: Int, column: Int, lastColumn: Int) {
    guard lastRow > row, lastColumn >= column, all.count < MergedCells.most else { return }
    all.append(MergedCells(rows: row...lastRow, columns: column...lastColumn))
  }
}
