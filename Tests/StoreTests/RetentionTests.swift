import Foundation
import GRDB
import RosterModel
import Testing

@testable import Store

/// What a prune asks the store, and what it makes it forget.
@Suite struct RetentionTests {
  private func run(
    _ session: StoreSession, _ started: String, kind: RunKind = .load, isFinished: Bool = true
  ) throws -> Int {
    let run = try session.beginRun(kind, startedAt: started, asOf: try Seed.day(), policy: "p")
    if isFinished { try session.finishRun(run, at: started, exitCode: 1) }
    return run
  }

  private func file(
    _ session: StoreSession, _ run: Int, workbook: String? = nil, archived: String? = nil,
    status: FileStatus = .partial
  ) throws -> Int64 {
    var record = Seed.record(status: status)
    (record.failureWorkbook, record.archived) = (workbook, archived)
    return try session.enterFile(record, run: run)
  }

  private func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

  /// By the day in China; finished imports only.
  @Test func whichRuns() throws {
    try withSeed { (session, seed) throws in
      let before = try run(session, "2026-01-31T15:59:59Z")
      let after = try run(session, "2026-01-31T16:00:00Z")
      _ = try run(session, "2026-01-01T00:00:00Z", isFinished: false)
      _ = try run(session, "2026-01-01T00:00:00Z", kind: .undo)
      _ = try run(session, "2026-01-01T00:00:00Z", kind: .prune)
      _ = try run(session, "some day")
      let found = try session.retainedRuns(before: day("2026-02-01"))
      #expect(found.map(\.run) == [before])
      #expect(found.map(\.day.iso) == ["2026-01-31"])
      #expect(try session.retainedRuns(before: day("2026-01-31")).isEmpty)
      let more = try session.retainedRuns(before: day("2026-02-02"))
      #expect(more.map(\.run) == [before, after])
      #expect(more.map(\.day.iso) == ["2026-01-31", "2026-02-01"])
    }
  }

  @Test func whatARunKeeps() throws {
    try withSeed { (session, seed) throws in
      let past = try run(session, "2026-01-01T00:00:00Z")
      let first = try file(session, past, workbook: "Failures/a.xlsx", archived: "Archive/d/a.xlsx")
      let second = try file(session, past, archived: "Archive/d/refused/b.xlsx", status: .refused)
      _ = try file(session, past)
      func finding(_ code: FindingCode, _ row: Int?, sheet: String = "团员") -> Finding {
        Finding(code, at: row.map { SourceLocation(sheet: sheet, row: $0, column: 2) } ?? .file)
      }
      // A row is counted once, in each sheet and file; notices and findings of whole files keep no row out.
      try session.enterFindings(
        [
          finding(.residentIDCheckCharacter, 2), finding(.requiredValueMissing, 2), finding(.requiredValueMissing, 3),
          finding(.requiredValueMissing, 3, sheet: "其他"), finding(.cleaned, 4), finding(.noDataRows, nil),
        ], file: first)
      try session.enterFindings([finding(.requiredValueMissing, 2)], file: second)
      let kept = try #require(try session.retainedRuns(before: day("2026-02-01")).first)
      #expect(kept.files == 3)
      #expect(kept.findings == 7)
      #expect(kept.rowsKeptOut == 4)
      #expect(kept.outputs.map(\.file) == [first, second])
      #expect(kept.outputs.map(\.wasRefused) == [false, true])
      #expect(kept.outputs.map(\.failureWorkbook) == ["Failures/a.xlsx", nil])
      #expect(kept.outputs.map(\.archived) == ["Archive/d/a.xlsx", "Archive/d/refused/b.xlsx"])
    }
  }

  @Test func whoElseNamesAFile() throws {
    try withSeed { (session, seed) throws in
      let past = try run(session, "2026-01-01T00:00:00Z")
      let open = try run(session, "2026-01-01T00:00:00Z", isFinished: false)
      let late = try run(session, "2026-03-01T00:00:00Z")
      for (run, name) in [(past, "a"), (past, "b"), (open, "b"), (open, "c"), (late, "c")] {
        _ = try file(session, run, workbook: "Failures/\(name).xlsx", archived: "Archive/\(run)\(name).xlsx")
      }
      let others = try session.outputsOfOtherRuns(thanBefore: day("2026-02-01"))
      let expected = [
        "Failures/b.xlsx": open, "Failures/c.xlsx": late, "Archive/\(open)b.xlsx": open,
        "Archive/\(open)c.xlsx": open, "Archive/\(late)c.xlsx": late,
      ]
      #expect(others == Dictionary(uniqueKeysWithValues: expected.map { (PathKey($0), $1) }))
    }
  }

  /// Findings of the runs named go, and the columns named; everything else stays.
  @Test func forgetting() throws {
    try withSeed { (session, seed) throws in
      let past = try run(session, "2026-01-01T00:00:00Z"), late = try run(session, "2026-03-01T00:00:00Z")
      let files = try [past, past, late].map {
        try file(session, $0, workbook: "Failures/a.xlsx", archived: "Archive/d/a.xlsx")
      }
      for file in files { try session.enterFindings([Finding(.noDataRows)], file: file) }
      try seed.join(Invented.member(), session)
      try session.recordChange("person", 1, nil, .mobile, old: "1", new: "2", file: files[0])
      let tables = ["run", "import_file", "person", "membership", "organization", "change"]
      let before = try tables.map { try session.count($0) }
      try session.atomically {
        try session.forget(
          findingsOf: [past],
          [
            ForgottenOutputs(file: files[0], failureWorkbook: true, archived: false),
            ForgottenOutputs(file: files[1], failureWorkbook: false, archived: true),
          ])
      }
      #expect(try tables.map { try session.count($0) } == before)
      #expect(try session.findings(ofRun: past).isEmpty)
      #expect(try session.findings(ofRun: late).count == 1)
      let records = try (session.files(ofRun: past) + session.files(ofRun: late)).map(\.record)
      #expect(records.map(\.failureWorkbook) == [nil, "Failures/a.xlsx", "Failures/a.xlsx"])
      #expect(records.map(\.archived) == ["Archive/d/a.xlsx", nil, "Archive/d/a.xlsx"])
    }
  }

  /// What was deleted stands nowhere in the files of the database.
  @Test func nothingCanBeReadAfterwards() throws {
    let disk = try DatabaseOnDisk()
    let store = try RosterStore(path: disk.path)
    try store.withSession(discarding: false) { (session: StoreSession) throws in
      let past = try run(session, "2026-01-01T00:00:00Z")
      let file = try file(session, past)
      try session.enterFindings([Finding(.noDataRows, arguments: [.text("SECRET-OF-A-SENDER")])], file: file)
      try session.emptyLog()
      #expect(try disk.contains("SECRET-OF-A-SENDER"))
      try session.atomically { try session.forget(findingsOf: [past], []) }
      try session.emptyLog()
      #expect(try !disk.contains("SECRET-OF-A-SENDER"))
    }
  }
}

extension DatabaseOnDisk {
  fileprivate func contains(_ text: String) throws -> Bool {
    try ["", "-wal"].contains { ending in
      try Data(contentsOf: URL(fileURLWithPath: path + ending)).range(of: Data(text.utf8)) != nil
    }
  }
}
