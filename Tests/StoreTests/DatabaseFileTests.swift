import Foundation
import GRDB
import RosterModel
import Testing

@testable import Store

/// Looking at a database file, and copying it.
@Suite struct DatabaseFileTests {
  private let disk: DatabaseOnDisk
  private var file: DatabaseFile { DatabaseFile(path: disk.path, wait: .zero) }

  init() throws {
    disk = try DatabaseOnDisk()
    try RosterStore(path: disk.path).withSession(discarding: false) { (session: StoreSession) throws in
      let seed = try Seed(session)
      for order in 100..<300 where order % 2 == 1 { try seed.join(Invented.member(order: "\(order)"), session) }
    }
  }

  private func change(_ body: (inout Data) -> Void) throws {
    var data = try Data(contentsOf: URL(fileURLWithPath: disk.path))
    body(&data)
    try data.write(to: URL(fileURLWithPath: disk.path))
  }

  private func execute(_ sql: String, foreignKeys: Bool = true) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = foreignKeys
    let queue = try DatabaseQueue(path: disk.path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  @Test func soundDatabaseIsSound() throws {
    #expect(try file.condition() == DatabaseCondition())
  }

  @Test func looksWriteNothing() throws {
    let before = try Data(contentsOf: URL(fileURLWithPath: disk.path))
    _ = try file.condition()
    #expect(try Data(contentsOf: URL(fileURLWithPath: disk.path)) == before)
  }

  @Test func whatIsNoDatabase() throws {
    try change { $0 = Data("no database at all, but long enough to be looked at as one\n".utf8) }
    #expect(try file.condition().damage == [.unreadable(Explanation(.sqliteNotADatabase, "file is not a database"))])
    try change { $0 = Data() }
    #expect(try file.condition().damage == [.empty])
    try FileManager.default.removeItem(atPath: disk.path)
    #expect(
      try file.condition().damage == [.unreadable(Explanation(.sqliteCannotOpen, "unable to open database file"))])
    #expect(!FileManager.default.fileExists(atPath: disk.path))
    try execute("CREATE TABLE other (a)")
    #expect(try file.condition().damage == [.foreign])
  }

  @Test func halfADatabase() throws {
    for part in [100, 1000, 4096, 20_000] {
      try change { $0 = $0.prefix(part) }
      #expect(try !file.condition().damage.isEmpty, "\(part)")
    }
  }

  /// Every page in turn: found, or nothing that is in use. Never a trap.
  @Test(arguments: [0x00, 0xFF, 0x5A] as [UInt8]) func anyPageOverwritten(_ byte: UInt8) throws {
    let whole = try Data(contentsOf: URL(fileURLWithPath: disk.path))
    for start in stride(from: 0, to: whole.count, by: 4096) {
      try change { data in
        data = whole
        data.replaceSubrange(start..<start + 4096, with: Data(repeating: byte, count: 4096))
      }
      #expect(try !file.condition().damage.isEmpty, "page at \(start)")
      #expect(throws: StoreError.self) { try file.copy(to: disk.path + "-copy") }
      try? FileManager.default.removeItem(atPath: disk.path + "-copy")
    }
  }

  @Test func rowsWithoutWhatTheyReferTo() throws {
    try execute("UPDATE import_file SET run_id = 99", foreignKeys: false)
    #expect(try file.condition().damage == [.references(["import_file row 1 → run"])])
    #expect(throws: StoreError.self) { try file.copy(to: disk.path + "-copy") }
  }

  @Test func brokenChecksAreDamage() throws {
    try execute("PRAGMA ignore_check_constraints = ON; UPDATE import_file SET read_rows = 77")
    let damage = try file.condition().damage
    #expect(damage == [.structure(["CHECK constraint failed in import_file"])])
  }

  /// What keeps wrong rows out, or what other programs read, is missed; what somebody has added is not minded.
  @Test func partsOfTheSchema() throws {
    try execute(
      """
      CREATE VIEW mine AS SELECT 1; CREATE INDEX person_name_of_mine ON person(name);
      DROP VIEW members; CREATE VIEW members AS SELECT 1 AS name; DROP VIEW posts; DROP INDEX change_file
      """)
    #expect(try file.condition().damage == [])
    #expect(try file.condition().missing == ["view members", "view posts", "index change_file"])
    try RosterStore(path: disk.path).restoreSchema()
    #expect(try file.condition() == DatabaseCondition())
    try execute("SELECT resident_id FROM members; SELECT * FROM mine")
    try execute("DROP TABLE change", foreignKeys: false)
    #expect(try file.condition().damage == [.tables(["table change"])])
  }

  @Test func newerSchema() throws {
    try execute("INSERT INTO grdb_migrations VALUES ('99 of the future')")
    let condition = try file.condition()
    #expect(condition.isNewer)
    #expect(condition.damage.isEmpty)
  }

  /// While another connection is in the middle of a transaction, and what it committed stands in the log only.
  @Test func copiesWhatIsCommitted() throws {
    let writer = try DatabaseQueue(path: disk.path)
    let contents = try writer.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          PRAGMA wal_autocheckpoint = 0;
          INSERT INTO run (started_at, as_of, policy) VALUES ('2026-11-22T00:00:00Z', '2026-11-22', 'p');
          BEGIN IMMEDIATE;
          INSERT INTO run (started_at, as_of, policy) VALUES ('2026-11-23T00:00:00Z', '2026-11-23', 'p');
          """)
      defer { try? db.execute(sql: "ROLLBACK") }
      return try file.copy(to: disk.path + "-copy")
    }
    #expect(contents == BackupContents(persons: 100, organizations: 3, runs: 2))
    let folder = URL(fileURLWithPath: disk.path).deletingLastPathComponent().path
    let copies = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("-copy") }
    #expect(copies == ["roster.db-copy"])
    // Bytes 18 and 19 of the header: 1 without, 2 with a write-ahead log.
    let header = [UInt8](try Data(contentsOf: URL(fileURLWithPath: disk.path + "-copy")).prefix(20))
    #expect(header[18...19] == [1, 1])
    try RosterStore(path: disk.path + "-copy").withSession(discarding: false) { (session: StoreSession) throws in
      #expect(try session.runs().map(\.startedAt) == ["2026-11-22T00:00:00Z", "2026-11-21T08:00:00Z"])
      #expect(try session.memberCount() == 100)
    }
  }
}
