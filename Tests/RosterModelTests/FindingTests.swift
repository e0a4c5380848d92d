import Testing

@testable import RosterModel

@Suite struct FindingTests {
  @Test(arguments: [
    ("{0}", ["a"], "a"), ("{1}{0}", ["a", "b"], "ba"), ("x{0}y{0}z", ["·"], "x·y·z"), ("no mark", ["a"], "no mark"),
    ("{2} left out", ["a"], " left out"), ("{x}", ["a"], ""), ("open { end", ["a"], "open { end"), ("", ["a"], ""),
  ])
  func marksAreFilled(text: String, arguments: [String], filled: String) {
    #expect(text.filled(with: arguments) == filled)
  }

  /// What a sender wrote is never read as a mark.
  @Test func argumentsAreNotFilledAgain() { #expect("{0} {1}".filled(with: ["{1}", "b"]) == "{1} b") }

  @Test func wordsOfOursFollowTheLanguage() {
    let words = LocalizedText(zh: "现为 4 位", en: "it has 4 digits")
    let finding = Finding(.developmentNumberFormat, arguments: [.words(words)])
    #expect(finding.message(in: .zh) == "发展团员编号位数或格式不对：现为 4 位")
    #expect(finding.message(in: .en) == "the development number's length or format is wrong: it has 4 digits")
    #expect(finding.severity == .failure)
  }

  /// A sentence with a hole is an error, and so is an argument that nobody reads.
  @Test func everyMarkHasItsArgument() throws {
    try Finding.requireArguments([Finding(.noHeaderRow), Finding(.columnTwice, arguments: ["姓名"])])
    for wrong in [
      Finding(.columnTwice), Finding(.columnTwice, arguments: ["a", "b"]), Finding(.noHeaderRow, arguments: ["a"]),
    ] {
      #expect(throws: Inconsistency.self) { try Finding.requireArguments([Finding(.noHeaderRow), wrong]) }
    }
    #expect(FindingCode.valueNotAllowed.entry.argumentCount == 3)
  }

  @Test func aRowFailsByFailuresOnly() {
    var report = RowReport(sheet: "花名册", row: 7, columns: ColumnMap([.name: 1, .residentID: 27]))
    report.add(.cleaned, .name)
    report.add(.countyUnknown, .residentID)
    #expect(!report.hasFailure)
    report.add(.mobile, .mobile)
    #expect(report.hasFailure)
    #expect(report.findings.map(\.location.columnLetters) == ["B", "AB", nil])
    #expect(report.findings.map(\.location.row) == [7, 7, 7])
    #expect(report.findings.map(\.field) == [.name, .residentID, .mobile])
    report.removeAll()
    #expect(!report.hasFailure)
    #expect(report.findings.isEmpty)
  }

  /// A sheet has a million rows, and each may have ten findings.
  @Test func isSmall() {
    #expect(MemoryLayout<CellFinding>.stride <= 16)
    var report = RowReport(sheet: "花名册", row: 7, columns: ColumnMap([.name: 1]))
    for _ in 0..<9 { report.add(.requiredValueMissing, .name, sharing: [.text("姓名")]) }
    var next = RowReport(sheet: "花名册", row: 8, columns: ColumnMap([.name: 1]))
    for _ in 0..<9 { next.add(.requiredValueMissing, .name, sharing: [.text("姓名")]) }
    var recent = RecentFindings()
    report.compact(sharing: &recent)
    next.compact(sharing: &recent)
    #expect(report.findings.cells.capacity < 12)
    #expect(report.findings.cells.isShared(with: next.findings.cells))
    #expect(next.findings.map(\.location.row) == Array(repeating: 8, count: 9))
    next.add(.requiredValueMissing, .mobile, .text("手机号码"))
    #expect(next.findings.count == 10 && report.findings.count == 9)
  }

  @Test func aPlaceComesBackAsItWasGiven() {
    let place = SourceLocation(sheet: "花名册", row: 1_048_576, column: 16_383)
    #expect((place.sheet, place.row, place.column) == ("花名册", 1_048_576, 16_383))
    #expect(place == SourceLocation(sheet: "花名册", row: 1_048_576, column: 16_383))
    #expect(place != SourceLocation(sheet: "花名", row: 1_048_576, column: 16_383))
    #expect(SourceLocation.file == SourceLocation(sheet: nil, row: nil, column: nil))
    #expect((SourceLocation.file.sheet, SourceLocation.file.row, SourceLocation.file.column) == (nil, nil, nil))
  }
}

extension Array {
  /// Whether both arrays are one in memory.
  fileprivate func isShared(with other: [Element]) -> Bool {
    unsafe withUnsafeBufferPointer { own in
      unsafe other.withUnsafeBufferPointer { unsafe own.baseAddress == $0.baseAddress }
    }
  }
}
