/// The sheet with the form's columns: its header, dropdowns, hints and print setup. Blank form and failure workbook
/// are made by the same code, so that they cannot drift apart.
struct FormSheet {
  /// A column and the looks of its header.
  struct Column {
    var column: SheetColumn
    var header: CellStyle
  }

  private let form: BlankForm
  private let columns: [Column]
  private let lists: DropdownLists
  let sheet: XlsxSheet
  let book: XlsxBook
  /// 0-based row of the header.
  private let headerRow: Int
  /// 0-based.
  var firstDataRow: Int { headerRow + 1 }

  /// `number`: of this sheet among those with the form's columns, 1-based.
  init(_ form: BlankForm, added: [Column] = [], number: Int = 1, in book: XlsxBook) throws(WriteError) {
    self.form = form
    self.book = book
    let own = form.columns.map { Column(column: $0, header: $0.isRequired ? .requiredHeader : .optionalHeader) }
    columns = own + added
    lists = DropdownLists(columns.map(\.column))
    headerRow = form.title == nil ? 0 : 1
    sheet = try book.addSheet(number == 1 ? form.sheetName : "\(form.sheetName) (\(number))")
    try writeTop()
  }

  /// Title, header and everything that must stand before the first row.
  private func writeTop() throws(WriteError) {
    for (index, column) in columns.enumerated() {
      let format = try book.format(.data(column.column.format, wraps: column.column.wraps))
      try sheet.setColumn(index, width: Self.width(of: column.column), format)
    }
    if let title = form.title {
      try sheet.setRowHeight(0, 26)
      try sheet.write(.text(title), row: 0, column: 0, book.format(.title))
    }
    try sheet.setRowHeight(headerRow, 32)
    for (index, column) in columns.enumerated() {
      try sheet.write(.text(column.column.header), row: headerRow, column: index, book.format(column.header))
      if let note = column.column.note { try sheet.writeComment(note, row: headerRow, column: index) }
    }
  }

  /// The header and the filter button beside it stay readable, whatever width was asked for; a long one takes two
  /// lines.
  private static func width(of column: SheetColumn) -> Double {
    let units = TextMeasure.columns(column.header)
    return max(column.width, Double(units <= 12 ? units : (units + 3) / 2) + 4)
  }

  /// Points that a row with these values needs for the texts that wrap; `nil` for the default height.
  func height(of values: [WrittenValue]) -> Double? {
    var lines = 1
    for (column, value) in zip(columns, values) where column.column.wraps {
      guard case .text(let text) = value else { continue }
      lines = max(lines, TextMeasure.wrappedLines(text, width: Self.width(of: column.column)))
    }
    return lines > 1 ? TextMeasure.rowHeight(lines: lines) : nil
  }

  /// What concerns the sheet as a whole, once the number of its data rows is known; then the sheets behind it.
  func complete(rows: Int) throws(WriteError) {
    let last = max(firstDataRow, headerRow + max(rows, form.dropdownRows))
    try sheet.freeze(rowsAbove: firstDataRow)
    if !columns.isEmpty {
      try sheet.filter(fromRow: headerRow, toRow: rows == 0 ? last : headerRow + rows, columns: columns.count)
      try sheet.acceptDigitsAsText(rows: firstDataRow...last, columns: columns.count)
    }
    try sheet.setUpPrint(headerRows: firstDataRow, gridLines: true)
    for (index, column) in columns.enumerated() {
      guard let entry = lists.check(for: column.column) else { continue }
      try sheet.add(entry, rows: firstDataRow...last, column: index)
    }
  }

  /// The notes and the hidden sheet, which come last in the workbook.
  func writeSheetsBehind() throws(WriteError) {
    if let notes = form.notes { try NotesPage.write(notes, in: book) }
    try StampPage.write(form.stamp, lists: lists.onSheet, in: book)
  }
}
