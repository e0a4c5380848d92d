import Foundation
import WorkbookReader
import WorkbookWriter

/// A batch's workbook, read to be filled in and written once more, as the centre would.
struct AnswerBook {
  var title: String?
  var stamp: [(key: String, value: String)] = []
  var header: [String] = []
  var rows: [[String]] = []

  /// The columns of a batch.
  static let name = 1, residentID = 2, result = 3, cause = 4, remark = 5

  init(_ url: URL) throws {
    let workbook = try Workbook.open([UInt8](try Data(contentsOf: url)))
    let sheets = try workbook.sheets.map { try AnswerBook.rows(of: $0, in: workbook) }
    title = sheets[0][0].first
    header = sheets[0][1]
    rows = sheets[0].dropFirst(2).map { $0 + Array(repeating: "", count: header.count - $0.count) }
    stamp = sheets[2].map { ($0[0], $0[1]) }
  }

  private static func rows(of sheet: SheetInfo, in workbook: Workbook) throws -> [[String]] {
    var rows: [[String]] = []
    try workbook.readRows(of: sheet) { batch in
      rows += batch.rows.map { row in
        batch.cells[row.cells].reduce(into: []) { cells, cell in
          while cells.count < Int(cell.column) { cells.append("") }
          cells.append(batch.text(of: cell))
        }
      }
      return true
    }
    return rows
  }

  /// Everybody passes.
  mutating func pass() { for index in rows.indices { rows[index][AnswerBook.result] = "通过" } }

  mutating func fail(_ row: Int, _ cause: String) {
    (rows[row][AnswerBook.result], rows[row][AnswerBook.cause]) = ("不通过", cause)
  }

  func write(_ url: URL) throws {
    let form = BlankForm(
      sheetName: "身份证校验", title: title, columns: header.map { SheetColumn(header: $0) },
      stamp: BookStamp(entries: stamp), created: (2026, 3, 3))
    let values = rows.map { row in row.map { $0.isEmpty ? WrittenValue.blank : .text($0) } }
    try writeFilledForm(form, rows: values, to: url.path)
  }
}
