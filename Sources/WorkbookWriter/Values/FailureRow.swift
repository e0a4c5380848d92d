import Identifiers

/// The value of a cell to be written.
public enum WrittenValue: Sendable, Equatable {
  case blank
  /// Always written as text: a leading `=` makes no formula.
  case text(String)
  /// Not-a-number and the infinities are written as text, since a cell cannot hold them.
  case number(Double)
  /// Days in the 1900 date system, shown as `yyyy-mm-dd`.
  case date(serial: Double)
  case boolean(Bool)
  /// A share of 1 in ten-thousandths, shown as a percentage with two decimals: 6066 is 60.66%.
  case percent(hundredths: Int)

  /// With numbers hidden that look like a person's.
  var masked: WrittenValue { if case .text(let text) = self { .text(Masking.masked(text)) } else { self } }
}

/// How bad a marked cell is; decides its colour.
public enum MarkSeverity: Sendable, Equatable {
  case failure
  case warning
}

/// A cell to be coloured and commented.
public struct CellMark: Sendable, Equatable {
  /// 0-based among the row's values.
  public var column: Int
  public var severity: MarkSeverity
  /// Several marks of one cell make one comment, a line each; an empty one colours only.
  public var comment: String

  public init(column: Int, severity: MarkSeverity, comment: String) {
    self.column = column
    self.severity = severity
    self.comment = comment
  }
}

/// One row of a failure workbook.
public struct FailureRow: Sendable, Equatable {
  /// One for each column of form, extra and closing columns, in this order.
  public var values: [WrittenValue]
  public var marks: [CellMark]

  public init(values: [WrittenValue], marks: [CellMark] = []) {
    self.values = values
    self.marks = marks
  }
}
