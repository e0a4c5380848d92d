import Testing
import WorkbookReader

/// Files of real programs, and patched ones: each against its expected cells and on both paths.
@Suite struct FormatTests {
  @Test(arguments: Fixtures.names(in: "Formats", endings: [".xlsx", ".xls"]))
  func cellsAreThoseExpected(name: String) throws {
    let stem = name.prefix { $0 != "." }
    let expected = try Fixtures.lines("Formats/" + stem + ".expected.tsv")
    let read = try ReadingTranscript.lines(try Fixtures.bytes("Formats/" + name))
    #expect(read.map(ReadingTranscript.normalized) == expected.map(ReadingTranscript.normalized))
  }

  @Test(arguments: Fixtures.workbooks, [1, 2, 512])
  func bothPathsReadTheSame(path: String, batchRows: Int) throws {
    let bytes = try Fixtures.bytes(path)
    let automatic = ReadingTranscript.outcome(bytes, path: .automatic, batchRows: batchRows)
    #expect(automatic == ReadingTranscript.outcome(bytes, path: .xmlOnly, batchRows: batchRows))
  }

  @Test(arguments: Fixtures.names(in: "Formats", endings: [".xls"]))
  func rowsOfOldWorkbooksAreTheSameInSmallBatches(name: String) throws {
    let bytes = try Fixtures.bytes("Formats/" + name)
    #expect(ReadingTranscript.outcome(bytes, batchRows: 1) == ReadingTranscript.outcome(bytes))
  }

  /// What the scanner leaves to libxml2 is a short list; all else it must read itself.
  @Test(arguments: Fixtures.names(in: "Formats"))
  func theScannerKnowsTheUsualShapes(name: String) throws {
    let left = [
      "patched-comments", "patched-prefixed", "patched-utf16", "patched-gb18030", "patched-extensions",
      "patched-inline",
      "patched-comment-late", "patched-no-sheet-data",
    ]
    let bytes = try Fixtures.bytes("Formats/" + name)
    let expected = left.contains(String(name.dropLast(5))) ? ["damaged"] : ReadingTranscript.outcome(bytes)
    #expect(ReadingTranscript.outcome(bytes, path: .scannerOnly) == expected)
  }

  @Test func sheetsAreTheWorksheetsInOrder() throws {
    let chart = try Workbook.open(Fixtures.bytes("Formats/xlsxwriter-chartsheet.xlsx"))
    #expect(chart.sheets.map(\.name) == ["一", "二"])
    #expect(chart.sheets.map(\.index) == [0, 1])
    let basic = try Workbook.open(Fixtures.bytes("Formats/openpyxl-basic.xlsx"))
    #expect(basic.sheets.map(\.name) == ["团员名单", "隐藏", "深藏", "空"])
    #expect(basic.sheets.map(\.visibility) == [.visible, .hidden, .veryHidden, .visible])
    let old = try Workbook.open(Fixtures.bytes("Formats/libreoffice-chartsheet-97.xls"))
    #expect(old.sheets.map(\.index) == Array(old.sheets.indices))
  }

  @Test func rowsOfTheBasicBookOneByOne() throws {
    let workbook = try Workbook.open(Fixtures.bytes("Formats/xlsxwriter-basic.xlsx"))
    var numbers: [Int] = []
    var hidden: [Bool] = []
    try workbook.readRows(of: workbook.sheets[0], batchRows: 4) { batch in
      #expect(batch.rows.count <= 4)
      numbers += batch.rows.map(\.number)
      hidden += batch.rows.map(\.isHidden)
      return true
    }
    #expect(numbers == [1, 2, 3, 4, 5, 6])
    #expect(hidden == [false, false, false, false, true, false])
  }
}
