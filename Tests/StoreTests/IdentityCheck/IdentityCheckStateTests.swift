import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// 校验: the state of a person belongs to the name and the number.
@Suite struct IdentityCheckStateTests {
  private func state(_ session: StoreSession) throws -> String? {
    try String.fetchOne(session.db, sql: "SELECT verification FROM person")
  }

  @Test(arguments: ["校验通过", "校验不通过"]) func anotherNameOrNumberIsUnverified(_ verified: String) throws {
    try withSeed { (session, seed) throws in
      try seed.join(Invented.member(), session)
      for change in ["name = '李雷'", "resident_id = '110101200505041250'"] {
        try session.db.execute(sql: "UPDATE person SET verification = ?", arguments: [verified])
        try session.db.execute(sql: "UPDATE person SET \(change)")
        #expect(try state(session) == "未校验", "\(change)")
      }
    }
  }

  @Test func whatDoesNotChangeThemLeavesTheState() throws {
    try withSeed { (session, seed) throws in
      try seed.join(Invented.member(), session)
      try session.db.execute(sql: "UPDATE person SET verification = '校验通过'")
      try session.db.execute(sql: "UPDATE person SET name = name, resident_id = resident_id, mobile = '13900000000'")
      #expect(try state(session) == "校验通过")
    }
  }

  private func subjects(_ session: StoreSession, until day: String = "2026-10-22", below code: String? = nil) throws
    -> [String]
  {
    let until = try #require(CivilDate(iso: day))
    var organization: Organization?
    if let code { organization = try session.organization(code: code) }
    let scope = IdentityCheckScope(organization: organization, recheckAnsweredUntil: until, limit: 100)
    return try session.subjectsToVerify(scope).map { String($0.residentID.text.suffix(4).prefix(3)) }
  }

  @Test func whoIsDue() throws {
    try withSeed { (session, seed) throws in
      for order in ["101", "103", "105"] { try seed.join(Invented.member(order: order), session) }
      try seed.join(Invented.member(order: "107"), session, branch: seed.otherBranch)
      #expect(try subjects(session) == ["101", "103", "105", "107"])
      #expect(try subjects(session, below: "000.002") == ["107"])
      #expect(try subjects(session, below: "000") == ["101", "103", "105", "107"])
      let scope = IdentityCheckScope(organization: nil, recheckAnsweredUntil: try Seed.day(), limit: 2)
      let first = try session.subjectsToVerify(scope)
      try session.enterBatch("20261121-001", on: try Seed.day(), organization: nil, path: "x", run: seed.run, first)
      #expect(try subjects(session) == ["105", "107"])
      #expect(try session.batchesExported(on: try Seed.day()) == 1)
      let batch = try #require(try session.verificationBatch("20261121-001"))
      let answers = try session.entries(of: batch).map {
        IdentityCheckAnswer(entry: $0, result: .failed, cause: $0.position == 1 ? .notCurrent : .rewritten, remark: nil)
      }
      try session.enterAnswers(answers, to: batch, on: try Seed.day(), run: seed.run)
      #expect(try subjects(session, until: "2026-11-20") == ["105", "107"])
      #expect(try subjects(session, until: "2026-11-21") == ["101", "105", "107"])
    }
  }

  /// A batch that is open keeps nobody else out who only shares the number or the name.
  @Test func aPersonWithAnotherNameIsNotInTheBatch() throws {
    try withSeed { (session, seed) throws in
      try seed.join(Invented.member(order: "101"), session)
      let scope = IdentityCheckScope(organization: nil, recheckAnsweredUntil: try Seed.day(), limit: 2)
      try session.enterBatch(
        "20261121-001", on: try Seed.day(), organization: nil, path: "x", run: seed.run,
        try session.subjectsToVerify(scope))
      #expect(try subjects(session).isEmpty)
      try session.db.execute(sql: "UPDATE person SET name = '李雷'")
      #expect(try subjects(session) == ["101"])
    }
  }

  @Test func theSiteIsMadeOnce() throws {
    try withSeed { (session, _) throws in
      #expect(try session.verificationSite() == nil)
      let mark = try session.madeVerificationSite()
      #expect(try session.madeVerificationSite() == mark && session.verificationSite() == mark)
    }
  }
}
