/// What a workbook says about itself, for the program that reads it later.
///
/// It stands in a hidden sheet named `_roster`, keys in column A and values in column B.
public struct BookStamp: Sendable {
  /// In the order in which they are written.
  public var entries: [(key: String, value: String)]

  public init(entries: [(key: String, value: String)]) {
    self.entries = entries
  }
}

/// A sheet of text for the reader: the first line is a heading, every other one a paragraph that wraps.
public struct NotesSheet: Sendable {
  public var name: String
  public var lines: [String]
  /// In characters of the default font.
  public var width: Double

  public init(name: String, lines: [String], width: Double = 100) {
    self.name = name
    self.lines = lines
    self.width = width
  }
}

/// A form without rows. The failure workbook is made from the same value.
public struct BlankForm: Sendable {
  /// Name of the first sheet; a spreadsheet program allows 31 characters without `[]:*?/\`.
  public var sheetName: String
  /// A line above the header, `nil` for none; the header is then the second row.
  public var title: String?
  public var columns: [SheetColumn]
  public var stamp: BookStamp
  public var notes: NotesSheet?
  /// How many rows below the header have dropdowns and hints.
  public var dropdownRows: Int
  /// The date in the document properties, month and day 1-based; the same input gives the same bytes.
  public var created: (year: Int, month: Int, day: Int)

  public init(
    sheetName: String, title: String? = nil, columns: [SheetColumn], stamp: BookStamp, notes: NotesSheet? = nil,
    dropdownRows: Int = 2000, created: (year: Int, month: Int, day: Int)
  ) {
    self.sheetName = sheetName
    self.title = title
    self.columns = columns
    self.stamp = stamp
    self.notes = notes
    self.dropdownRows = dropdownRows
    self.created = created
  }
}

/// Writes a blank form: header, dropdowns, notes, and the hidden sheet by which it is recognised later.
///
/// - Parameter path: written as it is; a failure leaves an unusable file there.
public func writeBlankForm(_ form: BlankForm, to path: String) throws(WriteError) {
  let book = try XlsxBook(path: path, created: form.created)
  let sheet = try FormSheet(form, in: book)
  try sheet.complete(rows: 0)
  try sheet.writeSheetsBehind()
  try book.close()
}

/// Writes a form with rows in it, for somebody else to complete: as many values in each row as there are columns.
///
/// - Parameter path: written as it is; a failure leaves an unusable file there.
public func writeFilledForm(
  _ form: BlankForm, rows: some Sequence<[WrittenValue]>, to path: String
) throws(WriteError) {
  let book = try XlsxBook(path: path, created: form.created)
  let sheet = try FormSheet(form, in: book)
  var palettes: [ColumnPalette] = []
  for column in form.columns { palettes.append(try ColumnPalette(column, in: book)) }
  var count = 0
  for values in rows {
    guard values.count == palettes.count else {
      throw .columnCount(expected: palettes.count, found: values.count)
    }
    for (column, value) in values.enumerated() where value != .blank {
      try sheet.sheet.write(
        value, row: sheet.firstDataRow + count, column: column, palettes[column].format(for: value, nil))
    }
    count += 1
  }
  try sheet.complete(rows: count)
  try sheet.writeSheetsBehind()
  try book.close()
}
