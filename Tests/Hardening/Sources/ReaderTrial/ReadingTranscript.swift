import WorkbookReader

/// A workbook's cells as the lines of an `.expected.tsv` (see Fixtures/generate/formats_expected.py).
enum ReadingTranscript {
  static func lines(
    _ bytes: [UInt8], path: ReadPath = .automatic, batchRows: Int = 512, limits: ReadLimits = .standard
  ) throws -> [String] {
    let workbook = try Workbook.open(bytes, limits: limits)
    var lines: [String] = []
    for sheet in workbook.sheets {
      try workbook.readRows(of: sheet, batchRows: batchRows, path: path) { batch in
        for row in batch.rows {
          for cell in batch.cells[row.cells] { lines.append(line(sheet, row, cell, batch)) }
        }
        return true
      }
    }
    return lines
  }

  /// What came of reading: the lines, or the error's class as in `Malformed/expected.tsv`.
  static func outcome(_ bytes: [UInt8], path: ReadPath = .automatic, batchRows: Int = 512) -> [String] {
    do {
      return try lines(bytes, path: path, batchRows: batchRows)
    } catch let error as WorkbookError {
      return [className(error)]
    } catch {
      return ["other error"]
    }
  }

  static func className(_ error: WorkbookError) -> String {
    switch error {
    case .notAWorkbook(let kind): "notAWorkbook(\(kind.rawValue))"
    case .unsupported(let kind): "unsupported(\(kind.rawValue))"
    case .encrypted: "encrypted"
    case .damaged: "damaged"
    case .overLimit(let limit): "overLimit(\(limit.rawValue))"
    }
  }

  private static func line(_ sheet: SheetInfo, _ row: Row, _ cell: Cell, _ batch: RowBatch) -> String {
    let visibility = "\(sheet.visibility)"
    let flags = (cell.isFormula ? "f" : "") + (row.isHidden ? "h" : "") + (cell.showsDay ? "" : "m")
    return [
      escaped(sheet.name), visibility, String(row.number), letters(cell.column), "\(cell.kind)", value(cell, batch),
      flags,
    ].joined(separator: "\t")
  }

  private static func value(_ cell: Cell, _ batch: RowBatch) -> String {
    switch cell.kind {
    case .blank: ""
    case .text: escaped(batch.text(of: cell))
    case .number, .date: "\(cell.number)"
    case .boolean: "\(cell.boolean)"
    case .error: cell.error?.text ?? ""
    }
  }

  private static func escaped(_ text: String) -> String {
    String(
      text.unicodeScalars.map { scalar in
        switch scalar {
        case "\\": "\\\\"
        case "\t": "\\t"
        case "\n": "\\n"
        case "\r": "\\r"
        default: String(scalar)
        }
      }.joined())
  }

  static func letters(_ column: UInt16) -> String {
    var number = Int(column) + 1
    var letters = ""
    while number > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (number - 1) % 26))) + letters
      number = (number - 1) / 26
    }
    return letters
  }

  /// Lines with numbers in one spelling; dates to a millisecond, for openpyxl keeps them as such.
  static func normalized(_ line: String) -> String {
    var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 7, let number = Double(fields[5]) else { return line }
    if fields[4] == "number" { fields[5] = "\(number)" }
    if fields[4] == "date" { fields[5] = "\((number * 86_400_000).rounded())" }
    return fields.joined(separator: "\t")
  }
}
