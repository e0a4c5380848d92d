import GRDB
import RosterModel

extension UndoScope {
  /// Takes back what does not stay; the changes taken back are marked with `undo`, the run that does it. Throws
  /// `DatabaseError` where a constraint stands against it, leaving the work half done: the caller rolls back.
  func execute(by undo: Int) throws {
    try removePersons()
    try removeOrganizations()
    try removeWaivers()
    try restoreValues()
    try restorePosts()
    try returnCadreNumbers()
    try markChanges(by: undo)
  }

  private func removePersons() throws {
    try db.execute(
      sql: """
        DELETE FROM post WHERE \(UndoScope.goes("post"));
        DELETE FROM cadre_record WHERE \(UndoScope.goes("cadre_record"));
        DELETE FROM membership WHERE \(UndoScope.goes("membership"));
        DELETE FROM person WHERE id IN (SELECT id FROM undo_person WHERE is_brought AND NOT stays);
        """)
  }

  /// One statement: superiors and subordinates go together.
  private func removeOrganizations() throws {
    try db.execute(
      sql: "DELETE FROM organization WHERE id IN (SELECT id FROM undo_organization WHERE is_brought AND NOT stays)")
  }

  /// What must be unique is cleared first, so that two may swap.
  private func restoreValues() throws {
    try db.execute(
      sql: """
        UPDATE membership SET development_number = NULL WHERE person_id IN (\(UndoScope.restored("person", "developmentNumber")));
        UPDATE cadre_record SET development_number = NULL
          WHERE person_id IN (\(UndoScope.restored("person", "cadreDevelopmentNumber")));
        UPDATE organization SET full_name = 'undo ' || id WHERE id IN (\(UndoScope.restored("organization", "fullName")));
        UPDATE organization SET school_code = NULL WHERE id IN (\(UndoScope.restored("organization", "schoolCode")));
        """)
    for (field, column) in UndoFields.columns(of: "person") {
      try restore("person", "id", column, "person", field.key)
    }
    for (field, column) in UndoFields.columns(of: "membership") {
      try restore("membership", "person_id", column, "person", field.key)
    }
    for (field, column) in UndoFields.columns(of: "cadre_record") {
      try restore("cadre_record", "person_id", column, "person", field.key)
    }
    for (field, column) in UndoFields.organizationColumns {
      try restore("organization", "id", column, "organization", field.key)
    }
  }

  private func restore(
    _ table: String, _ key: String, _ column: String, _ subject: String, _ field: String
  ) throws {
    try db.execute(
      sql: """
        UPDATE \(table) SET \(column) = (SELECT v.old FROM undo_value v WHERE v.subject = '\(subject)'
          AND v.field = '\(field)' AND v.subject_id = \(table).\(key) AND v.organization_id = 0)
        WHERE \(key) IN (\(UndoScope.restored(subject, field)))
        """)
  }

  private static func restored(_ subject: String, _ field: String) -> String {
    "SELECT subject_id FROM undo_value WHERE subject = '\(subject)' AND field = '\(field)' AND restores"
  }

  private func restorePosts() throws {
    for (field, column) in UndoFields.postColumns {
      try db.execute(
        sql: """
          UPDATE post SET \(column) = v.old FROM undo_value v WHERE v.subject = 'person' AND v.field = '\(field.key)'
            AND v.restores AND v.subject_id = post.person_id AND v.organization_id = post.organization_id
          """)
    }
    try db.execute(
      sql: """
        INSERT INTO post (person_id, organization_id, duty, since, nature, source_file, source_row)
        \(UndoScope.postsLaidDown)
        """)
  }

  /// Who is no member any more holds again the number of the cadre's own record; refused where somebody else has it.
  private func returnCadreNumbers() throws {
    try db.execute(
      sql: """
        UPDATE cadre_record SET held_number = development_number
        WHERE held_number IS NULL AND development_number IS NOT NULL
          AND person_id IN (SELECT id FROM undo_person WHERE NOT stays)
          AND NOT EXISTS (SELECT 1 FROM membership m WHERE m.person_id = cadre_record.person_id)
        """)
  }

  /// What had come in is forgotten with it: it may be somebody else's telephone number.
  private func markChanges(by undo: Int) throws {
    try db.execute(
      sql: """
        UPDATE change SET undone_by = ?, new = NULL WHERE file_id IN (SELECT id FROM undo_file) AND undone_by IS NULL
          AND CASE subject WHEN 'person' THEN subject_id IN (SELECT id FROM undo_person WHERE NOT stays)
            ELSE subject_id IN (SELECT id FROM undo_organization WHERE NOT stays) END
        """, arguments: [undo])
  }
}
