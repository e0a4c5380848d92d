import RosterModel
import Foundation
import GRDB

/// The database: organisations, persons, runs. One writer at a time.
public final class RosterStore: Sendable {
  private let queue: DatabaseQueue

  /// Opens the database file and brings its schema up to date. `makes`: one that is missing, or without any table, is
  /// made; otherwise it is an error, for an Inbox should not go into a database that lost everything. `wait`: how long
  /// to wait for another program that is writing. Throws `StoreError`.
  public init(path: String, makes: Bool = true, wait: Duration = .seconds(10)) throws {
    queue = try StoreError.translating {
      let queue = try DatabaseQueue(path: path, configuration: RosterStore.configuration(wait: wait))
      try queue.read { db in try RosterStore.requireOurs(db, orEmpty: makes) }
      try queue.writeWithoutTransaction { db in try db.execute(sql: "PRAGMA journal_mode = WAL") }
      try Migrations.migrator.migrate(queue)
      try RosterStore.forgetStatistics(queue)
      try RosterStore.compareRenamed(queue)
      return queue
    }
  }

  /// What was renamed by hand since.
  private static func compareRenamed(_ queue: DatabaseQueue) throws {
    guard try queue.read(NameKeySchema.isFillNeeded) else { return }
    try writeIfFree(queue, NameKeySchema.fill)
  }

  /// What somebody's ANALYZE once counted: a month and a hundred thousand rows later SQLite would choose its plans by it,
  /// and take minutes for what takes a second. The queries are written to be fast without.
  private static func forgetStatistics(_ queue: DatabaseQueue) throws {
    let tables = try queue.read { db in
      try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE name IN ('sqlite_stat1', 'sqlite_stat4')")
    }
    let filled = try queue.read { db in
      try tables.filter { try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM \($0))") == true }
    }
    guard !filled.isEmpty else { return }
    try writeIfFree(queue) { db in
      for table in filled { try db.execute(sql: "DELETE FROM \(table)") }
      // This connection has read them already, and here reads that there are none.
      try db.execute(sql: "ANALYZE sqlite_schema")
    }
  }

  /// Where another program is writing, the next to open the database does it.
  private static func writeIfFree(_ queue: DatabaseQueue, _ body: (Database) throws -> Void) throws {
    do {
      try queue.write(body)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_BUSY {
      return
    }
  }

  /// Throws for a database of something else, and for one that a later version has changed.
  private static func requireOurs(_ db: Database, orEmpty isEmptyAllowed: Bool) throws {
    let hasTables = try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table')")
    guard hasTables == true else {
      if isEmptyAllowed { return }
      throw StoreError.database(Explanation(.databaseEmpty))
    }
    guard try Migrations.haveMade(db) else {
      throw StoreError.database(Explanation(.databaseOfSomethingElse))
    }
    guard try !Migrations.migrator.hasBeenSuperseded(db) else {
      throw StoreError.database(Explanation(.databaseOfLaterVersion))
    }
  }

  /// An empty store that lives in memory: for checks without a workspace.
  public init() throws {
    queue = try StoreError.translating {
      let queue = try DatabaseQueue(configuration: RosterStore.configuration(wait: .zero))
      try Migrations.migrator.migrate(queue)
      return queue
    }
  }

  /// 32 MB of page cache: Debian's default of 2 MB doubles the time of a large load (toolchain, loading). A commit is
  /// on the disk when it returns (FULL): the file it took leaves the Inbox next. What is deleted, taken back or replaced
  /// is overwritten (secure_delete): these are personal data.
  private static func configuration(wait: Duration) -> Configuration {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = true
    configuration.busyMode = .timeout(max(0, TimeInterval(wait / .seconds(1))))
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL; PRAGMA cache_size = -32768; PRAGMA secure_delete = ON; PRAGMA temp_store = MEMORY
          """)
    }
    return configuration
  }

  /// Runs `body` with the connection to itself. With `discarding`, everything it wrote is rolled back at the end.
  /// Throws `StoreError`, and what `body` throws.
  public func withSession<Result>(discarding: Bool, _ body: (StoreSession) throws -> Result) throws -> Result {
    try StoreError.translating {
      try queue.writeWithoutTransaction { db in
        let session = StoreSession(db, isDiscarding: discarding)
        guard discarding else { return try body(session) }
        try db.beginTransaction(.immediate)
        defer { try? db.rollback() }
        return try body(session)
      }
    }
  }
}

extension RosterStore {
  /// Runs `body` on one state of the database, without keeping others from writing. `body` must not write.
  /// Throws `StoreError`, and what `body` throws.
  public func reading<Result>(_ body: (StoreSession) throws -> Result) throws -> Result {
    try StoreError.translating {
      try queue.read { db in try body(StoreSession(db, isDiscarding: true)) }
    }
  }

  /// As `reading`, for questions that need temporary tables to work them out; those are gone afterwards.
  public func workingOut<Result>(_ body: (StoreSession) throws -> Result) throws -> Result {
    try StoreError.translating {
      try queue.writeWithoutTransaction { db in
        // Deferred: nothing but temporary tables is written, so the database itself is never locked.
        try db.beginTransaction(.deferred)
        defer { try? db.rollback() }
        return try body(StoreSession(db, isDiscarding: true))
      }
    }
  }
}

/// The open connection during one command.
public final class StoreSession {
  let db: Database
  private let isDiscarding: Bool
  /// Asked for each row.
  private var known: BoundStatement?
  private var taken: BoundStatement?
  private var named: BoundStatement?

  init(_ db: Database, isDiscarding: Bool) {
    self.db = db
    self.isDiscarding = isDiscarding
  }

  /// Whether the resident ID is stored.
  func isKnown(_ residentID: String) throws -> Bool {
    let statement = try known ?? BoundStatement(db, "SELECT 1 FROM person WHERE resident_id = ?1")
    known = statement
    return try statement.run(BoundRow(residentID))
  }

  /// Whether an organisation's record names the resident ID as its 书记.
  func isNamedSecretary(_ residentID: String) throws -> Bool {
    let statement =
      try named ?? BoundStatement(db, "SELECT 1 FROM organization WHERE secretary_resident_id = ?1")
    named = statement
    return try statement.run(BoundRow(residentID))
  }

  /// Whether the development number has a holder.
  func isTaken(_ developmentNumber: String) throws -> Bool {
    let statement =
      try taken
      ?? BoundStatement(
        db,
        """
        SELECT 1 FROM membership WHERE development_number = ?1
        UNION ALL SELECT 1 FROM cadre_record WHERE held_number = ?1
        """)
    taken = statement
    return try statement.run(BoundRow(developmentNumber))
  }

  /// Another number than before once somebody else has written to the database.
  public var foreignChanges: Int {
    get throws { try StoreError.translating { try Int.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0 } }
  }

  /// Everything `body` writes is stored together or not at all.
  public func atomically<Result>(_ body: () throws -> Result) throws -> Result {
    var result: Result?
    func work() throws -> Database.TransactionCompletion {
      try db.cachedStatement(sql: "UPDATE writer SET is_roster = 1").execute()
      result = try body()
      try NameKeySchema.fill(db)
      try db.cachedStatement(sql: "UPDATE writer SET is_roster = 0").execute()
      return .commit
    }
    try StoreError.translating {
      if isDiscarding { try db.inSavepoint(work) } else { try db.inTransaction(.immediate, work) }
    }
    guard let result else { throw StoreError.database(Explanation(.noResult)) }
    return result
  }
}
