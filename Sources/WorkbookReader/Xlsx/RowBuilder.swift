/// Turns what a parser finds in a sheet into rows. Both paths use it, so that cells mean the same on both.
struct RowBuilder {
  /// What cells of a sheet refer to.
  struct Context {
    let strings: SharedStringTable
    let styles: StylesPart
    let usesDates1904: Bool
    let limits: ReadLimits
  }

  private static let fullBatchBytes = 8 << 20

  private let context: Context
  private(set) var batch = RowBatch()
  /// 1-based number of the row being built, or of the last one.
  private var rowNumber = 0
  private var isNumberKnown = false
  private var isHidden = false
  private var nextColumn = 0
  private var rowCells = 0
  private var rowBytes = 0
  private var isAscending = true
  private var lastStored = -1
  private var emittedRows = 0
  private var sheetBytes = 0

  init(_ context: Context) {
    self.context = context
  }

  /// Starts a row. row (Row) — ECMA-376-1 18.3.1.73. A row without a number follows the last one, unless its first
  /// cell says otherwise (Formats/patched-no-references.xlsx).
  mutating func beginRow(number: Int?, isHidden: Bool) throws(WorkbookError) {
    isNumberKnown = (number ?? 0) > 0
    rowNumber = isNumberKnown ? number ?? 0 : rowNumber + 1
    guard rowNumber <= context.limits.rows else { throw .overLimit(.rows) }
    self.isHidden = isHidden
    nextColumn = 0
    lastStored = -1
    isAscending = true
    rowCells = batch.cells.count
    rowBytes = batch.bytes.count
  }

  /// Ends a row; rows without a cell leave no trace.
  mutating func endRow() throws(WorkbookError) {
    let text = batch.bytes.count - rowBytes
    guard text <= context.limits.rowTextBytes else { throw .overLimit(.rowText) }
    sheetBytes += text
    guard sheetBytes <= context.limits.sheetTextBytes else { throw .overLimit(.sheetText) }
    if !isAscending { sortCells() }
    guard batch.cells.count > rowCells else { return }
    emittedRows += 1
    guard emittedRows <= context.limits.rows else { throw .overLimit(.rows) }
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

  /// A cell with the characters of its `v` (decoded), or without one (nil).
  @inline(__always)
  mutating func add(
    _ tag: CellTag, isFormula: Bool, _ bytes: Span<UInt8>, value: Range<Int>?
  ) throws(WorkbookError) {
    let column = try place(tag)
    guard let value else {
      if isFormula { store(Cell(blankFormulaIn: column)) }
      return
    }
    switch tag.type {
    case .sharedString: try addShared(column, isFormula, bytes, value)
    case .number: try addNumber(column, isFormula, bytes, value, style: tag.style)
    default: try addOther(tag.type, column, isFormula, bytes, value)
    }
  }

  /// A cell whose text stands in `is`, its escapes decoded. is (Rich Text Inline) — ECMA-376-1 18.3.1.53.
  mutating func addInline(_ tag: CellTag, isFormula: Bool, _ text: Span<UInt8>) throws(WorkbookError) {
    let column = try place(tag)
    let start = batch.bytes.count
    batch.bytes.append(text, 0..<text.count)
    try storeText(column, isFormula, from: start)
  }

  /// The column of a cell, counted on from the last one if it has no reference.
  @inline(__always)
  private mutating func place(_ tag: CellTag) throws(WorkbookError) -> UInt16 {
    let column = tag.column ?? nextColumn
    guard column < context.limits.columns, let short = UInt16(exactly: column) else { throw .overLimit(.columns) }
    nextColumn = column + 1
    if !isNumberKnown { try adoptRow(tag.row) }
    return short
  }

  private mutating func adoptRow(_ row: Int?) throws(WorkbookError) {
    isNumberKnown = true
    rowNumber = row ?? rowNumber
    guard rowNumber <= context.limits.rows else { throw .overLimit(.rows) }
  }

  @inline(__always)
  private mutating func store(_ cell: Cell) {
    isAscending = isAscending && Int(cell.column) > lastStored
    lastStored = Int(cell.column)
    batch.cells.append(cell)
  }

  /// Text added to the batch from `start` on as a cell; none if it is empty.
  @inline(__always)
  private mutating func storeText(_ column: UInt16, _ isFormula: Bool, from start: Int) throws(WorkbookError) {
    let end = batch.bytes.count
    guard end - start <= context.limits.cellTextBytes else { throw .overLimit(.cellText) }
    // Checked here too, so that a row of many long shared strings ends before it is built.
    guard end - rowBytes <= context.limits.rowTextBytes else { throw .overLimit(.rowText) }
    if end > start { store(Cell(column: column, text: start..<end, isFormula: isFormula)) }
  }

  @inline(__always)
  private mutating func addShared(
    _ column: UInt16, _ isFormula: Bool, _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(WorkbookError) {
    let digits = bytes.trimmed(value)
    guard !digits.isEmpty else { return }
    guard let index = bytes.smallInteger(digits), let range = context.strings.range(index) else {
      throw .damaged("a cell refers to a shared string that is not there")
    }
    let start = batch.bytes.count
    batch.bytes.append(contentsOf: context.strings.bytes[range])
    try storeText(column, isFormula, from: start)
  }

  @inline(__always)
  private mutating func addNumber(
    _ column: UInt16, _ isFormula: Bool, _ bytes: Span<UInt8>, _ value: Range<Int>, style: Int
  ) throws(WorkbookError) {
    let digits = bytes.trimmed(value)
    if digits.isEmpty {
      if isFormula { store(Cell(blankFormulaIn: column)) }
    } else if let number = DecimalNumber.parse(bytes, digits) {
      let parts = style < context.styles.dateParts.count ? context.styles.dateParts[style] : []
      store(
        parts.isEmpty
          ? Cell(column: column, number: number, isFormula: isFormula) : dated(column, isFormula, number, parts))
    } else {
      try addText(column, isFormula, bytes, value)
    }
  }

  /// A number in a date format; one that no date has stays a number.
  private func dated(_ column: UInt16, _ isFormula: Bool, _ number: Double, _ parts: DateParts) -> Cell {
    let serial = context.usesDates1904 ? number + DateSerial.days1904 : number
    guard DateSerial.isDate(serial) else { return Cell(column: column, number: number, isFormula: isFormula) }
    return Cell(column: column, date: serial, showsDay: !parts.isMonthOnly, isFormula: isFormula)
  }

  private mutating func addOther(
    _ type: CellType, _ column: UInt16, _ isFormula: Bool, _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(WorkbookError) {
    let content = bytes.trimmed(value)
    switch type {
    case .formulaString, .inlineString: return try addText(column, isFormula, bytes, value)
    case _ where content.isEmpty:
      if isFormula { store(Cell(blankFormulaIn: column)) }
    case .boolean:
      let text = bytes.extracting(content)
      store(Cell(column: column, boolean: !(text.equals("0") || text.equals("false")), isFormula: isFormula))
    case .error: store(Cell(column: column, error: CellError(bytes.extracting(content)), isFormula: isFormula))
    default:
      guard let serial = DateSerial.parse(bytes, content) else { return try addText(column, isFormula, bytes, value) }
      store(Cell(column: column, date: serial, isFormula: isFormula))
    }
  }

  private mutating func addText(
    _ column: UInt16, _ isFormula: Bool, _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(WorkbookError) {
    let start = batch.bytes.count
    EscapedText.append(bytes.extracting(value), to: &batch.bytes)
    try storeText(column, isFormula, from: start)
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
