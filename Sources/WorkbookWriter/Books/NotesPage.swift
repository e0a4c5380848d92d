/// The sheet that explains how to fill the form in.
enum NotesPage {
  static func write(_ notes: NotesSheet, in book: XlsxBook) throws(WriteError) {
    let sheet = try book.addSheet(notes.name)
    try sheet.setColumn(0, width: notes.width)
    for (row, line) in notes.lines.enumerated() {
      let lines = TextMeasure.wrappedLines(line, width: notes.width)
      try sheet.setRowHeight(row, row == 0 ? 28 : TextMeasure.rowHeight(lines: lines))
      try sheet.write(.text(line), row: row, column: 0, book.format(row == 0 ? .title : .paragraph))
    }
    try sheet.setUpPrint(headerRows: 1)
  }
}
