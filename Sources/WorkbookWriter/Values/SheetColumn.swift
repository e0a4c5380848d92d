/// What kind of cell a column is made for.
public enum ColumnFormat: Sendable, Equatable {
  /// Number format `@`: whatever is typed stays text, so that long numbers keep their digits.
  case text
  /// Number format `yyyy-mm-dd`.
  case date
  /// No number format.
  case general
}

/// What a spreadsheet program does with a value that is not in the dropdown.
public enum EntryRule: Sendable, Equatable {
  /// Refuses it.
  case stop
  /// Asks whether it is meant.
  case warning
}

/// One column of a sheet: its header, its looks and the help given while typing.
public struct SheetColumn: Sendable {
  /// The header exactly as it shall stand there, marks included.
  public var header: String
  /// Required columns have a header in another colour.
  public var isRequired: Bool
  /// In characters of the default font (a Chinese character takes two); raised where the header needs more.
  public var width: Double
  public var format: ColumnFormat
  /// Long texts break within the cell instead of running on.
  public var wraps: Bool
  /// Shown when the pointer rests on the header.
  public var note: String?
  /// The dropdown; empty for none.
  public var allowedValues: [String]
  /// What happens to a value outside the dropdown.
  public var errorStyle: EntryRule
  /// Title of the hint shown while a cell is selected; at most 32 characters are kept.
  public var inputTitle: String?
  /// The hint itself; at most 255 characters are kept.
  public var inputMessage: String?
  /// Whether a report shows its texts as they are; otherwise numbers that look like a person's are masked.
  public var staysWhole = false

  public init(
    header: String, isRequired: Bool = false, width: Double = 12, format: ColumnFormat = .text, wraps: Bool = false,
    note: String? = nil, allowedValues: [String] = [], errorStyle: EntryRule = .stop, inputTitle: String? = nil,
    inputMessage: String? = nil
  ) {
    self.header = header
    self.isRequired = isRequired
    self.width = width
    self.format = format
    self.wraps = wraps
    self.note = note
    self.allowedValues = allowedValues
    self.errorStyle = errorStyle
    self.inputTitle = inputTitle
    self.inputMessage = inputMessage
  }
}

/// The letters of a spreadsheet column.
enum ColumnLetters {
  /// 0 is `A`, 25 `Z`, 26 `AA`.
  static func of(_ column: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(column % 26)))
    return column < 26 ? letter : of(column / 26 - 1) + letter
  }
}
