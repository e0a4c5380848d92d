import Testing
import WorkbookReader

/// How `readRows` treats its receiver and its limits.
@Suite struct ReadRowsTests {
  private struct Refusal: Error {}

  private func open(_ limits: ReadLimits = .standard) throws -> Workbook {
    try Workbook.open(try Fixtures.bytes("Formats/xlsxwriter-basic.xlsx"), limits: limits)
  }

  @Test(arguments: [ReadPath.automatic, .scannerOnly, .xmlOnly])
  func theReceiverStopsTheReading(path: ReadPath) throws {
    let workbook = try open()
    var batches = 0
    try workbook.readRows(of: workbook.sheets[0], batchRows: 2, path: path) { _ in
      batches += 1
      return batches < 2
    }
    #expect(batches == 2)
  }

  @Test(arguments: [ReadPath.automatic, .scannerOnly, .xmlOnly])
  func theReceiversErrorComesThrough(path: ReadPath) throws {
    let workbook = try open()
    #expect(throws: Refusal.self) {
      try workbook.readRows(of: workbook.sheets[0], path: path) { _ in throw Refusal() }
    }
  }

  /// Two rows are handed out by the scanner before it meets a comment; libxml2 must not hand them out again.
  @Test func noRowIsHandedOutTwice() throws {
    let bytes = try Fixtures.bytes("Formats/patched-comment-late.xlsx")
    for batchRows in 1...4 {
      let workbook = try Workbook.open(bytes)
      var numbers: [Int] = []
      try workbook.readRows(of: workbook.sheets[0], batchRows: batchRows) { batch in
        numbers += batch.rows.map(\.number)
        return true
      }
      #expect(numbers == [1, 2, 3, 4, 5, 6])
    }
  }

  @Test func aSheetCanBeReadAgain() throws {
    let workbook = try open()
    for _ in 0..<3 {
      var cells = 0
      try workbook.readRows(of: workbook.sheets[0]) { batch in
        cells += batch.cells.count
        return true
      }
      #expect(cells == 30)
    }
  }

  @Test func aSheetOfAnotherWorkbookIsAnError() throws {
    let stranger = SheetInfo(index: 7, name: "x", visibility: .visible)
    #expect(throws: WorkbookError.damaged("a sheet part is missing")) {
      try open().readRows(of: stranger) { _ in true }
    }
  }

  /// A batch full of text while the window ends within a row: the row's cells stay together.
  @Test func rowsOfMuchTextAreWhole() throws {
    let text = String(repeating: "x", count: 30_000)
    let cell = "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    let row = "<row>" + String(repeating: cell, count: 50) + "</row>"
    let rows = String(repeating: row, count: 14)
    var entries = try StoredZip.entries(of: try Fixtures.bytes("Formats/xlsxwriter-basic.xlsx"))
    let part = try #require(entries.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    let open = "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
    entries[part].bytes = Array((open + rows + "</sheetData></worksheet>").utf8)
    let workbook = try Workbook.open(StoredZip.pack(entries))
    var counts: [Int] = []
    try workbook.readRows(of: try #require(workbook.sheets.first)) { batch in
      counts += batch.rows.map(\.cells.count)
      return true
    }
    #expect(counts == [Int](repeating: 50, count: 14))
  }

  /// Every look at a part is counted: no number of sheets, and none of looks, makes a small package endless work.
  @Test func whatIsInflatedAgainCountsAgain() throws {
    let bytes = try Fixtures.bytes("Formats/xlsxwriter-basic.xlsx")
    var limits = ReadLimits.standard
    (limits.packageFloorBytes, limits.packagePasses) = (100_000, 1)
    let workbook = try Workbook.open(bytes, limits: limits)
    let sheet = try #require(workbook.sheets.first)
    var looks = 0
    let error = #expect(throws: WorkbookError.self) {
      while looks < 1_000_000 {
        try workbook.readRows(of: sheet) { _ in true }
        looks += 1
      }
    }
    #expect(error == .overLimit(.inflatedBytes))
    #expect(looks > 5)
  }

  @Test func eachLimitIsKept() throws {
    let cases: [(WritableKeyPath<ReadLimits, Int>, Int, ReadLimit)] = [
      (\.fileBytes, 100, .fileBytes), (\.entries, 3, .entries), (\.rows, 3, .rows), (\.columns, 4, .columns),
      (\.cellTextBytes, 8, .cellText), (\.rowTextBytes, 20, .rowText), (\.sheetTextBytes, 40, .sheetText),
      (\.sharedStringBytes, 40, .sharedStrings), (\.xmlDepth, 3, .xmlDepth), (\.rowsPartBytes, 200, .inflatedBytes),
      (\.smallPartBytes, 200, .inflatedBytes), (\.stylesPartBytes, 200, .inflatedBytes), (\.sheets, 0, .sheets),
      (\.packageBytes, 2_000, .inflatedBytes),
    ]
    let bytes = try Fixtures.bytes("Formats/xlsxwriter-basic.xlsx")
    for (limit, value, error) in cases {
      var limits = ReadLimits.standard
      limits[keyPath: limit] = value
      for path in [ReadPath.automatic, .xmlOnly] {
        #expect(throws: WorkbookError.overLimit(error)) {
          _ = try ReadingTranscript.lines(bytes, path: path, limits: limits)
        }
      }
    }
  }
}
