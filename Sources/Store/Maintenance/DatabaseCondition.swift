import GRDB
public import RosterModel

/// What a look at a database file found.
public struct DatabaseCondition: Sendable, Equatable {
  /// Why nobody should work with the database.
  public enum Damage: Sendable, Equatable {
    /// It cannot be opened or read.
    case unreadable(Explanation)
    /// A file without content.
    case empty
    /// A database, but not one of ours.
    case foreign
    /// What SQLite's own check says, at most `DatabaseCondition.limit` sentences; they carry no values of rows.
    case structure([String])
    /// Rows that refer to rows that are not there: `membership row 7 → organization`; at most the limit.
    case references([String])
    /// Tables that are gone: `table membership`.
    case tables([String])
  }

  public internal(set) var damage: [Damage] = []
  /// A later version of the program has changed the schema.
  public internal(set) var isNewer = false
  /// Views, indexes and triggers that are gone or were changed: `index membership_branch`. They can be made again.
  public internal(set) var missing: [String] = []

  static let limit = 20
}

extension DatabaseFile {
  /// Looks at every page and every reference. Damage is in the result; throws `StoreError.locked`.
  public func condition() throws -> DatabaseCondition {
    do {
      return try open().read(DatabaseCondition.init)
    } catch let error as DatabaseError {
      if case .locked = StoreError(error) { throw StoreError.locked }
      var condition = DatabaseCondition()
      condition.damage = [
        error.resultCode == .SQLITE_CORRUPT ? .structure([error.message ?? ""]) : .unreadable(error.explanation)
      ]
      return condition
    }
  }
}

extension DatabaseCondition {
  init(_ db: Database) throws {
    guard try Int.fetchOne(db, sql: "PRAGMA page_count") != 0 else {
      damage = [.empty]
      return
    }
    let structure = try String.fetchAll(db, sql: "PRAGMA integrity_check(\(Self.limit))")
    guard structure == ["ok"] else {
      damage = [.structure(structure)]
      return
    }
    guard try Migrations.haveMade(db) else {
      damage = [.foreign]
      return
    }
    isNewer = try Migrations.migrator.hasBeenSuperseded(db)
    let tables = isNewer ? [] : try Self.missingTables(db)
    guard tables.isEmpty else {
      damage = [.tables(tables)]
      return
    }
    let references = try Self.brokenReferences(db)
    if !references.isEmpty { damage = [.references(references)] }
    if !isNewer { missing = try Self.missingParts(db).map(\.title) }
  }

  private static func brokenReferences(_ db: Database) throws -> [String] {
    let rows = try Row.fetchCursor(db, sql: "PRAGMA foreign_key_check")
    var found: [String] = []
    while found.count < limit, let row = try rows.next() {
      let number = (row["rowid"] as Int64?).map { " row \($0)" } ?? ""
      found.append("\(row["table"] as String? ?? "?")\(number) → \(row["parent"] as String? ?? "?")")
    }
    return found
  }
}

extension DatabaseCondition.Damage {
  /// What is wrong, in both languages; SQLite's own sentences as they are.
  public var words: LocalizedText {
    switch self {
    case .unreadable(let reason): reason.texts
    case .empty: Explanation(.databaseEmpty).texts
    case .foreign: Explanation(.databaseOfSomethingElse).texts
    case .structure(let sentences), .references(let sentences), .tables(let sentences):
      LocalizedText(zh: sentences.joined(separator: "；"), en: sentences.joined(separator: "; "))
    }
  }
}
