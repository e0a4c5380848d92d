import Foundation
import GRDB
import RosterModel
import Testing

@testable import Store

/// A database file of its own, removed with this value.
final class DatabaseOnDisk {
  let path: String
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "roster-store-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = folder.appending(path: "roster.db").path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}

@Suite struct SessionTests {
  private struct Stop: Error {}

  /// Everything a file brought goes when one row of it is refused.
  @Test func atomicallyIsAllOrNothing() throws {
    for discarding in [false, true] {
      let store = try RosterStore()
      try store.withSession(discarding: discarding) { (session: StoreSession) throws in
        let seed = try Seed(session)
        let tables = ["import_file", "finding", "person", "membership", "post", "change"]
        let before = try tables.map { try session.count($0) }
        #expect(throws: Stop.self) {
          _ = try session.atomically {
            let file = try session.enterFile(Seed.record("b"), run: seed.run)
            try session.enterFindings([Finding(.noDataRows)], file: file)
            let person = try seed.join(Invented.member(), session)
            try session.putPost(person: person, organization: seed.branch, try Invented.cadre(), from: seed.source)
            throw Stop()
          }
        }
        #expect(try tables.map { try session.count($0) } == before)
        #expect(throws: StoreError.self) {
          _ = try session.atomically {
            try seed.join(Invented.member(), session)
            try seed.join(Invented.member(), session)
          }
        }
        #expect(try tables.map { try session.count($0) } == before)
        // What comes after is stored as if nothing had been.
        _ = try session.atomically { try seed.join(Invented.member(), session) }
        #expect(try session.memberCount() == 1)
      }
    }
  }

  @Test func aDiscardingSessionLeavesNothing() throws {
    let disk = try DatabaseOnDisk()
    let store = try RosterStore(path: disk.path)
    let seen = try store.withSession(discarding: true) { (session: StoreSession) throws in
      let seed = try Seed(session)
      _ = try session.atomically { try seed.join(Invented.member(), session) }
      return try session.memberCount()
    }
    #expect(seen == 1)
    #expect(throws: Stop.self) {
      try store.withSession(discarding: true) { (session: StoreSession) throws in
        _ = try Seed(session)
        throw Stop()
      }
    }
    try store.withSession(discarding: false) { (session: StoreSession) throws in
      for table in ["run", "import_file", "organization", "person", "membership"] {
        #expect(try session.count(table) == 0)
      }
    }
  }

  /// What one session committed stays when a later part of it fails.
  @Test func eachFileCommitsForItself() throws {
    let store = try RosterStore()
    #expect(throws: Stop.self) {
      try store.withSession(discarding: false) { (session: StoreSession) throws in
        let seed = try Seed(session)
        _ = try session.atomically { try seed.join(Invented.member(), session) }
        throw Stop()
      }
    }
    #expect(try store.withSession(discarding: false) { try $0.memberCount() } == 1)
  }

  @Test func anExistingDatabaseIsOpenedAsItIs() throws {
    let disk = try DatabaseOnDisk()
    func schema(_ session: StoreSession) throws -> [String] {
      try String.fetchAll(session.db, sql: "SELECT type || name || coalesce(sql, '') FROM sqlite_master ORDER BY name")
        + String.fetchAll(session.db, sql: "SELECT identifier FROM grdb_migrations ORDER BY rowid")
        + [String(try Int.fetchOne(session.db, sql: "PRAGMA schema_version") ?? -1)]
    }
    let before = try RosterStore(path: disk.path).withSession(discarding: false) { (session: StoreSession) throws in
      try Seed(session).join(Invented.member(), session)
      return try schema(session)
    }
    let again = try RosterStore(path: disk.path)
    try again.withSession(discarding: false) { (session: StoreSession) throws in
      #expect(try schema(session) == before)
      #expect(try session.memberCount() == 1)
      #expect(try String.fetchOne(session.db, sql: "PRAGMA journal_mode") == "wal")
      #expect(try Int.fetchOne(session.db, sql: "PRAGMA foreign_keys") == 1)
    }
  }

  @Test func aFileThatIsNoDatabaseIsAStoreError() throws {
    let disk = try DatabaseOnDisk()
    try Data(repeating: 0x41, count: 4096).write(to: URL(filePath: disk.path))
    #expect(throws: StoreError.self) { try RosterStore(path: disk.path) }
    #expect(throws: StoreError.self) { try RosterStore(path: disk.path + "/nowhere/roster.db") }
  }
}
