/// Rows as they are put together from cells, whatever the file's format: the caps on rows, columns and text, and the
/// order of the cells.
struct RowAssembly {
  private static let fullBatchBytes = 8 << 20

  private let limits: ReadLimits
  private(set) var batch = RowBatch()
  /// 1-based number of the row being built, or of the last one; 0 before the first.
  private(set) var rowNumber = 0
  private var isHidden = false
  private var rowCells = 0
  private var rowBytes = 0
  private var isAscending = true
  private var lastStored = -1
  private var emittedRows = 0
  private var sheetBytes = 0

  init(limits: ReadLimits) {
    self.limits = limits
  }

  /// Starts a row with its 1-based number.
  mutating func beginRow(number: Int, isHidden: Bool) throws(WorkbookError) {
    try renumberRow(number)
    self.isHidden = isHidden
    lastStored = -1
    isAscending = true
    rowCells = batch.cells.count
    rowBytes = batch.bytes.count
  }

  /// Gives the row another number, because its cells say so.
  mutating func renumberRow(_ number: Int) throws(WorkbookError) {
    rowNumber = number
    guard number <= limits.rows else { throw .overLimit(.rows) }
  }

  /// The number of a column, 0-based, within the cap.
  @inline(__always)
  func column(_ index: Int) throws(WorkbookError) -> UInt16 {
    guard index < limits.columns, let column = UInt16(exactly: index) else { throw .overLimit(.columns) }
    return column
  }

  /// Ends a row; rows without a cell leave no trace.
  mutating func endRow() throws(WorkbookError) {
    let text = batch.bytes.count - rowBytes
    guard text <= limits.rowTextBytes else { throw .overLimit(.rowText) }
    sheetBytes += text
    guard sheetBytes <= limits.sheetTextBytes else { throw .overLimit(.sheetText) }
    if !isAscending { sortCells() }
    guard batch.cells.count > rowCells else { return }
    emittedRows += 1
    guard emittedRows <= limits.rows else { throw .overLimit(.rows) }
    batch.rows.append(Row(number: rowNumber, isHidden: isHidden, cells: rowCells..<batch.cells.count))
  }

  /// Whether the batch is to be handed out: it has its rows, or so much text that it must not grow on.
  @inline(__always)
  func isBatchFull(_ rows: Int) -> Bool {
    batch.rows.count >= rows || batch.bytes.count >= Self.fullBatchBytes
  }

  /// Empties the batch after it was handed out.
  mutating func removeBatch() {
    batch.removeAll()
  }

  @inline(__always)
  mutating func store(_ cell: Cell) {
    isAscending = isAscending && Int(cell.column) > lastStored
    lastStored = Int(cell.column)
    batch.cells.append(cell)
  }

  /// Where text added next will stand in the batch.
  @inline(__always)
  var textEnd: Int { batch.bytes.count }

  /// Text added to the batch from `start` on as a cell; none if it is empty.
  @inline(__always)
  mutating func storeText(_ column: UInt16, _ isFormula: Bool, from start: Int) throws(WorkbookError) {
    let end = batch.bytes.count
    guard end - start <= limits.cellTextBytes else { throw .overLimit(.cellText) }
    // Checked here too, so that a row of many long shared strings ends before it is built.
    guard end - rowBytes <= limits.rowTextBytes else { throw .overLimit(.rowText) }
    if end > start { store(Cell(column: column, text: start..<end, isFormula: isFormula)) }
  }

  /// Puts the cells of the row in ascending order; of several in one column the last one stays.
  private mutating func sortCells() {
    let cells = batch.cells[rowCells...].enumerated().sorted {
      ($0.element.column, $0.offset) < ($1.element.column, $1.offset)
    }
    batch.cells.removeSubrange(rowCells...)
    for (_, cell) in cells {
      if batch.cells.count > rowCells && batch.cells.last?.column == cell.column { batch.cells.removeLast() }
      batch.cells.append(cell)
    }
  }
}

extension RowAssembly {
  /// Adds text to the batch; `storeText` makes it a cell.
  @inline(__always)
  mutating func appendText(_ text: Span<UInt8>) {
    batch.bytes.append(text, 0..<text.count)
  }

  /// Adds a shared string to the batch.
  @inline(__always)
  mutating func appendText(_ strings: SharedStringTable, _ range: Range<Int>) {
    batch.bytes.append(contentsOf: strings.bytes[range])
  }

  /// Adds text whose `_xHHHH_` escapes are to be decoded.
  mutating func appendEscaped(_ text: Span<UInt8>) {
    EscapedText.append(text, to: &batch.bytes)
  }

  /// Lets `body` write text at the end of the batch.
  mutating func appendText<Failure: Error>(_ body: (inout [UInt8]) throws(Failure) -> Void) throws(Failure) {
    try body(&batch.bytes)
  }
}
