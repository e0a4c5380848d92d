import WorkbookReader

/// Sheets that say the same from the header on: a copy somebody kept, on which every row would stand twice.
struct SheetCopies {
  private var originals: [Int: String] = [:]

  /// Compares the first rows of each sheet, and the rest only of those that begin alike.
  init(_ layouts: [SheetLayout], in workbook: any SheetRows) throws {
    guard layouts.count > 1 else { return }
    let beginnings = try layouts.map { try SheetCopies.print(of: $0, rows: HeaderSearch.depth, in: workbook) }
    var seen: [(print: Int, name: String)] = []
    for (index, layout) in layouts.enumerated() {
      guard beginnings.filter({ $0 == beginnings[index] }).count > 1 else { continue }
      let whole = try SheetCopies.print(of: layout, rows: .max, in: workbook)
      if let original = seen.first(where: { $0.print == whole }) {
        originals[layout.sheet.index] = original.name
      } else {
        seen.append((whole, layout.sheet.name))
      }
    }
  }

  /// The name of the sheet above that says the same.
  func original(of layout: SheetLayout) -> String? { originals[layout.sheet.index] }

  /// Of header and rows, wherever they stand.
  private static func print(of layout: SheetLayout, rows: Int, in workbook: any SheetRows) throws -> Int {
    var hasher = Hasher()
    var left = rows
    try workbook.readRows(of: layout.sheet) { batch in
      for row in batch.rows where row.number >= layout.header.row {
        guard left > 0 else { return false }
        left -= 1
        for cell in batch.cells[row.cells] { add(cell, in: batch, to: &hasher) }
        hasher.combine(UInt8.max)
      }
      return left > 0
    }
    return hasher.finalize()
  }

  private static func add(_ cell: Cell, in batch: RowBatch, to hasher: inout Hasher) {
    hasher.combine(cell.column)
    hasher.combine(cell.kind.rawValue)
    switch cell.kind {
    case .text: hasher.combine(batch.bytes[cell.text])
    case .number, .date: hasher.combine(cell.number)
    case .boolean: hasher.combine(cell.boolean)
    case .error: hasher.combine(cell.error?.rawValue)
    case .blank: break
    }
  }
}
