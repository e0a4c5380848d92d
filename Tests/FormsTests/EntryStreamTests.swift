import Foundation
import RosterModel
import Testing
import WorkbookReader

@testable import Forms

/// Rows of a real workbook: which are data, where they stand, where they stood before.
@Suite struct EntryStreamTests {
  private func rows(_ name: String) throws -> [DecodedRow<PersonEntry>] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Fixtures/Formats")
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: "forms-\(name).xlsx")))
    let workbook = try Workbook.open(bytes)
    let layout = try #require(try FormRecognition.recognise(workbook).layouts.first)
    var all: [DecodedRow<PersonEntry>] = []
    try workbook.readRows(of: layout.sheet) { batch in
      all += EntryStream.decode(batch, layout: layout, decoder: PersonDecoder(form: .branchMembers))
      return true
    }
    return all
  }

  @Test func blankAndRepeatedRowsArePassedOver() throws {
    let rows = try rows("rows")
    // The topmost of equal headers counts.
    #expect(rows.map(\.row) == [3, 5, 8])
    #expect(rows.map(\.entry.name) == ["王小明", "李雷", "韩梅梅"])
    #expect(rows.map(\.originalRow) == ["12", "15", nil])
    #expect(rows.map { $0.report.row } == [3, 5, 8])
    #expect(rows.map { $0.report.sheet } == ["名单", "名单", "名单"])
  }

  /// Hidden rows are read, with a notice.
  @Test func hiddenRows() throws {
    let rows = try rows("rows")
    let notices = rows.map { row in row.report.findings.filter { $0.code == .hiddenRowRead }.count }
    #expect(notices == [0, 1, 0])
  }
}
