/// The hidden sheet: the stamp in columns A and B, long dropdown lists from column D on.
enum StampPage {
  static let name = "_roster"
  /// 0-based: column D.
  static let firstListColumn = 3

  static func write(_ stamp: BookStamp, lists: [[String]], in book: XlsxBook) throws(WriteError) {
    let sheet = try book.addSheet(name)
    let text = try book.format(.data(.text))
    try sheet.setColumn(0, width: 20, text)
    try sheet.setColumn(1, width: 70, text)
    for row in 0..<max(stamp.entries.count, lists.map(\.count).max() ?? 0) {
      for (column, value) in cells(of: row, stamp, lists) {
        try sheet.write(.text(value), row: row, column: column, text)
      }
    }
    try sheet.hide()
  }

  private static func cells(of row: Int, _ stamp: BookStamp, _ lists: [[String]]) -> [(Int, String)] {
    var cells: [(Int, String)] = []
    if row < stamp.entries.count { cells = [(0, stamp.entries[row].key), (1, stamp.entries[row].value)] }
    for (index, list) in lists.enumerated() where row < list.count {
      cells.append((firstListColumn + index, list[row]))
    }
    return cells
  }
}

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
