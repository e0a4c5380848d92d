/// A failure workbook, streamed: each row goes to disk when the next one comes, so memory does not grow with them
/// (comments excepted, which is why they have a limit). Rows that one sheet has no room for go on a further one.
///
/// A writer that is dropped without `finish` leaves an empty file at its path.
public final class FailureBookWriter {
  /// The most rows a spreadsheet program has.
  public static let mostRows = 1_048_576
  /// The most columns.
  public static let mostColumns = 16_384

  private let book: XlsxBook
  private let blank: BlankForm
  private let added: [FormSheet.Column]
  private let palettes: [ColumnPalette]
  private let author: String
  private let commentLimit: Int
  private let rowsPerSheet: Int
  /// The sheet that is being written, and those before it, which are full.
  private var form: FormSheet
  private var sheetsFull = 0
  private var rows = 0
  /// Comments on wrong cells so far; header notes are not counted.
  public private(set) var commentsWritten = 0
  /// Marked cells that were coloured but got no comment, because the limit was reached.
  public private(set) var commentsOmitted = 0

  /// Creates the file and writes the header.
  ///
  /// - Parameters:
  ///   - path: written as it is; the caller puts it in its place when all went well.
  ///   - extraColumns: the sender's own, behind those of the form.
  ///   - closingColumns: what the program says about each row, at the right end.
  ///   - commentLimit: beyond it wrong cells are only coloured; spreadsheet programs open books with tens of
  ///     thousands of comments very slowly.
  ///   - rowsPerSheet: header included; a further sheet takes the rows beyond it.
  public init(
    path: String, form: BlankForm, extraColumns: [SheetColumn] = [], closingColumns: [SheetColumn],
    commentLimit: Int = 5000, commentAuthor: String, rowsPerSheet: Int = FailureBookWriter.mostRows
  ) throws(WriteError) {
    book = try XlsxBook(path: path, created: form.created)
    blank = form
    added =
      extraColumns.map { FormSheet.Column(column: $0, header: .extraHeader) }
      + closingColumns.map { FormSheet.Column(column: $0, header: .closingHeader) }
    self.form = try FormSheet(form, added: added, in: book)
    (self.commentLimit, self.rowsPerSheet, author) = (commentLimit, rowsPerSheet, commentAuthor)
    var palettes: [ColumnPalette] = []
    for column in form.columns + added.map(\.column) { palettes.append(try ColumnPalette(column, in: book)) }
    self.palettes = palettes
    try self.form.sheet.setCommentAuthor(commentAuthor)
  }

  /// Writes the next row. It takes exactly as many values as there are columns.
  public func write(_ row: FailureRow) throws(WriteError) {
    guard row.values.count == palettes.count else {
      throw .columnCount(expected: palettes.count, found: row.values.count)
    }
    if let outside = row.marks.first(where: { !row.values.indices.contains($0.column) }) {
      throw .columnCount(expected: palettes.count, found: outside.column + 1)
    }
    if form.firstDataRow + rows >= rowsPerSheet { try goOnBehind() }
    let line = form.firstDataRow + rows
    // Spreadsheet programs do not agree on fitting rows to wrapped text by themselves.
    if let height = form.height(of: row.values) { try form.sheet.setRowHeight(line, height) }
    for (column, value) in row.values.enumerated() {
      let severity = row.marks.isEmpty ? nil : Self.worst(row.marks, of: column)
      // An unmarked blank cell has its column's format without being written.
      if value == .blank, severity == nil { continue }
      try form.sheet.write(value, row: line, column: column, palettes[column].format(for: value, severity))
      if severity != nil { try comment(row.marks, line, column) }
    }
    rows += 1
  }

  /// Begins the next sheet.
  private func goOnBehind() throws(WriteError) {
    try form.complete(rows: rows)
    (sheetsFull, rows) = (sheetsFull + 1, 0)
    form = try FormSheet(blank, added: added, number: sheetsFull + 1, in: book)
    try form.sheet.setCommentAuthor(author)
  }

  /// Writes the sheets behind and closes the file. Nothing can be written afterwards, whether or not this throws.
  public func finish(summary: SummarySheet) throws(WriteError) {
    try form.complete(rows: rows)
    try SummaryPage.write(summary, in: book)
    try form.writeSheetsBehind()
    try book.close()
  }

  private func comment(_ marks: [CellMark], _ line: Int, _ column: Int) throws(WriteError) {
    let texts = marks.filter { $0.column == column && !$0.comment.isEmpty }.map(\.comment)
    guard !texts.isEmpty else { return }
    guard commentsWritten < commentLimit else {
      commentsOmitted += 1
      return
    }
    try form.sheet.writeComment(texts.joined(separator: "\n"), row: line, column: column)
    commentsWritten += 1
  }

  private static func worst(_ marks: [CellMark], of column: Int) -> MarkSeverity? {
    var found: MarkSeverity?
    for mark in marks where mark.column == column && found != .failure { found = mark.severity }
    return found
  }
}
