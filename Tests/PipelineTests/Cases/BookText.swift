import Forms
import Foundation
import WorkbookReader

/// A workbook read back as text.
struct BookText {
  /// Sheets by name, each a list of rows of cells.
  private(set) var sheets: [String: [[String]]] = [:]
  private(set) var names: [String] = []

  init(_ url: URL) throws {
    let workbook = try Workbook.open([UInt8](try Data(contentsOf: url)))
    for sheet in workbook.sheets {
      var rows: [[String]] = []
      try workbook.readRows(of: sheet) { batch in
        rows += batch.rows.map { row in
          var cells: [String] = []
          for cell in batch.cells[row.cells] {
            while cells.count < Int(cell.column) { cells.append("") }
            cells.append(CellText.string(of: cell, in: batch) ?? "")
          }
          return cells
        }
        return true
      }
      sheets[sheet.name] = rows
      names.append(sheet.name)
    }
  }

  /// The data sheet of a failure workbook.
  var rows: [[String]] { names.first.flatMap { sheets[$0] } ?? [] }

  var header: [String] { rows.first ?? [] }

  /// The values of a column of the data sheet, by its heading.
  func column(_ heading: String) -> [String] {
    guard let index = header.firstIndex(of: heading) else { return [] }
    return rows.dropFirst().map { $0.indices.contains(index) ? $0[index] : "" }
  }
}
