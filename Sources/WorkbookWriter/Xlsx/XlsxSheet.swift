import CXlsxWriter
import Glibc

/// One sheet of an open workbook. Rows and columns are 0-based; rows must not go back.
///
/// Every text goes through `WritableText`, so that no caller can hand the library one that breaks the book.
@safe struct XlsxSheet {
  private let pointer: UnsafeMutablePointer<lxw_worksheet>
  /// Weak, because the book keeps its sheets; a sheet outliving its book throws instead of touching freed memory.
  private weak let book: XlsxBook?

  init(_ pointer: UnsafeMutablePointer<lxw_worksheet>, of book: XlsxBook) {
    unsafe self.pointer = unsafe pointer
    self.book = book
  }

  /// The pointer, while the library still owns what it points to.
  func live() throws(WriteError) -> UnsafeMutablePointer<lxw_worksheet> {
    guard let book, book.isOpen else { throw .closed }
    return unsafe pointer
  }

  func closeTemporaryFile() {
    if let file = unsafe pointer.pointee.optimize_tmpfile { unsafe fclose(file) }
  }

  /// Bytes of the rows written out so far; `nil` when some could not be, `errno` then says why.
  func temporaryBytes() -> Int? {
    guard let file = unsafe pointer.pointee.optimize_tmpfile else { return 0 }
    guard unsafe fflush(file) == 0, unsafe ferror(file) == 0 else { return nil }
    let size = unsafe ftell(file)
    return size < 0 ? nil : size
  }

  // MARK: Cells

  func write(_ value: WrittenValue, row: Int, column: Int, _ format: XlsxFormat) throws(WriteError) {
    let (sheet, row, column) = (unsafe try live(), UInt32(clamping: row), UInt16(clamping: column))
    switch value {
    case .blank:
      try check(unsafe worksheet_write_blank(sheet, row, column, format.pointer))
    case .text(let text):
      try check(unsafe worksheet_write_string(sheet, row, column, WritableText.prepared(text), format.pointer))
    case .number(let number), .date(serial: let number):
      if number.isFinite {
        try check(unsafe worksheet_write_number(sheet, row, column, number, format.pointer))
      } else {
        try check(unsafe worksheet_write_string(sheet, row, column, String(number), format.pointer))
      }
    case .percent(let hundredths):
      try check(unsafe worksheet_write_number(sheet, row, column, Double(hundredths) / 10_000, format.pointer))
    case .boolean(let flag):
      try check(unsafe worksheet_write_boolean(sheet, row, column, flag ? 1 : 0, format.pointer))
    }
  }

  func writeComment(_ text: String, row: Int, column: Int) throws(WriteError) {
    book?.countComment(text)
    let box = TextMeasure.commentBox(text)
    var options = unsafe lxw_comment_options()
    unsafe (options.width, options.height, options.font_size) = (box.width, box.height, 9)
    try check(
      unsafe worksheet_write_comment_opt(
        live(), UInt32(clamping: row), UInt16(clamping: column), WritableText.prepared(text), &options))
  }

  // MARK: Layout

  /// Height in points.
  func setRowHeight(_ row: Int, _ points: Double) throws(WriteError) {
    try check(unsafe worksheet_set_row(live(), UInt32(clamping: row), points, nil))
  }

  /// Width in characters of the default font, at most 255; the format is that of the column's empty cells.
  func setColumn(_ column: Int, width: Double, _ format: XlsxFormat? = nil) throws(WriteError) {
    let number = UInt16(clamping: column)
    let cells = unsafe format?.pointer
    try check(unsafe worksheet_set_column(live(), number, number, min(width, 255), cells))
  }

  func freeze(rowsAbove row: Int) throws(WriteError) {
    unsafe worksheet_freeze_panes(try live(), UInt32(clamping: row), 0)
  }

  func filter(fromRow first: Int, toRow last: Int, columns: Int) throws(WriteError) {
    try check(
      unsafe worksheet_autofilter(
        live(), UInt32(clamping: first), 0, UInt32(clamping: last), UInt16(clamping: columns - 1)))
  }

  /// Landscape A4, as many pages high as needed but one wide, header rows and a page number on each.
  func setUpPrint(headerRows: Int, gridLines: Bool = false) throws(WriteError) {
    let sheet = unsafe try live()
    unsafe worksheet_set_landscape(sheet)
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_fit_to_pages(sheet, 1, 0)
    unsafe worksheet_set_margins(sheet, 0.3, 0.3, 0.4, 0.6)
    if gridLines { unsafe worksheet_gridlines(sheet, UInt8(LXW_SHOW_ALL_GRIDLINES.rawValue)) }
    try check(unsafe worksheet_set_footer(sheet, "&C&P / &N"))
    try check(unsafe worksheet_repeat_rows(sheet, 0, UInt32(clamping: headerRows - 1)))
  }

  /// Upright A4, all of it on one page.
  func setUpOnePage() throws(WriteError) {
    let sheet = unsafe try live()
    unsafe worksheet_set_portrait(sheet)
    unsafe worksheet_set_paper(sheet, 9)
    unsafe worksheet_fit_to_pages(sheet, 1, 1)
    unsafe worksheet_set_margins(sheet, 0.4, 0.4, 0.4, 0.4)
  }

  /// Who is named as the writer of the comments.
  func setCommentAuthor(_ name: String) throws(WriteError) {
    unsafe worksheet_set_comments_author(try live(), WritableText.prepared(name, limit: 52))
  }

  /// No green corners on digits that are meant to be text.
  func acceptDigitsAsText(rows: ClosedRange<Int>, columns: Int) throws(WriteError) {
    let range = "A\(rows.lowerBound + 1):\(ColumnLetters.of(columns - 1))\(rows.upperBound + 1)"
    try check(
      unsafe worksheet_ignore_errors(live(), UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), range))
  }

  func hide() throws(WriteError) { unsafe worksheet_hide(try live()) }
}
