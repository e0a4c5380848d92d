import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// A store with the seed in it, and runs on top that can be taken back.
struct UndoTrial {
  let session: StoreSession
  let seed: Seed

  /// A finished run of one file: everything `body` writes comes from it. Returns the run's number.
  @discardableResult
  func run(_ digit: Character = "b", finished: Bool = true, _ body: (Int64) throws -> Void) throws -> Int {
    let run = try session.beginRun(startedAt: "2026-11-21T09:00:00Z", asOf: try Seed.day(), policy: "sha256:p")
    try file(digit, of: run, body)
    if finished { try session.finishRun(run, at: "2026-11-21T09:01:00Z", exitCode: 0) }
    return run
  }

  /// Another file of a run.
  func file(_ digit: Character, of run: Int, _ body: (Int64) throws -> Void) throws {
    try body(try session.enterFile(Seed.record(digit), run: run))
  }

  @discardableResult
  func undo(_ run: Int) throws -> UndoOutcome {
    let found = try session.run(run)
    let record = try #require(found)
    let outcome = try session.undo(
      record, asOf: try Seed.day(), rests: { _ in true }, now: { "2026-11-21T10:00:00Z" },
      exitCode: { $0.stays.isEmpty ? 0 : 1 })
    let left = try Int.fetchOne(session.db, sql: "SELECT count(*) FROM temp.sqlite_master")
    #expect(left == 0, "temporary tables are gone")
    return outcome
  }

  func plan(_ run: Int) throws -> UndoPlan {
    let found = try session.run(run)
    return try session.undoPlan(of: try #require(found)) { _ in true }
  }

  /// What undo is about, every column of every row.
  func dump() throws -> [String] {
    try ["organization", "person", "membership", "post", "cadre_record"].flatMap { table in
      try Row.fetchAll(session.db, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" }
    }
  }

  /// The whole database but the temporary tables: undo is to write nothing at all when it is refused.
  func dumpAll() throws -> [String] {
    try dump()
      + ["run", "import_file", "change"].flatMap { table in
        try Row.fetchAll(session.db, sql: "SELECT * FROM \(table) ORDER BY 1").map { "\(table) \($0)" }
      }
  }

  @discardableResult
  func join(
    _ entry: PersonEntry, file: Int64, row: Int = 2, branch: Int64? = nil, posts: [Int64] = []
  ) throws -> Int64 {
    let source = Provenance(file: file, row: row)
    let person = try session.insertPerson(entry, from: source)
    try session.insertMembership(person: person, branch: branch ?? seed.branch, entry, from: source)
    for post in posts { try session.putPost(person: person, organization: post, entry, from: source) }
    return person
  }

  /// `--update` in the seed's branch, or in `place`.
  func update(_ entry: PersonEntry, _ changed: [Field], file: Int64, place: Int64? = nil) throws {
    let place = place ?? seed.branch
    let id = try #require(entry.residentID)
    let found = try session.person(with: id, postIn: place)
    let stored = try #require(found)
    try session.updatePerson(
      stored, entry, changed: changed, organization: place, from: Provenance(file: file, row: 7))
  }

  @discardableResult
  func found(
    _ name: String, _ category: OrganizationCategory = .branch, code: String, below parent: Int64? = nil, file: Int64
  ) throws -> Int64 {
    try session.insertOrganization(
      Invented.organization(name, category), code: code, fullName: "某中学团委" + name, province: nil,
      parent: parent ?? seed.committee, from: Provenance(file: file, row: 2))
  }

  /// The number of a stored person.
  func number(_ entry: PersonEntry) throws -> Int64 {
    let id = try #require(entry.residentID)
    let found = try session.person(with: id, postIn: nil)
    return try #require(found).id
  }

  func mask(_ entry: PersonEntry) throws -> String { try #require(entry.residentID).masked }
}

/// Runs `body` in an empty store with the seed in it.
func withUndoTrial(_ body: (UndoTrial) throws -> Void) throws {
  try withSeed { (session, seed) throws in try body(UndoTrial(session: session, seed: seed)) }
}

/// What `run` writes is gone after its undo, ids included, and the undo says so.
func expectTakenBack(
  prepare: (UndoTrial) throws -> Void = { _ in }, counts: UndoCounts,
  sourceLocation: Testing.SourceLocation = #_sourceLocation,
  _ run: (UndoTrial, Int64) throws -> Void
) throws {
  try withUndoTrial { trial throws in
    try prepare(trial)
    let before = try trial.dump()
    let number = try trial.run("f") { file throws in try run(trial, file) }
    #expect(try trial.dump() != before, sourceLocation: sourceLocation)
    let plan = try trial.plan(number)
    let outcome = try trial.undo(number)
    #expect(try trial.dump() == before, sourceLocation: sourceLocation)
    #expect(outcome.plan.obstacles == [] && outcome.plan.stays == [], sourceLocation: sourceLocation)
    #expect(outcome.plan.counts == counts, sourceLocation: sourceLocation)
    #expect(plan.counts == counts, "show says the same", sourceLocation: sourceLocation)
    let again = try trial.undo(number)
    #expect(again.plan.isEmpty && again.number == nil, sourceLocation: sourceLocation)
  }
}

/// `counts(persons: 1)`.
func counts(
  persons: Int = 0, memberships: Int = 0, posts: Int = 0, organizations: Int = 0, postsRestored: Int = 0,
  fields: Int = 0
) -> UndoCounts {
  var counts = UndoCounts()
  (counts.persons, counts.memberships, counts.posts) = (persons, memberships, posts)
  (counts.organizations, counts.postsRestored, counts.fields) = (organizations, postsRestored, fields)
  return counts
}
