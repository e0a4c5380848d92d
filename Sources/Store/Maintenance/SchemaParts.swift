import GRDB
import RosterModel

/// A table, view, index or trigger of the schema, as SQLite keeps it.
struct SchemaPart: Hashable {
  let kind: String
  let name: String
  let sql: String

  /// Kind and name; the text may be somebody's own.
  var title: String { "\(kind) \(name)" }
}

extension DatabaseCondition {
  /// Views, indexes and triggers that the schema has and the database has not, or has otherwise: constraints that
  /// somebody has dropped hold for nobody. None where migrations are still to come.
  static func missingParts(_ db: Database) throws -> [SchemaPart] {
    guard try Migrations.migrator.hasCompletedMigrations(db) else { return [] }
    let found = Set(try parts(db))
    return try reference().filter { $0.kind != "table" && !found.contains($0) }
  }

  /// Tables that are gone: with them what stood in them.
  static func missingTables(_ db: Database) throws -> [String] {
    guard try Migrations.migrator.hasCompletedMigrations(db) else { return [] }
    let found = Set(try parts(db).filter { $0.kind == "table" }.map(\.name))
    return try reference().filter { $0.kind == "table" && !found.contains($0.name) }.map(\.title)
  }

  /// Of a database made anew.
  private static func reference() throws -> [SchemaPart] {
    let queue = try DatabaseQueue()
    try Migrations.migrator.migrate(queue)
    return try queue.read(parts)
  }

  private static func parts(_ db: Database) throws -> [SchemaPart] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        ORDER BY CASE type WHEN 'table' THEN 0 WHEN 'view' THEN 1 WHEN 'index' THEN 2 ELSE 3 END, name
        """
    ).map { SchemaPart(kind: $0["type"], name: $0["name"], sql: $0["sql"]) }
  }
}

extension RosterStore {
  /// Makes the views, indexes and triggers again that are gone or were changed. Throws `StoreError` where what is stored
  /// meanwhile stands against a constraint; nothing is changed then.
  public func restoreSchema() throws {
    try withSession(discarding: false) { session in
      try session.atomically {
        for part in try DatabaseCondition.missingParts(session.db) {
          try session.db.execute(sql: "DROP \(part.kind) IF EXISTS \"\(part.name)\"")
          try session.db.execute(sql: part.sql)
        }
      }
    }
  }
}
