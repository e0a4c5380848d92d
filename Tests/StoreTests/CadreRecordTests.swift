import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// 入团时间 and 发展团员编号 of cadres who are members of no branch.
@Suite struct CadreRecordTests {
  private let number = "201900000001"

  /// A cadre of the committee who is no member.
  @discardableResult
  private func appoint(
    _ session: StoreSession, _ seed: Seed, order: String = "123", number: String?, joined: String? = "2019-05",
    from source: Provenance? = nil
  ) throws -> Int64 {
    let source = source ?? seed.source
    var entry = try Invented.cadre(order: order)
    (entry.developmentNumber, entry.joinDate) = (number, joined.flatMap { PartialDate(iso: $0) })
    var loader = try PersonLoader(session)
    let person = try loader.insertPerson(entry, from: source)
    try loader.insertCadreRecord(person: person, entry, from: source)
    try loader.putPost(person: person, organization: seed.committee, entry, from: source)
    return person
  }

  private func held(_ session: StoreSession) throws -> [String?] {
    try Row.fetchAll(session.db, sql: "SELECT held_number FROM cadre_record ORDER BY person_id").map { $0[0] }
  }

  @Test func aNumberIsOnePersons() throws {
    try withSeed { (session, seed) throws in
      try appoint(session, seed, number: number)
      let member = try session.refuses { try seed.join(Invented.member(order: "124", number: number), session) }
      #expect(member)
      let cadre = try session.refuses { try appoint(session, seed, order: "125", number: number) }
      #expect(cadre)
      let other = try seed.join(Invented.member(order: "126", number: "201900000002"), session)
      let changed = try session.refuses {
        try session.db.execute(
          sql: "UPDATE membership SET development_number = ? WHERE person_id = ?", arguments: [number, other])
      }
      #expect(changed)
      let late = try session.refuses { try appoint(session, seed, order: "127", number: "201900000002") }
      #expect(late)
    }
  }

  /// Who joins a branch holds the number stated there; the old one is free.
  @Test func joiningABranch() throws {
    try withSeed { (session, seed) throws in
      let person = try appoint(session, seed, number: number)
      var loader = try PersonLoader(session)
      try loader.releaseCadreNumber(of: person)
      try loader.insertMembership(
        person: person, branch: seed.branch, Invented.member(number: "201900000009"), from: seed.source)
      #expect(try held(session) == [nil])
      #expect(try session.holder(ofDevelopmentNumber: number) == nil)
      #expect(try session.holder(ofDevelopmentNumber: "201900000009")?.organizationID == seed.branch)
    }
  }

  @Test func aMembersRecordIsTheMembership() throws {
    try withSeed { (session, seed) throws in
      let member = try Invented.member(number: number)
      let person = try seed.join(member, session)
      let loader = try PersonLoader(session)
      try loader.insertCadreRecord(person: person, member, from: seed.source)
      #expect(try session.count("cadre_record") == 0)
    }
  }

  @Test func theViewShowsThem() throws {
    try withSeed { (session, seed) throws in
      try appoint(session, seed, number: number)
      try appoint(session, seed, order: "125", number: nil, joined: nil)
      let rows = try Row.fetchAll(
        session.db,
        sql: "SELECT organization_code, duty, join_date, development_number, branch_code FROM cadres ORDER BY join_date"
      )
      let texts = rows.map { row in Array(row.databaseValues).map { String.fromDatabaseValue($0) ?? "–" } }
      #expect(texts == [["000", "书记", "–", "–", "–"], ["000", "书记", "2019-05", number, "–"]])
    }
  }

  // MARK: Taken back

  @Test func undoOfTheRunThatStatedIt() throws {
    try expectTakenBack(counts: counts(persons: 1, posts: 1)) { trial, file in
      try appoint(trial.session, trial.seed, number: number, from: Provenance(file: file, row: 2))
    }
  }

  @Test func undoOfAFirstStatement() throws {
    try expectTakenBack(
      prepare: { try appoint($0.session, $0.seed, number: nil, joined: nil) }, counts: counts(fields: 2)
    ) { trial, file in
      var entry = try Invented.cadre()
      entry.developmentNumber = number
      try PersonLoader(trial.session).insertCadreRecord(
        person: try trial.number(entry), entry, from: Provenance(file: file, row: 2))
    }
  }

  @Test func undoOfAnUpdate() throws {
    try expectTakenBack(
      prepare: { try appoint($0.session, $0.seed, number: number) }, counts: counts(fields: 2)
    ) { trial, file in
      var entry = try Invented.cadre()
      (entry.developmentNumber, entry.joinDate) = ("201900000003", PartialDate(iso: "2019-06"))
      try trial.update(entry, [.joinDate, .developmentNumber], file: file, place: trial.seed.committee)
      #expect(try held(trial.session) == ["201900000003"])
    }
  }

  /// The run made a member of the cadre, and gave the number that became free to another member.
  @Test func undoOfJoining() throws {
    try expectTakenBack(
      prepare: { try appoint($0.session, $0.seed, number: number) }, counts: counts(persons: 1, memberships: 2)
    ) { trial, file in
      let source = Provenance(file: file, row: 2)
      let cadre = try trial.number(Invented.cadre())
      try PersonLoader(trial.session).releaseCadreNumber(of: cadre)
      try trial.session.insertMembership(
        person: cadre, branch: trial.seed.branch, Invented.member(number: "201900000009"), from: source)
      try trial.join(Invented.member(order: "125", number: number), file: file)
    }
  }

  /// A later run changed what this one had stated: it stays.
  @Test func whatALaterRunChangedStays() throws {
    try withUndoTrial { trial throws in
      let first = try trial.run("b") { file throws in
        try appoint(trial.session, trial.seed, number: nil, from: Provenance(file: file, row: 2))
      }
      try trial.run("c") { file throws in
        var entry = try Invented.cadre()
        entry.developmentNumber = number
        try trial.update(entry, [.developmentNumber], file: file, place: trial.seed.committee)
      }
      let outcome = try trial.undo(first)
      #expect(outcome.plan.stays.count == 1)
      #expect(try held(trial.session) == [number])
    }
  }
}
