public import WorkbookReader

/// One reading of a file to its end.
public enum ReaderTrial {
  /// What came of it: `opened` with sheets, rows and cells, or `refused` with the finding's code and a detail.
  public static func verdict(_ bytes: [UInt8]) -> String {
    do {
      let workbook = try Workbook.open(bytes)
      var rows = 0
      var cells = 0
      for sheet in workbook.sheets {
        try workbook.readRows(of: sheet) { batch in
          rows += batch.rows.count
          cells += batch.cells.count
          return true
        }
      }
      return "opened\t\(workbook.sheets.count) sheets, \(rows) rows, \(cells) cells"
    } catch let error as WorkbookError {
      return "refused\t\(code(error))\t\(error)"
    } catch {
      return "refused\tother\t\(error)"
    }
  }

  /// The cells of a workbook, a line each, as in `Fixtures/Formats/*.expected.tsv`.
  public static func cells(_ bytes: [UInt8], path: ReadPath = .automatic) throws -> [String] {
    try ReadingTranscript.lines(bytes, path: path)
  }

  /// The cells, or the class of the error.
  public static func outcome(_ bytes: [UInt8], path: ReadPath = .automatic) -> [String] {
    ReadingTranscript.outcome(bytes, path: path)
  }

  /// The code under which the product reports the error.
  private static func code(_ error: WorkbookError) -> String {
    switch error {
    case .notAWorkbook: "FIL-101"
    case .encrypted: "FIL-102"
    case .damaged: "FIL-103"
    case .overLimit: "FIL-104"
    case .unsupported: "FIL-105"
    }
  }
}
