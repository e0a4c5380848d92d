import GRDB
import RosterModel

/// Names of organisations as they are compared (`NameKey`), beside the names as they are written. Not unique: older
/// databases may hold `高一(1)班` and `高一（1）班`, and then either may be meant.
enum NameKeySchema {
  /// NULL until worked out: whoever changes a name, also by hand, leaves its keys so.
  static let sql = """
    ALTER TABLE organization ADD COLUMN short_key TEXT;
    ALTER TABLE organization ADD COLUMN full_key TEXT;
    CREATE INDEX organization_short_key ON organization(short_key);
    CREATE INDEX organization_full_key ON organization(full_key);
    CREATE TRIGGER organization_renamed AFTER UPDATE OF short_name, full_name ON organization
    WHEN OLD.short_name IS NOT NEW.short_name OR OLD.full_name IS NOT NEW.full_name BEGIN
      UPDATE organization SET short_key = NULL, full_key = NULL WHERE id = NEW.id;
    END;
    """

  /// Works out what is missing.
  static func fill(_ db: Database) throws {
    guard try isFillNeeded(db) else { return }
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, short_name, full_name FROM organization WHERE short_key IS NULL OR full_key IS NULL")
    let statement = try db.cachedStatement(sql: "UPDATE organization SET short_key = ?, full_key = ? WHERE id = ?")
    for row in rows {
      try statement.execute(arguments: [
        NameKey.of(row["short_name"]), NameKey.of(row["full_name"]), row["id"] as Int64,
      ])
    }
  }

  static func isFillNeeded(_ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM organization WHERE short_key IS NULL)
          OR EXISTS (SELECT 1 FROM organization WHERE full_key IS NULL)
        """)
    return try Bool.fetchOne(statement) ?? false
  }
}
