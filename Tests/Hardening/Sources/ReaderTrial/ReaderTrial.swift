public import WorkbookReader

/// What came of reading a file to its end.
public struct Verdict: Sendable {
  /// What it counts as: `opened`, or `refused` with the finding's code.
  public let sum: String
  /// Numbers of sheets, rows and cells, or the error.
  public let detail: String
}

/// One reading of a file to its end.
public enum ReaderTrial {
  public static func verdict(_ bytes: [UInt8]) -> Verdict {
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
      return Verdict(sum: "opened", detail: "\(workbook.sheets.count) sheets, \(rows) rows, \(cells) cells")
    } catch let error as WorkbookError {
      return Verdict(sum: "refused \(code(error))", detail: "\(error)")
    } catch {
      return Verdict(sum: "refused other", detail: "\(error)")
    }
  }

  /// The cells of a workbook, a line each, as in `Fixtures/Formats/*.expected.tsv`, or the class of the error.
  public static func outcome(_ bytes: [UInt8], path: ReadPath = .automatic) -> [String] {
    ReadingTranscript.outcome(bytes, path: path)
  }

  /// Whether an outcome is an error's class: lines of cells have tabs between their fields.
  public static func isRefusal(_ outcome: [String]) -> Bool { outcome.count == 1 && !outcome[0].contains("\t") }

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
