import Identifiers

/// The summary of a workbook, the second sheet of a failure workbook: a heading, labelled values, and one table below them.
public struct SummarySheet: Sendable {
  public var name: String
  /// The sentence a reader must not miss; `nil` for none.
  public var heading: String?
  public var pairs: [(label: String, value: WrittenValue)]
  public var tableHeaders: [String]
  /// As many values in each as there are headers; further ones are written too.
  public var tableRows: [[WrittenValue]]
  /// Of the columns from A on, in characters of the default font.
  public var widths: [Double]
  public var charts: [SheetChart] = []
  /// Values beside labels run on over the columns behind them instead of breaking in column B.
  public var pairsRunOn = false
  /// Printed on one page, upright.
  public var isOnePage = false

  public init(
    name: String, heading: String? = nil, pairs: [(label: String, value: WrittenValue)], tableHeaders: [String] = [],
    tableRows: [[WrittenValue]] = [], widths: [Double] = [16, 70, 10]
  ) {
    self.name = name
    self.heading = heading
    self.pairs = pairs
    self.tableHeaders = tableHeaders
    self.tableRows = tableRows
    self.widths = widths
  }

  /// With numbers hidden that look like a person's.
  var masked: SummarySheet {
    var masked = self
    masked.heading = heading.map(Masking.masked)
    masked.pairs = pairs.map { (Masking.masked($0.label), $0.value.masked) }
    masked.tableHeaders = tableHeaders.map(Masking.masked)
    masked.tableRows = tableRows.map { $0.map(\.masked) }
    return masked
  }

  /// 0-based row in which the table's first row of values stands.
  public var firstTableRow: Int { (heading == nil ? 0 : 2) + pairs.count + 2 }
}
