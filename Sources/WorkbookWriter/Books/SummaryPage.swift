/// The sheet that says how an import went. Numbers that look like a person's are masked.
enum SummaryPage {
  static func write(_ summary: SummarySheet, in book: XlsxBook) throws(WriteError) {
    try write(summary, to: book.addSheet(summary.name), in: book)
  }

  static func write(_ whole: SummarySheet, to sheet: XlsxSheet, in book: XlsxBook) throws(WriteError) {
    let summary = whole.masked
    for (column, width) in summary.widths.enumerated() { try sheet.setColumn(column, width: width) }
    var row = 0
    if let heading = summary.heading {
      try sheet.setRowHeight(0, 28)
      try sheet.write(.text(heading), row: 0, column: 0, book.format(.title))
      row = 2
    }
    row = try writePairs(summary, from: row, sheet, book)
    try writeTable(summary, from: row + 1, sheet, book)
    for chart in summary.charts { try sheet.insert(chart, in: book) }
    try summary.isOnePage ? sheet.setUpOnePage() : sheet.setUpPrint(headerRows: 1)
  }

  /// Returns the row after the last pair.
  private static func writePairs(
    _ summary: SummarySheet, from first: Int, _ sheet: XlsxSheet, _ book: XlsxBook
  ) throws(WriteError) -> Int {
    for (index, pair) in summary.pairs.enumerated() {
      var style = style(of: pair.value)
      if summary.pairsRunOn {
        style.wraps = false
      } else {
        try fit([.text(pair.label), pair.value], summary.widths, row: first + index, sheet)
      }
      try sheet.write(.text(pair.label), row: first + index, column: 0, book.format(.label))
      try sheet.write(pair.value, row: first + index, column: 1, book.format(style))
    }
    return first + summary.pairs.count
  }

  private static func writeTable(
    _ summary: SummarySheet, from first: Int, _ sheet: XlsxSheet, _ book: XlsxBook
  ) throws(WriteError) {
    try fit(summary.tableHeaders.map(WrittenValue.text), summary.widths, row: first, sheet)
    for (column, header) in summary.tableHeaders.enumerated() {
      try sheet.write(.text(header), row: first, column: column, book.format(.tableHeader))
    }
    for (index, values) in summary.tableRows.enumerated() {
      try fit(values, summary.widths, row: first + 1 + index, sheet)
      for (column, value) in values.enumerated() {
        try sheet.write(value, row: first + 1 + index, column: column, book.format(style(of: value).framed))
      }
    }
  }

  /// Makes the row as high as its longest text needs.
  private static func fit(
    _ values: [WrittenValue], _ widths: [Double], row: Int, _ sheet: XlsxSheet
  ) throws(WriteError) {
    var lines = 1
    for (value, width) in zip(values, widths) {
      if case .text(let text) = value { lines = max(lines, TextMeasure.wrappedLines(text, width: width)) }
    }
    if lines > 1 { try sheet.setRowHeight(row, TextMeasure.rowHeight(lines: lines)) }
  }

  private static func style(of value: WrittenValue) -> CellStyle {
    switch value {
    case .text: .paragraph
    case .date: CellStyle(numberFormat: ColumnFormat.date.numberFormat, isLeft: true)
    case .percent: CellStyle(numberFormat: ColumnPalette.percent, isLeft: true)
    case .blank, .number, .boolean: CellStyle(isLeft: true)
    }
  }
}

extension CellStyle {
  /// With the thin line of a table's cells.
  fileprivate var framed: CellStyle {
    var style = self
    style.border = 0xBFBFBF
    return style
  }
}
