import GRDB

/// Why a person or an organisation stays as it is: a later run changed it, or someone did by hand.
extension UndoScope {
  func findCauses() throws {
    for statement in [UndoScope.laterPersons, UndoScope.laterOrganizations] {
      try db.execute(sql: statement, arguments: ["last": lastFile])
    }
    // Where a later run changed something, its changes are not those of a hand.
    try db.execute(sql: UndoScope.personsByHand)
    try db.execute(sql: UndoScope.foreignRows, arguments: ["last": lastFile])
    try db.execute(sql: UndoScope.organizationsByHand)
    try db.execute(sql: UndoScope.inheritedProvinces)
  }

  private static let laterPersons = """
    INSERT OR IGNORE INTO undo_cause (subject, id, run)
    SELECT 'person', r.id, f.run_id FROM (
      SELECT subject_id AS id, file_id AS file FROM change
      WHERE file_id > :last AND undone_by IS NULL AND subject = 'person'
      UNION SELECT person_id, source_file FROM membership WHERE source_file > :last
      UNION SELECT person_id, source_file FROM post WHERE source_file > :last
      UNION SELECT person_id, source_file FROM cadre_record WHERE source_file > :last
    ) r JOIN import_file f ON f.id = r.file
    WHERE r.id IN (SELECT id FROM undo_person)
    """

  private static let laterOrganizations = """
    INSERT OR IGNORE INTO undo_cause (subject, id, run)
    SELECT 'organization', c.subject_id, f.run_id FROM change c JOIN import_file f ON f.id = c.file_id
    WHERE c.file_id > :last AND c.undone_by IS NULL AND c.subject = 'organization'
      AND c.subject_id IN (SELECT id FROM undo_organization)
    """

  private static let personsByHand = """
    INSERT OR IGNORE INTO undo_cause (subject, id, run)
    SELECT 'person', v.subject_id, 0 FROM undo_value v
    LEFT JOIN person p ON p.id = v.subject_id LEFT JOIN membership m ON m.person_id = v.subject_id
    LEFT JOIN post o ON o.person_id = v.subject_id AND o.organization_id = v.organization_id
    LEFT JOIN cadre_record r ON r.person_id = v.subject_id
    WHERE v.subject = 'person' AND NOT EXISTS (SELECT 1 FROM undo_cause c WHERE c.subject = 'person' AND c.id = v.subject_id)
      AND (p.id IS NULL OR v.new IS NOT CASE v.field WHEN 'isCadre' THEN iif(o.person_id IS NULL, '否', '是') ELSE
        \(UndoFields.current("v.field", [
          ("p", UndoFields.columns(of: "person")), ("m", UndoFields.columns(of: "membership")),
          ("o", UndoFields.postColumns), ("r", UndoFields.columns(of: "cadre_record")),
        ])) END)
    """

  /// Rows about a person of the run that say they came in before the person did.
  private static let foreignRows = """
    INSERT OR IGNORE INTO undo_cause (subject, id, run)
    SELECT 'person', u.id, 0 FROM undo_person u WHERE u.is_brought AND (
      EXISTS (SELECT 1 FROM membership m WHERE m.person_id = u.id AND m.source_file <= :last
        AND m.source_file NOT IN (SELECT id FROM undo_file))
      OR EXISTS (SELECT 1 FROM cadre_record r WHERE r.person_id = u.id AND r.source_file <= :last
        AND r.source_file NOT IN (SELECT id FROM undo_file))
      OR EXISTS (SELECT 1 FROM post o WHERE o.person_id = u.id AND o.source_file <= :last
        AND o.source_file NOT IN (SELECT id FROM undo_file)))
    """

  private static let organizationsByHand = """
    INSERT OR IGNORE INTO undo_cause (subject, id, run)
    SELECT 'organization', v.subject_id, 0 FROM undo_value v LEFT JOIN organization o ON o.id = v.subject_id
    WHERE v.subject = 'organization'
      AND NOT EXISTS (SELECT 1 FROM undo_cause c WHERE c.subject = 'organization' AND c.id = v.subject_id)
      AND (o.id IS NULL
        OR v.new IS NOT \(UndoFields.current("v.field", [("o", UndoFields.organizationColumns)])))
    """

  /// A province taken over from a superior that keeps it stays with it.
  private static let inheritedProvinces = """
    WITH RECURSIVE kept(id, run) AS (
      SELECT id, run FROM undo_cause WHERE subject = 'organization'
      UNION SELECT o.id, kept.run FROM kept JOIN organization o ON o.parent_id = kept.id
      JOIN undo_value above ON above.subject = 'organization' AND above.field = 'province' AND above.subject_id = kept.id
      JOIN undo_value own ON own.subject = 'organization' AND own.field = 'province' AND own.subject_id = o.id
        AND own.old IS above.old AND own.new IS above.new
    )
    INSERT OR IGNORE INTO undo_cause (subject, id, run) SELECT 'organization', id, run FROM kept
    """
}
