/// A failure workbook, streamed: each row goes to disk when the next one comes, so memory does not grow with them
/// (comments excepted, which is why they have a limit).
///
/// A writer that is dropped without `finish` leaves an empty file at its path.
public final class FailureBookWriter {
  private let form: FormSheet
  private let palettes: [ColumnPalette]
  private let commentLimit: Int
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
  public init(
    path: String, form: BlankForm, extraColumns: [SheetColumn] = [], closingColumns: [SheetColumn],
    commentLimit: Int = 5000, commentAuthor: String
  ) throws(WriteError) {
    let book = try XlsxBook(path: path, created: form.created)
    let added =
      extraColumns.map { FormSheet.Column(column: $0, header: .extraHeader) }
      + closingColumns.map { FormSheet.Column(column: $0, header: .closingHeader) }
    self.form = try FormSheet(form, added: added, in: book)
    self.commentLimit = commentLimit
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

  /// Writes the sheets behind and closes the file. Nothing can be written afterwards, whether or not this throws.
  public func finish(summary: SummarySheet) throws(WriteError) {
    try form.complete(rows: rows)
    try SummaryPage.write(summary, in: form.book)
    try form.writeSheetsBehind()
    try form.book.close()
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
