import RosterModel
import Testing

@testable import Store

/// Which earlier run a file is recognised by.
@Suite struct LedgerTests {
  private let digest = String(repeating: "b", count: 64)

  private func earlier(
    _ session: StoreSession, form: String = "branch-members", organization: String? = "000.001",
    policy: String = "sha256:p"
  ) throws -> Int? {
    try session.earlierRun(sha256: digest, form: form, organizationCode: organization, policy: policy)?.run
  }

  private func nextRun(_ session: StoreSession) throws -> Int {
    try session.beginRun(startedAt: "2026-11-21T09:00:00Z", asOf: try Seed.day(), policy: "sha256:p")
  }

  @Test func onlyWholeFilesOfTheSameKind() throws {
    try withSeed { (session, seed) throws in
      #expect(try earlier(session) == nil)
      _ = try session.enterFile(Seed.record("b"), run: seed.run)
      #expect(try earlier(session) == seed.run)
      #expect(try earlier(session, form: "own-cadres") == nil)
      #expect(try earlier(session, organization: "000.002") == nil)
      #expect(try earlier(session, organization: nil) == nil)
      #expect(try earlier(session, policy: "sha256:q") == nil)
    }
  }

  @Test func organisationsFilesBelongToNone() throws {
    try withSeed { (session, seed) throws in
      _ = try session.enterFile(Seed.record("b", organization: nil, form: "organizations"), run: seed.run)
      #expect(try earlier(session, form: "organizations", organization: nil) == seed.run)
      #expect(try earlier(session, form: "organizations") == nil)
    }
  }

  @Test func allItsRowsAreCountedAsUnchanged() throws {
    try withSeed { (session, seed) throws in
      _ = try session.enterFile(Seed.record("b", read: 50), run: seed.run)
      let found = try session.earlierRun(
        sha256: digest, form: "branch-members", organizationCode: "000.001", policy: "sha256:p")
      var counts = RowCounts()
      (counts.read, counts.unchanged) = (50, 50)
      #expect(found?.counts == counts)
    }
  }

  @Test func partsAndRefusalsDoNotCountAsTaken() throws {
    try withSeed { (session, seed) throws in
      _ = try session.enterFile(Seed.record("b", status: .partial, read: 50, failed: 3), run: seed.run)
      #expect(try earlier(session) == nil)
      let latest = try session.latestRun(sha256: digest, form: "branch-members", organizationCode: "000.001")
      #expect(latest == seed.run)
      let second = try nextRun(session)
      _ = try session.enterFile(Seed.record("b", status: .refused, read: 0), run: second)
      #expect(try earlier(session) == nil)
      #expect(
        try session.latestRun(sha256: digest, form: "branch-members", organizationCode: "000.001") == seed.run)
    }
  }

  @Test func theLatestOfSeveral() throws {
    try withSeed { (session, seed) throws in
      _ = try session.enterFile(Seed.record("b"), run: seed.run)
      let second = try nextRun(session)
      _ = try session.enterFile(Seed.record("b", status: .unchanged), run: second)
      #expect(try earlier(session) == second)
      #expect(try session.latestRun(sha256: digest, form: "branch-members", organizationCode: "000.001") == second)
      #expect(try session.latestRun(sha256: digest, form: "branch-members", organizationCode: nil) == nil)
    }
  }

  @Test func historyNewestFirst() throws {
    try withSeed { (session, seed) throws in
      _ = try session.enterFile(Seed.record("b", status: .partial, read: 50, failed: 3), run: seed.run)
      try session.finishRun(seed.run, at: "2026-11-21T08:01:00Z", exitCode: 1)
      let second = try nextRun(session)
      let runs = try session.runs()
      #expect(runs.map(\.id) == [second, seed.run])
      #expect(runs.map(\.files) == [0, 2])
      #expect(runs.map(\.exitCode) == [nil, 1])
      #expect(runs.map(\.counts.read) == [0, 53])
      #expect(runs.map(\.counts.failed) == [0, 3])
      #expect(try session.run(seed.run)?.finishedAt == "2026-11-21T08:01:00Z")
      #expect(try session.run(99) == nil)
      #expect(try session.files(ofRun: seed.run).map(\.record.path) == ["Inbox/a.xlsx", "Inbox/b.xlsx"])
      #expect(try session.files(ofRun: seed.run).map(\.record.status) == [.imported, .partial])
    }
  }
}

extension LedgerTests {
  /// After an undo every file is read again: what it brought in, or found there, may be gone.
  @Test func afterAnUndoNothingCountsAsTakenWhole() throws {
    try withSeed { (session, seed) throws in
      _ = try session.enterFile(Seed.record("b"), run: seed.run)
      let undo = try session.beginRun(
        .undo, startedAt: "2026-11-21T09:00:00Z", asOf: try Seed.day(), policy: "sha256:p", undoes: seed.run)
      #expect(try earlier(session) == nil)
      #expect(try session.latestRun(sha256: digest, form: "branch-members", organizationCode: "000.001") == nil)
      #expect(try session.runs().map(\.undoneBy) == [nil, undo])
      #expect(try session.runs().map(\.kind) == [.undo, .load])
      let third = try nextRun(session)
      _ = try session.enterFile(Seed.record("b"), run: third)
      #expect(try earlier(session) == third)
    }
  }
}
