import GRDB
import RosterModel

/// What a backup holds.
public struct BackupContents: Sendable, Equatable {
  public let persons: Int
  public let organizations: Int
  public let runs: Int
}

extension DatabaseFile {
  /// Copies the database, as it is at one moment, into the empty file at `target`, while others may write. The copy is
  /// checked, and is one file: no other is needed beside it. Throws `StoreError`, also for a damaged database; what
  /// lies at `target` is of no use then.
  public func copy(to target: String) throws -> BackupContents {
    try StoreError.translating {
      let copy = try DatabaseQueue(path: target, configuration: DatabaseFile.targetConfiguration)
      try open().backup(to: copy)
      let contents = try copy.writeWithoutTransaction { db in
        try DatabaseFile.makeOneFile(db)
        try DatabaseFile.requireSound(db)
        return try BackupContents(db)
      }
      try copy.close()
      return contents
    }
  }

  /// Nothing beside the file while it is written; whoever asked for it sees that it reaches the disk.
  private static var targetConfiguration: Configuration {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      try db.execute(
        sql: "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    }
    return configuration
  }

  /// The copy of a database with a write-ahead log says that it has one.
  private static func makeOneFile(_ db: Database) throws {
    let mode = try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
    guard mode == "delete" else { throw StoreError.database(Explanation(.backupKeepsJournal, .text(mode ?? ""))) }
  }

  private static func requireSound(_ db: Database) throws {
    guard let damage = try DatabaseCondition(db).damage.first else { return }
    throw StoreError.database(Explanation(.backupOfDamaged, .words(damage.words)))
  }
}

extension BackupContents {
  init(_ db: Database) throws {
    func count(_ table: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0 }
    self.init(
      persons: try count("person"), organizations: try count("organization"), runs: try count("run"))
  }
}
