/// One stored cell: 16 bytes, a small value over the bytes of its batch.
public struct Cell: Sendable, Equatable {
  /// What a cell holds.
  public enum Kind: UInt8, Sendable {
    /// A formula cell without a stored value; no other blank cell is stored.
    case blank
    case text
    case number
    /// A number shown through a date or time format, or an ISO date (`t="d"`).
    case date
    case boolean
    case error
  }

  /// The value's bits: a Double, a Bool, an error code, or text start (low 32 bits) and length (high 32 bits).
  private let payload: UInt64
  /// Column number, 0-based (A is 0).
  public let column: UInt16
  public let kind: Kind
  /// True if the value is the stored result of a formula.
  public let isFormula: Bool
  /// False for a `.date` whose number format shows a year and a month only (`2018年5月`).
  public let showsDay: Bool

  private init(_ payload: UInt64, _ column: UInt16, _ kind: Kind, _ isFormula: Bool, showsDay: Bool = true) {
    self.payload = payload
    self.column = column
    self.kind = kind
    self.isFormula = isFormula
    self.showsDay = showsDay
  }

  /// A formula cell without a stored value.
  public init(blankFormulaIn column: UInt16) {
    self.init(0, column, .blank, true)
  }

  /// A plain number.
  public init(column: UInt16, number: Double, isFormula: Bool = false) {
    self.init(number.bitPattern, column, .number, isFormula)
  }

  /// A date as a serial number of the 1900 date system (1 is 1900-01-01; the fraction is the time of day).
  public init(column: UInt16, date serial: Double, showsDay: Bool = true, isFormula: Bool = false) {
    self.init(serial.bitPattern, column, .date, isFormula, showsDay: showsDay)
  }

  /// A number shown through a number format; one that no date has stays a number in a date format too.
  @inline(__always)
  init(column: UInt16, number: Double, shownAs parts: DateParts, usesDates1904: Bool, isFormula: Bool) {
    let serial = usesDates1904 ? number + DateSerial.days1904 : number
    if parts.isEmpty || !DateSerial.isDate(serial) {
      self.init(column: column, number: number, isFormula: isFormula)
    } else {
      self.init(column: column, date: serial, showsDay: !parts.isMonthOnly, isFormula: isFormula)
    }
  }

  public init(column: UInt16, boolean: Bool, isFormula: Bool = false) {
    self.init(boolean ? 1 : 0, column, .boolean, isFormula)
  }

  public init(column: UInt16, error: CellError, isFormula: Bool = false) {
    self.init(UInt64(error.rawValue), column, .error, isFormula)
  }

  /// Text at `text` in the bytes of the cell's batch. Positions past 4 GiB cannot be said and give an empty range.
  public init(column: UInt16, text: Range<Int>, isFormula: Bool = false) {
    let start = UInt32(exactly: text.lowerBound) ?? 0
    let end = UInt32(exactly: text.upperBound) ?? start
    self.init(UInt64(end - start) << 32 | UInt64(start), column, .text, isFormula)
  }

  /// The value of a `.number`, or the 1900 date system's serial of a `.date`; always finite; 0 for other kinds.
  public var number: Double {
    kind == .number || kind == .date ? Double(bitPattern: payload) : 0
  }

  /// The value of a `.boolean`; false for other kinds.
  public var boolean: Bool {
    kind == .boolean && payload != 0
  }

  /// The value of an `.error`; nil for other kinds.
  public var error: CellError? {
    kind == .error ? CellError(rawValue: UInt8(truncatingIfNeeded: payload)) : nil
  }

  /// Where the text stands in `RowBatch.bytes` (valid UTF-8); an empty range for other kinds.
  public var text: Range<Int> {
    guard kind == .text else { return 0..<0 }
    let start = Int(payload & 0xFFFF_FFFF)
    return start..<start + Int(payload >> 32)
  }
}
