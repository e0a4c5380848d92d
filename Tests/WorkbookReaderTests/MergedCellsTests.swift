import Testing

@testable import WorkbookReader

/// The cells that are merged over rows, known when a sheet was read to its end.
@Suite struct MergedCellsTests {
  private func merged(_ bytes: [UInt8], batches: Int = .max) throws -> [String] {
    let workbook = try Workbook.open(bytes)
    let sheet = try #require(workbook.sheets.first)
    var seen = 0
    try workbook.readRows(of: sheet, batchRows: 1) { _ in
      seen += 1
      return seen < batches
    }
    return workbook.mergedCells(of: sheet).map {
      "\($0.rows.lowerBound)-\($0.rows.upperBound) \($0.columns.lowerBound)-\($0.columns.upperBound)"
    }.sorted()
  }

  @Test(arguments: ["merged/Inbox/000.002.001/合并.xlsx", "merged-xls/Inbox/000.002.001/合并.xls"])
  func overRows(name: String) throws {
    let bytes = try Fixtures.bytes("Cases/" + name)
    #expect(try merged(bytes) == ["2-3 19-19", "2-4 4-4", "2-6 0-0", "5-6 19-19"])
    if name.hasSuffix("x") { #expect(try merged(bytes, batches: 1) == [], "not known before the end") }
  }

  /// What is merged within a row hides nothing.
  @Test func withinARow() throws {
    #expect(try merged(Fixtures.bytes("Cases/merged/Inbox/000.002.002/无妨.xlsx")) == ["2-3 17-17"])
  }

  /// The fixture's sheet with something else behind its rows.
  private func withTail(_ tail: String) throws -> [String] {
    let entries = try StoredZip.entries(of: Fixtures.bytes("Cases/merged/Inbox/000.002.002/无妨.xlsx")).map { entry in
      guard entry.name == "xl/worksheets/sheet1.xml" else { return entry }
      let text = String(decoding: entry.bytes, as: UTF8.self)
      let rows = text.split(separator: "</sheetData>", maxSplits: 1)[0]
      return (name: entry.name, bytes: Array("\(rows)</sheetData>\(tail)".utf8))
    }
    return try merged(StoredZip.pack(entries))
  }

  private func one(_ attributes: String) -> String { "<mergeCells count=\"1\"><mergeCell \(attributes)/></mergeCells>" }

  /// They explain, and what cannot be told is left out.
  @Test func oddTails() throws {
    let end = "</worksheet>"
    #expect(try withTail(one("ref=\"B2:C9\"") + end) == ["2-9 1-2"])
    #expect(try withTail("<sheetProtection a=\"<\"/>" + one("ref='B2:C9'") + end) == ["2-9 1-2"])
    for odd in [
      "", "ref=\"B2\"", "ref=\"B9:C2\"", "ref=\"C2:B9\"", "ref=\":\"", "ref=\"B2:\"", "x=\"B2:C9\"", "ref=\"B2:C9",
    ] {
      #expect(try withTail(one(odd) + end) == [], "\(odd)")
    }
    // Across the ends of windows, and never more than are kept.
    let many = (1...12_000).map { "<mergeCell ref=\"A\($0 * 2):A\($0 * 2 + 1)\"/>" }.joined()
    #expect(try withTail("<mergeCells>\(many)</mergeCells>" + end).count == MergedCells.most)
    // Far behind the rows.
    let filler = String(repeating: "<x/>", count: 400_000)
    #expect(try withTail(filler + one("ref=\"B2:C9\"") + end) == [])
  }
}
