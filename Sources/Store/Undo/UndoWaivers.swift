import GRDB
public import Identifiers
public import RosterModel

/// The waivers that an undone run brought. One that a later run has replaced stays, and so does the one that replaced it.
extension UndoScope {
  /// The run's waivers that nothing replaced but the run itself.
  static let goingWaivers = """
    SELECT id FROM waiver WHERE source_file IN (SELECT id FROM undo_file) AND (replaced_by IS NULL
      OR replaced_by IN (SELECT id FROM waiver WHERE source_file IN (SELECT id FROM undo_file)))
    """

  /// Deletes them. An older waiver that one of them had replaced holds again.
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

/// Somebody who is stored only because of a waiver: without it the row would fail the rule.
public struct WaivedPerson: Sendable {
  public let residentID: ResidentID
  public let rule: FindingCode
  public let document: String
}

extension UndoScope {
  /// Waivers that the undo must leave, because somebody who stays stored needs them: without them the next check of the
  /// stored data would find that person wrong.
  func waiversNeeded() throws -> [UndoObstacle] {
    try Row.fetchAll(db, sql: UndoScope.waivedPersons).compactMap { row in
      guard let id = ResidentID(row["resident_id"] as String), let rule = FindingCode(rawValue: row["rule"]),
        try rests(WaivedPerson(residentID: id, rule: rule, document: row["document"]))
      else { return nil }
      return .waiverNeeded(person: id.masked, rule: rule, document: row["document"], run: row["run"])
    }
  }

  /// A waiver that one of the deleted ones had replaced counts as holding again. `run` is the one that brought the
  /// membership or the post.
  private static let waivedPersons = """
    WITH kept AS (
      SELECT p.id, p.resident_id, p.name, coalesce(
        (SELECT f.run_id FROM membership m JOIN import_file f ON f.id = m.source_file
          WHERE m.person_id = p.id AND NOT (\(goes("m")))),
        (SELECT min(f.run_id) FROM post o JOIN import_file f ON f.id = o.source_file
          WHERE o.person_id = p.id AND NOT (\(goes("o"))))) AS run
      FROM person p WHERE p.resident_id IN (SELECT resident_id FROM waiver WHERE id IN (\(goingWaivers)))
    )
    SELECT k.resident_id, w.rule, max(w.document) AS document, k.run
    FROM waiver w JOIN kept k ON k.resident_id = w.resident_id AND k.name = w.name
    WHERE w.replaced_by IS NULL AND w.id IN (\(goingWaivers)) AND k.run IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM waiver o WHERE o.resident_id = w.resident_id AND o.name = w.name AND o.rule = w.rule
        AND o.id NOT IN (\(goingWaivers)) AND (o.replaced_by IS NULL OR o.replaced_by IN (\(goingWaivers))))
    GROUP BY k.id, w.rule ORDER BY k.id, w.rule
    """
}
