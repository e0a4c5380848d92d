import RosterModel
import Testing

@testable import Store

/// What imports of a period came to. Days are those that runs were counted as of.
@Suite struct LedgerQuestionTests {
  private func run(_ session: StoreSession, _ day: String, _ files: [FileRecord]) throws -> [Int64] {
    let run = try session.beginRun(
      startedAt: "2026-12-01T00:00:00Z", asOf: try #require(CivilDate(iso: day)), policy: "sha256:p")
    return try files.map { try session.enterFile($0, run: run) }
  }

  private func period(_ from: String?, _ through: String) throws -> RunPeriod {
    RunPeriod(from: from.flatMap(CivilDate.init(iso:)), through: try #require(CivilDate(iso: through)))
  }

  /// The 20th and the 22nd; the seed's own run is of the 21st.
  private func fill(_ session: StoreSession) throws {
    let early = try run(
      session, "2026-11-20", [Seed.record("b", read: 0), Seed.record("c", read: 4, failed: 1)])
    try session.enterFindings([Finding(.mobile), Finding(.mobile), Finding(.handedInBefore)], file: early[1])
    let late = try run(
      session, "2026-11-22",
      [
        Seed.record("d", status: .refused, read: 2, failed: 2, organization: nil),
        Seed.record("e", read: 10, failed: 5, organization: "000.002"),
        Seed.record("f", read: 10, organization: "000.002"),
        Seed.record("g", read: 3, failed: 3, organization: "000.002", form: "own-cadres"),
      ])
    try session.enterFindings([Finding(.notAWorkbook)], file: late[0])
    try session.enterFindings([Finding(.email), Finding(.mobile)], file: late[1])
  }

  @Test func filesAndFailures() throws {
    try withSeed { (session, _) throws in
      try fill(session)
      let day = try period("2026-11-22", "2026-11-22")
      #expect(try session.imports(in: day).map(\.asOf) == ["2026-11-22"])
      let handed = try session.handedIn(in: day).map {
        "\($0.organization ?? "-") \($0.files) \($0.refusedFiles) \($0.counts.read) \($0.counts.failed)"
      }
      #expect(handed == ["- 1 1 2 2", "000.002 3 0 23 8"])
      let failures = try session.failures(in: day).map { "\($0.organization ?? "-") \($0.code.rawValue) \($0.count)" }
      #expect(failures == ["- FIL-101 1", "000.002 CON-101 1", "000.002 CON-102 1"])
      #expect(try session.failures(in: period(nil, "2026-11-21")).map(\.count) == [2])
      #expect(try session.imports(in: period(nil, "2026-11-19")).isEmpty)
      #expect(try session.imports(in: period("2026-11-20", "2026-11-21")).count == 2)
      let runs = try session.runs().map(\.id)
      let late = RunPeriod(from: nil, through: try #require(CivilDate(iso: "2026-11-30")), after: runs[1])
      #expect(try session.imports(in: late).map(\.id) == [runs[0]])
      #expect(try session.handedIn(in: late).reduce(0) { $0 + $1.files } == 4)
    }
  }

  /// The first file with rows, of each form; a later one of the same form is a second attempt.
  @Test func firstAttempts() throws {
    try withSeed { (session, _) throws in
      try fill(session)
      let all = try session.firstHandIns(in: period(nil, "2026-11-30")).map { "\($0.organization) \($0.accepted)" }
      let late = try session.firstHandIns(in: period("2026-11-22", "2026-11-30")).map {
        "\($0.organization) \($0.accepted)"
      }
      // The seed's own file was the first of 000.001.
      #expect(all == ["000.001 \(Percentage(3, of: 3))", "000.002 \(Percentage(5, of: 13))"])
      #expect(late == ["000.002 \(Percentage(5, of: 13))"])
    }
  }

  @Test func undoneRunsWereHandedInAllTheSame() throws {
    try withSeed { (session, seed) throws in
      _ = try session.beginRun(
        .undo, startedAt: "2026-11-21T09:00:00Z", asOf: try Seed.day(), policy: "sha256:p", undoes: seed.run)
      #expect(try session.imports(in: period("2026-11-21", "2026-11-21")).map(\.id) == [seed.run])
      #expect(try session.handedIn(in: period("2026-11-21", "2026-11-21")).map(\.files) == [1])
    }
  }
}
