/// Turns a sheet's cell records into rows.
struct SheetReader {
  private let globals: WorkbookGlobals
  private let outline: SheetOutline
  private(set) var rows: RowAssembly
  private var row: UInt16?

  init(_ globals: WorkbookGlobals, _ outline: SheetOutline, limits: ReadLimits) {
    self.globals = globals
    self.outline = outline
    rows = RowAssembly(limits: limits)
  }

  /// Whether the record begins another row than the one being built.
  @inline(__always)
  func beginsRow(_ record: Record, _ stream: Span<UInt8>) -> Bool {
    row != stream.uint16(at: record.data.lowerBound)
  }

  mutating func endRow() throws(WorkbookError) {
    if row != nil { try rows.endRow() }
    row = nil
  }

  mutating func removeBatch() { rows.removeBatch() }

  /// Adds the cells of a record.
  @inline(__always)
  mutating func add(_ record: Record, _ stream: Span<UInt8>) throws(WorkbookError) {
    let start = record.data.lowerBound
    guard record.data.count >= CellRecord.headBytes else { throw .damaged("a cell's record is too short") }
    let number = stream.uint16(at: start)
    if row != number {
      row = number
      try rows.beginRow(number: Int(number) + 1, isHidden: outline.isHidden(number))
    }
    let column = try rows.column(Int(stream.uint16(at: start + 2)))
    switch record.type {
    case RecordType.labelSst: try addShared(column, record, stream)
    case RecordType.rk:
      try need(10, record)
      addNumber(column, CellRecord.rkNumber(stream.uint32(at: start + 6)), stream.uint16(at: start + 4))
    case RecordType.mulRk: try addSeveral(column, record, stream)
    case RecordType.number:
      try need(14, record)
      addNumber(column, Double(bitPattern: stream.uint64(at: start + 6)), stream.uint16(at: start + 4))
    default: try addOther(column, record, stream)
    }
  }

  private func need(_ bytes: Int, _ record: Record) throws(WorkbookError) {
    guard record.data.count >= bytes else { throw .damaged("a cell's record is too short") }
  }

  /// LabelSst — [MS-XLS] 2.4.149
  @inline(__always)
  private mutating func addShared(_ column: UInt16, _ record: Record, _ stream: Span<UInt8>) throws(WorkbookError) {
    try need(10, record)
    guard let range = globals.strings.range(Int(stream.uint32(at: record.data.lowerBound + 6))) else {
      throw .damaged("a cell refers to a shared string that is not there")
    }
    let start = rows.textEnd
    rows.appendText(globals.strings, range)
    try rows.storeText(column, false, from: start)
  }

  /// A number in its format. What is not finite is a damaged cell, which Excel shows as an error.
  private mutating func addNumber(_ column: UInt16, _ number: Double, _ format: UInt16, isFormula: Bool = false) {
    guard number.isFinite else { return rows.store(Cell(column: column, error: .num, isFormula: isFormula)) }
    rows.store(
      Cell(
        column: column, number: number, shownAs: globals.formats.parts(format),
        usesDates1904: globals.usesDates1904, isFormula: isFormula))
  }

  /// MulRk — [MS-XLS] 2.4.175: as many cells as the record's length says; its last column is not looked at.
  private mutating func addSeveral(_ first: UInt16, _ record: Record, _ stream: Span<UInt8>) throws(WorkbookError) {
    let start = record.data.lowerBound + 4
    for index in 0..<max(0, record.data.count - 6) / 6 {
      let column = try rows.column(Int(first) + index)
      let cell = start + index * 6
      addNumber(column, CellRecord.rkNumber(stream.uint32(at: cell + 2)), stream.uint16(at: cell))
    }
  }

  private mutating func addOther(_ column: UInt16, _ record: Record, _ stream: Span<UInt8>) throws(WorkbookError) {
    let start = record.data.lowerBound
    switch record.type {
    case RecordType.label, RecordType.rString:
      try addText(column, record, skipping: CellRecord.headBytes, isFormula: false, stream)
    case RecordType.boolErr:
      try need(8, record)
      addBoolean(column, stream.at(start + 6), isError: stream.at(start + 7) != 0, isFormula: false)
    case RecordType.formula, RecordType.formula3, RecordType.formula4: try addFormula(column, record, stream)
    default: break
    }
  }

  private mutating func addText(
    _ column: UInt16, _ record: Record, skipping: Int, isFormula: Bool, _ stream: Span<UInt8>
  ) throws(WorkbookError) {
    let start = rows.textEnd
    let texts = globals.texts
    try rows.appendText { output throws(WorkbookError) in
      try texts.appendLong(record, skipping: skipping, to: &output, stream)
    }
    try rows.storeText(column, isFormula, from: start)
  }

  private mutating func addBoolean(_ column: UInt16, _ value: UInt8, isError: Bool, isFormula: Bool) {
    rows.store(
      isError
        ? Cell(column: column, error: CellRecord.error(value), isFormula: isFormula)
        : Cell(column: column, boolean: value != 0, isFormula: isFormula))
  }

  /// Formula — [MS-XLS] 2.4.127: the stored value (FormulaValue — 2.5.133), a text in a record of its own.
  private mutating func addFormula(_ column: UInt16, _ record: Record, _ stream: Span<UInt8>) throws(WorkbookError) {
    try need(14, record)
    let value = record.data.lowerBound + 6
    guard stream.uint16(at: value + 6) == 0xFFFF else {
      let number = Double(bitPattern: stream.uint64(at: value))
      return addNumber(column, number, stream.uint16(at: value - 2), isFormula: true)
    }
    switch stream.at(value) {
    case 0:
      if let text = Self.result(after: record, stream) {
        try addText(column, text, skipping: 0, isFormula: true, stream)
      } else {
        rows.store(Cell(blankFormulaIn: column))
      }
    case 1: addBoolean(column, stream.at(value + 2), isError: false, isFormula: true)
    case 2: addBoolean(column, stream.at(value + 2), isError: true, isFormula: true)
    // 3: an empty text, which is no cell.
    default: break
    }
  }

  /// The String record of a formula: a shared formula, an array or a table may stand between.
  private static func result(after formula: Record, _ stream: Span<UInt8>) -> Record? {
    var offset = formula.end
    while let record = Record.peek(offset, stream) {
      switch record.type {
      case RecordType.string: return record
      case RecordType.shrFmla, RecordType.array, RecordType.table, RecordType.continue: offset = record.end
      default: return nil
      }
    }
    return nil
  }
}
