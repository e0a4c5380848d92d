import GRDB
import Identifiers
import RosterModel

/// Waivers of the run. One that a later run replaced stays, both do.
extension UndoScope {
  /// The run's waivers that nothing replaced but the run itself.
  static let goingWaivers = """
    SELECT id FROM waiver WHERE source_file IN (SELECT id FROM undo_file) AND (replaced_by IS NULL
      OR replaced_by IN (SELECT id FROM waiver WHERE source_file IN (SELECT id FROM undo_file)))
    """

  /// Those that went stood for an older one perhaps: it holds again.
  func removeWaivers() throws {
    try db.execute(
      sql: """
        DELETE FROM waiver WHERE id IN (\(UndoScope.goingWaivers));
        UPDATE waiver SET replaced_by = NULL WHERE replaced_by NOT IN (SELECT id FROM waiver);
        """)
  }

  func stayingWaivers() throws -> [UndoStay] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT w.*, f.run_id FROM waiver w JOIN waiver next ON next.id = w.replaced_by
        JOIN import_file f ON f.id = next.source_file
        WHERE w.source_file IN (SELECT id FROM undo_file) AND w.id NOT IN (\(UndoScope.goingWaivers)) ORDER BY w.id
        """
    ).map { row in
      let name = [ResidentID.masked(row["resident_id"]), row["rule"], row["document"]].joined(separator: " ")
      return UndoStay(
        subject: .waiver(name), isBrought: true, hasMembership: false, posts: 0, fields: [],
        cause: UndoCause([row["run_id"] as Int]))
    }
  }
}
