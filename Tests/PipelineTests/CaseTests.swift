import Foundation
import Pipeline
import RosterModel
import Testing

/// Every folder of `Fixtures/Cases`, run and compared with what its rows must come to.
@Suite struct CaseTests {
  @Test(arguments: CaseFolder.all)
  func comesToWhatItMust(_ folder: CaseFolder) throws {
    let place = try CaseWorkspace(folder)
    var transcript = CaseTranscript()
    for step in 1...folder.steps.count {
      try transcript.add(try place.handIn(folder.inbox(step), folder.options(step)), step: step, in: place)
    }
    for table in try transcript.tables(place) { try table.check(in: folder.url) }
  }

  /// Each failure workbook, unchanged: the same rows fail with the same codes, and nothing goes in.
  @Test(.disabled(if: Record.isWanted), arguments: CaseFolder.all)
  func failsTheSameAgain(_ folder: CaseFolder) throws {
    for last in 1...folder.steps.count {
      let place = try CaseWorkspace(folder)
      var outcome: RunOutcome?
      for step in 1...last { outcome = try place.handIn(folder.inbox(step), folder.options(step)) }
      try handInAgain(try #require(outcome), folder.options(last), place)
    }
  }

  private func handInAgain(_ first: RunOutcome, _ options: ImportOptions, _ place: CaseWorkspace) throws {
    var rows: [String: [(row: String, codes: String)]] = [:]
    for book in first.files.compactMap(\.failureWorkbook) where book.hasSuffix(".xlsx") {
      rows[book] = try failedRows(place.url(book))
      let inInbox = place.url("Inbox" + book.dropFirst("Failures".count))
      try FileManager.default.createDirectory(
        at: inInbox.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.moveItem(at: place.url(book), to: inInbox)
    }
    let before = try place.rows("SELECT * FROM members ORDER BY resident_id")
    let second = try place.importInbox(options)
    for file in second.files {
      let book = try #require(file.failureWorkbook)
      let (again, before) = (try failedRows(place.url(book)), rows.removeValue(forKey: book))
      #expect(again.map(\.row) == before?.map(\.row), "\(book)")
      // Rows of a wrong or incomplete template come back on a whole form, and then fail for what they lack.
      if before?.contains(where: { ["HDR-101", "HDR-102"].contains($0.codes) }) == false {
        #expect(again.map(\.codes) == before?.map(\.codes), "\(book)")
      }
    }
    #expect(rows.isEmpty, "every failure workbook comes back under its name")
    #expect(second.totals.imported == 0)
    #expect(second.totals.updated == 0)
    #expect(try place.rows("SELECT * FROM members ORDER BY resident_id") == before)
  }

  private func failedRows(_ url: URL) throws -> [(row: String, codes: String)] {
    let book = try BookText(url)
    return zip(book.column("原行号"), book.column("错误代码")).map { (row: $0, codes: $1) }
  }

  /// What no folder of files can show: `ChangedFileTests`, `FileNameTests`, `InboxPlaceTests`, `ReconcileTests` and
  /// `Tests/Endurance/owners.py` do; `VerifyImportTests` the answers of the citizen-identity centre, `StoredCheckTests`
  /// what checks of the stored data find.
  private static let shownElsewhere = Set(
    [
      FindingCode.changedWhileRead, .nameNotReadable, .placeNotReadable, .symbolicLink, .cannotBeTakenAway,
      .organizationHeld, .noMemberRoster, .handEditKept,
    ]
      + FindingCode.allCases.filter { $0.rawValue.hasPrefix("VER-") || $0.rawValue.hasPrefix("STD-") })

  /// Every code of the catalogue is shown by a case.
  @Test func everyCodeHasACase() throws {
    var seen: Set<String> = []
    for folder in CaseFolder.all {
      let file = folder.url.appendingPathComponent("expected-findings.tsv")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
      seen.formUnion(lines.compactMap { $0.split(separator: "\t").last.map(String.init) })
    }
    let all = Set(FindingCode.allCases).subtracting(CaseTests.shownElsewhere)
    let missing = Set(all.map(\.rawValue)).subtracting(seen)
    #expect(missing.isEmpty, "\(missing.sorted())")
  }
}
