/// The sheet that explains how to fill the form in.
enum NotesPage {
  static func write(_ notes: NotesSheet, in book: XlsxBook) throws(WriteError) {
    let sheet = try book.addSheet(notes.name)
    try sheet.setColumn(0, width: notes.width)
    for (row, line) in notes.lines.enumerated() {
      if row == 0 { try sheet.setRowHeight(0, 28) }
      try sheet.write(.text(line), row: row, column: 0, book.format(row == 0 ? .title : .paragraph))
    }
    try sheet.setUpPrint(headerRows: 1)
  }
}
