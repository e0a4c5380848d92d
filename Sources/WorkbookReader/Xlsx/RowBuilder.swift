/// Turns what a parser finds in a sheet into rows. Both paths use it, so that cells mean the same on both.
struct RowBuilder {
  /// What cells of a sheet refer to.
  struct Context {
    let strings: SharedStringTable
    let styles: StylesPart
    let usesDates1904: Bool
    let limits: ReadLimits
  }

  private let context: Context
  private(set) var rows: RowAssembly
  private var isNumberKnown = false
  private var nextColumn = 0

  init(_ context: Context) {
    self.context = context
    rows = RowAssembly(limits: context.limits)
  }

  /// Starts a row. row (Row) — ECMA-376-1 18.3.1.73. A row without a number follows the last one, unless its first
  /// cell says otherwise (Formats/patched-no-references.xlsx).
  mutating func beginRow(number: Int?, isHidden: Bool) throws(WorkbookError) {
    isNumberKnown = (number ?? 0) > 0
    nextColumn = 0
    try rows.beginRow(number: isNumberKnown ? number ?? 0 : rows.rowNumber + 1, isHidden: isHidden)
  }

  /// Ends a row; rows without a cell leave no trace.
  mutating func endRow() throws(WorkbookError) { try rows.endRow() }

  /// Whether the batch is to be handed out.
  @inline(__always)
  func isBatchFull(_ count: Int) -> Bool { rows.isBatchFull(count) }

  /// Empties the batch after it was handed out.
  mutating func removeBatch() { rows.removeBatch() }

  /// A cell with the characters of its `v` (decoded), or without one (nil).
  @inline(__always)
  mutating func add(
    _ tag: CellTag, isFormula: Bool, _ bytes: Span<UInt8>, value: Range<Int>?
  ) throws(WorkbookError) {
    let column = try place(tag)
    guard let value else {
      if isFormula { rows.store(Cell(blankFormulaIn: column)) }
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
    let start = rows.textEnd
    rows.appendText(text)
    try rows.storeText(column, isFormula, from: start)
  }

  /// The column of a cell, counted on from the last one if it has no reference.
  @inline(__always)
  private mutating func place(_ tag: CellTag) throws(WorkbookError) -> UInt16 {
    let column = try rows.column(tag.column ?? nextColumn)
    nextColumn = Int(column) + 1
    if !isNumberKnown { try adoptRow(tag.row) }
    return column
  }

  private mutating func adoptRow(_ row: Int?) throws(WorkbookError) {
    isNumberKnown = true
    if let row { try rows.renumberRow(row) }
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
    let start = rows.textEnd
    rows.appendText(context.strings, range)
    try rows.storeText(column, isFormula, from: start)
  }

  @inline(__always)
  private mutating func addNumber(
    _ column: UInt16, _ isFormula: Bool, _ bytes: Span<UInt8>, _ value: Range<Int>, style: Int
  ) throws(WorkbookError) {
    let digits = bytes.trimmed(value)
    if digits.isEmpty {
      if isFormula { rows.store(Cell(blankFormulaIn: column)) }
    } else if let number = DecimalNumber.parse(bytes, digits) {
      let parts = style < context.styles.dateParts.count ? context.styles.dateParts[style] : []
      rows.store(
        Cell(
          column: column, number: number, shownAs: parts, usesDates1904: context.usesDates1904, isFormula: isFormula))
    } else {
      try addText(column, isFormula, bytes, value)
    }
  }

  private mutating func addOther(
    _ type: CellType, _ column: UInt16, _ isFormula: Bool, _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(WorkbookError) {
    let content = bytes.trimmed(value)
    switch type {
    case .formulaString, .inlineString: return try addText(column, isFormula, bytes, value)
    case _ where content.isEmpty:
      if isFormula { rows.store(Cell(blankFormulaIn: column)) }
    case .boolean:
      let text = bytes.extracting(content)
      rows.store(Cell(column: column, boolean: !(text.equals("0") || text.equals("false")), isFormula: isFormula))
    case .error: rows.store(Cell(column: column, error: CellError(bytes.extracting(content)), isFormula: isFormula))
    default:
      guard let serial = DateSerial.parse(bytes, content) else { return try addText(column, isFormula, bytes, value) }
      rows.store(Cell(column: column, date: serial, isFormula: isFormula))
    }
  }

  private mutating func addText(
    _ column: UInt16, _ isFormula: Bool, _ bytes: Span<UInt8>, _ value: Range<Int>
  ) throws(WorkbookError) {
    let start = rows.textEnd
    rows.appendEscaped(bytes.extracting(value))
    try rows.storeText(column, isFormula, from: start)
  }
}
