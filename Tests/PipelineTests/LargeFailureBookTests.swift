import Foundation
import Forms
import RosterModel
import Store
import Testing
import WorkbookReader
import WorkbookWriter

@testable import Pipeline

@Suite struct LargeFailureBookTests {
  /// Rows that go on behind, on a second sheet, are read as those of one roster when they are handed in again.
  @Test func rowsOverSeveralSheetsComeBackWhole() throws {
    let inbox = CaseFolder.all.first { $0.testDescription == "contacts" }?.inbox(1)
    let file = try #require(inbox).appendingPathComponent("000.001.001/联系方式.xlsx")
    let workbook = try open(file)
    let input = InputFile(
      url: file, displayPath: "a.xlsx", relativePath: "a.xlsx", isFromInbox: false, obstacle: nil)
    var draft = FileDraft(input: input)
    try draft.recognised(try FormRecognition.recognise(workbook), workbook)
    let (content, rows) = try #require(try draft.allRows())
    #expect(rows.count > 6)
    let day = try #require(CivilDate(year: 2026, month: 3, day: 2))
    var book = FailureBook(
      content: content, organization: nil, stampedFor: "000.001.001", language: .zh, asOf: day)
    book.rowsPerSheet = 4
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("roster-large-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let place = folder.appendingPathComponent("back.xlsx")
    try book.write(rows, summary: summary(day, rows.count), to: place.path)
    let back = try open(place)
    var again = FileDraft(input: draft.input)
    try again.recognised(try FormRecognition.recognise(back).settled(in: back), back)
    let (backContent, backRows) = try #require(try again.allRows())
    #expect(backRows.map(backContent.originalRow) == rows.map(content.originalRow))
    #expect(again.notices.filter { $0.code == .sheetNotRead }.isEmpty)
  }

  private func open(_ url: URL) throws -> Workbook { try Workbook.open([UInt8](Data(contentsOf: url))) }

  private func summary(_ day: CivilDate, _ count: Int) -> FailureSummary {
    var counts = RowCounts()
    (counts.read, counts.failed) = (count, count)
    return FailureSummary(
      line: "", fileName: "a.xlsx", sha256: "", asOf: day, form: .branchMembers, organization: nil, policy: "",
      counts: counts, findings: FindingList(ofFile: []))
  }

  /// As many columns as a sheet has leave none for what the program says about a row.
  @Test(arguments: [16_300, 16_384])
  func aFileOfTooManyColumnsStopsNoOther(columns: Int) throws {
    let folder = try #require(CaseFolder.all.first { $0.testDescription == "contacts" })
    let place = try CaseWorkspace(folder)
    try place.fill(folder.inbox(1))
    try wide(columns, at: place.url("Inbox/000.001.001/宽.xlsx"))
    let outcome = try place.importInbox(try CaseFolder.plainOptions())
    let (narrow, wide) = (
      outcome.files.filter { !$0.path.contains("宽") }, outcome.files.filter { $0.path.contains("宽") }
    )
    #expect(narrow.map(\.status) == [.partial])
    let fits = columns < 16_350
    let failures = wide.flatMap(\.findings).filter { $0.severity == .failure }.map(\.code)
    #expect(Set(failures) == (fits ? [.requiredValueMissing] : [.overLimit]))
    #expect(wide.map(\.failureWorkbook) == ["Failures/000.001.001/宽-导入失败" + (fits ? ".xlsx" : ".txt")])
    #expect(wide.map(\.status) == [.refused])
    #expect(place.workspace.inbox.hasNoWorkbooks)
  }

  /// One row with a name and nothing more, in a form with columns behind up to `columns`.
  private func wide(_ columns: Int, at url: URL) throws {
    let own = FormDeclaration.of(.branchMembers).columns.map { SheetColumn(header: $0.header) }
    let more = (own.count..<columns).map { SheetColumn(header: "列\($0)") }
    let form = BlankForm(
      sheetName: "团员", columns: own + more, stamp: BookStamp(entries: []), dropdownRows: 0, created: (2026, 3, 2))
    let values = (0..<columns).map { (column: Int) -> WrittenValue in column == 1 ? .text("王小明") : .blank }
    try writeFilledForm(form, rows: [values], to: url.path)
  }
}

extension URL {
  fileprivate var hasNoWorkbooks: Bool {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return !names.contains { $0.hasSuffix(".xlsx") }
  }
}
