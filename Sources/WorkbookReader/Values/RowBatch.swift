/// One row with at least one stored cell.
public struct Row: Sendable, Equatable {
  /// Row number, 1-based, as Excel shows it.
  public let number: Int
  public let isHidden: Bool
  /// The row's cells in `RowBatch.cells`, ascending by column, no column twice (the last one won).
  public let cells: Range<Int>

  public init(number: Int, isHidden: Bool, cells: Range<Int>) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}

/// Some consecutive rows of a sheet with their cells and the text of these cells.
///
/// Rows without a stored cell are left out; formatted empty cells and empty texts are not stored.
public struct RowBatch: Sendable {
  public var rows: [Row]
  public var cells: [Cell]
  /// The text of all cells, valid UTF-8 in each cell's range.
  public var bytes: [UInt8]

  public init(rows: [Row] = [], cells: [Cell] = [], bytes: [UInt8] = []) {
    self.rows = rows
    self.cells = cells
    self.bytes = bytes
  }

  /// The text of a cell of this batch as a String; empty for other kinds and for cells of other batches.
  public func text(of cell: Cell) -> String {
    let range = cell.text
    guard range.upperBound <= bytes.count else { return "" }
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// Empties the batch, keeping its memory for the next rows.
  mutating func removeAll() {
    rows.removeAll(keepingCapacity: true)
    cells.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }
}
