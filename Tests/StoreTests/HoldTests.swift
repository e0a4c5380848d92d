import GRDB
import RosterModel
import Testing

@testable import Store

/// Organisations that a reconciliation held.
@Suite struct HoldTests {
  private func reconciled(_ session: StoreSession) throws -> Int {
    let run = try session.beginRun(
      .reconcile, startedAt: "2026-11-21T09:00:00Z", asOf: try Seed.day(), policy: "sha256:p", request: "")
    try session.finishRun(run, at: "2026-11-21T09:00:01Z", exitCode: 1)
    return run
  }

  @Test func reasonsAreKeptAsCauses() throws {
    try withSeed { (session, seed) throws in
      let reasons = [
        HoldReason(cause: .shrinkage, count: 8, total: 12),
        HoldReason(cause: .measure(.gone, ofCadres: false), count: 8, total: 12),
      ]
      let organization = try #require(try session.rootOrganization())
      try session.enterHolds([organization.id: reasons], run: try reconciled(session))
      let holds = try session.holds()
      #expect(holds == [Hold(code: organization.code, name: organization.fullName, reasons: reasons)])
      #expect(holds.first?.reason(in: .en) == "fewer rows than last time: 8 of 12; members gone 8 of 12")
      let stored = try String.fetchAll(session.db, sql: "SELECT reason FROM hold UNION SELECT cause FROM hold_reason")
      #expect(stored == ["", "members.gone", "shrinkage"])
    }
  }

  /// Words of an earlier version stay as they are.
  @Test func olderRowsStayReadable() throws {
    try withSeed { (session, seed) throws in
      let organization = try #require(try session.rootOrganization())
      try session.db.execute(
        sql: "INSERT INTO hold (run_id, organization_id, reason) VALUES (?, ?, ?)",
        arguments: [try reconciled(session), organization.id, "团员 消失 8（原有 12）"])
      #expect(try session.holds().map { $0.reason(in: .en) } == ["团员 消失 8（原有 12）"])
    }
  }
}
