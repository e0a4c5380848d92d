import Foundation
import GRDB
import RosterModel
import Testing

@testable import Store

/// Opening a database that others have had in their hands.
@Suite struct OpeningTests {
  private func database(_ sql: String) throws -> DatabaseOnDisk {
    let disk = try DatabaseOnDisk()
    try DatabaseQueue(path: disk.path).writeWithoutTransaction { try $0.execute(sql: sql) }
    return disk
  }

  private func reason(_ disk: DatabaseOnDisk, makes: Bool) -> ErrorCode? {
    do {
      _ = try RosterStore(path: disk.path, makes: makes)
      return nil
    } catch {
      guard case StoreError.database(let reason) = error else { return .somethingElse }
      return reason.code
    }
  }

  @Test func ofSomebodyElse() throws {
    let others = [
      "CREATE TABLE other (a)",
      "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY); INSERT INTO grdb_migrations VALUES ('v1')",
    ]
    for sql in others {
      let disk = try database(sql)
      let before = try Data(contentsOf: URL(fileURLWithPath: disk.path))
      for makes in [true, false] { #expect(reason(disk, makes: makes) == .databaseOfSomethingElse, "\(sql)") }
      #expect(try Data(contentsOf: URL(fileURLWithPath: disk.path)) == before)
    }
  }

  @Test func withoutTables() throws {
    let disk = try database("PRAGMA user_version = 1")
    #expect(reason(disk, makes: false) == .databaseEmpty)
    #expect(reason(disk, makes: true) == nil)
    #expect(reason(disk, makes: false) == nil)
  }

  @Test func ofALaterVersion() throws {
    let disk = try DatabaseOnDisk()
    _ = try RosterStore(path: disk.path)
    try DatabaseQueue(path: disk.path).write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 later')")
    }
    for makes in [true, false] { #expect(reason(disk, makes: makes) == .databaseOfLaterVersion) }
  }

  /// Statistics of another day would choose the plans.
  @Test func statisticsAreForgotten() throws {
    let disk = try DatabaseOnDisk()
    let store = try RosterStore(path: disk.path)
    try store.withSession(discarding: false) { (session: StoreSession) throws in
      let seed = try Seed(session)
      try seed.join(Invented.member(order: "101"), session)
    }
    try DatabaseQueue(path: disk.path).write { try $0.execute(sql: "ANALYZE") }
    func counted() throws -> Int? {
      try DatabaseQueue(path: disk.path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_stat1") }
    }
    // As if all had had one name when it was counted: then no index would be used.
    try DatabaseQueue(path: disk.path).write { db in
      try db.execute(sql: "UPDATE sqlite_stat1 SET stat = '100000 100000' WHERE idx = 'organization_full_key'")
    }
    #expect(try counted() != 0)
    func plan(_ store: RosterStore) throws -> String? {
      try store.reading { session in
        let sql = "EXPLAIN QUERY PLAN SELECT code FROM organization WHERE full_key = 'x'"
        return try Row.fetchOne(session.db, sql: sql)?["detail"]
      }
    }
    let opened = try RosterStore(path: disk.path)
    #expect(try plan(opened)?.contains("INDEX organization_full_key") == true)
    let persons = try opened.reading {
      try Int.fetchOne($0.db, sql: "SELECT count(*) FROM person")
    }
    #expect(persons == 1)
    #expect(try counted() == 0)
    #expect(try plan(RosterStore(path: disk.path))?.contains("INDEX organization_full_key") == true)
  }
}
