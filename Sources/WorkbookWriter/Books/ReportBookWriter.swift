import Identifiers

/// One table of a report.
public struct ReportSheet: Sendable {
  /// At most 31 characters, as spreadsheet programs allow.
  public var name: String
  public var columns: [SheetColumn]

  public init(name: String, columns: [SheetColumn]) {
    self.name = name
    self.columns = columns
  }
}

/// A workbook of a summary and tables behind it, streamed: the tables' rows may come in any order among each other. In
/// its texts, numbers that look like a person's are masked.
///
/// A writer that is dropped without `finish` leaves an empty file at its path.
public final class ReportBookWriter {
  private struct Table {
    let sheet: XlsxSheet
    let palettes: [ColumnPalette]
    let staysWhole: [Bool]
    var rows = 0
  }

  private let book: XlsxBook
  private let summary: XlsxSheet
  private var tables: [Table] = []
  /// Rows so far that had no room on their sheet.
  public private(set) var rowsLeft = 0

  /// Creates the file and writes the headers. `created`: the date that stands in the workbook's properties.
  public init(
    path: String, created: (year: Int, month: Int, day: Int), summaryName: String, sheets: [ReportSheet]
  ) throws(WriteError) {
    book = try XlsxBook(path: path, created: created)
    summary = try book.addSheet(summaryName)
    for sheet in sheets { tables.append(try table(sheet)) }
  }

  private func table(_ report: ReportSheet) throws(WriteError) -> Table {
    let sheet = try book.addSheet(report.name)
    var palettes: [ColumnPalette] = []
    for (index, column) in report.columns.enumerated() {
      palettes.append(try ColumnPalette(column, in: book))
      try sheet.setColumn(index, width: column.width, book.format(.data(column.format, wraps: column.wraps)))
      try sheet.write(.text(column.header), row: 0, column: index, book.format(.tableHeader))
    }
    try sheet.freeze(rowsAbove: 1)
    try sheet.setUpPrint(headerRows: 1, gridLines: true)
    return Table(sheet: sheet, palettes: palettes, staysWhole: report.columns.map(\.staysWhole))
  }

  /// The most rows a sheet has room for below its header.
  public static let mostRows = 1_048_575

  /// Writes the next row of the table `sheet` (0-based); it takes as many values as there are columns. Nothing is
  /// written when the sheet is full.
  public func write(
    _ values: [WrittenValue], marked: (column: Int, severity: MarkSeverity)? = nil, sheet: Int
  ) throws(WriteError) {
    guard tables[sheet].rows < ReportBookWriter.mostRows else {
      rowsLeft += 1
      return
    }
    let table = tables[sheet]
    guard values.count == table.palettes.count else {
      throw .columnCount(expected: table.palettes.count, found: values.count)
    }
    for (column, value) in values.enumerated() where value != .blank {
      let severity = marked?.column == column ? marked?.severity : nil
      try table.sheet.write(
        table.staysWhole[column] ? value : value.masked, row: table.rows + 1, column: column,
        table.palettes[column].format(for: value, severity))
    }
    tables[sheet].rows += 1
  }

  /// Writes the summary and closes the file. Nothing can be written afterwards, whether or not this throws.
  public func finish(summary sheet: SummarySheet) throws(WriteError) {
    for table in tables {
      try table.sheet.filter(fromRow: 0, toRow: table.rows, columns: table.palettes.count)
      if table.rows > 0 {
        try table.sheet.acceptDigitsAsText(rows: 1...table.rows, columns: table.palettes.count)
      }
    }
    try SummaryPage.write(sheet, to: summary, in: book)
    try book.close()
  }
}
