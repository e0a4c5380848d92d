import GRDB
import RosterModel

/// What a run brought in and changed, gathered in temporary tables that `drop` removes:
///
/// - `undo_file`: the run's files;
/// - `undo_value`: fields the run changed, with the value before the first and after the last of its changes. Changes
///   taken back before do not count;
/// - `undo_person`, `undo_organization`: everyone and everything concerned, each taken back whole or left whole;
/// - `undo_cause`: why some of them stay.
struct UndoScope {
  let db: Database
  /// Files with a greater number belong to later runs.
  let lastFile: Int64
  /// Whether nothing but the waiver keeps the person within the rules.
  let rests: (WaivedPerson) throws -> Bool

  init(_ db: Database, run: Int, rests: @escaping (WaivedPerson) throws -> Bool) throws {
    self.db = db
    self.rests = rests
    try db.execute(sql: UndoScope.tables)
    try db.execute(sql: "INSERT INTO undo_file SELECT id FROM import_file WHERE run_id = ?", arguments: [run])
    lastFile = try Int64.fetchOne(db, sql: "SELECT max(id) FROM undo_file") ?? 0
    try db.execute(sql: UndoScope.values)
    try db.execute(sql: UndoScope.persons, arguments: ["last": lastFile])
    try db.execute(sql: UndoScope.organizations)
    try findCauses()
    try db.execute(sql: UndoScope.marks)
  }

  func drop() throws {
    for table in ["undo_file", "undo_value", "undo_person", "undo_organization", "undo_cause"] {
      try db.execute(sql: "DROP TABLE temp.\(table)")
    }
  }

  private static let tables = """
    CREATE TEMP TABLE undo_file (id INTEGER PRIMARY KEY);
    -- organization_id: 0 unless the field is of a post. origin: the first change that laid the post down.
    CREATE TEMP TABLE undo_value (
      subject TEXT, field TEXT, subject_id INTEGER, organization_id INTEGER, old TEXT, new TEXT, origin INTEGER,
      restores INTEGER NOT NULL DEFAULT 0,
      PRIMARY KEY (subject, field, subject_id, organization_id)
    ) WITHOUT ROWID;
    -- is_brought: the row itself came in with the run.
    CREATE TEMP TABLE undo_person (id INTEGER PRIMARY KEY, is_brought INTEGER, stays INTEGER NOT NULL DEFAULT 0);
    CREATE TEMP TABLE undo_organization (id INTEGER PRIMARY KEY, is_brought INTEGER, stays INTEGER NOT NULL DEFAULT 0);
    -- run: 0 for a change by hand.
    CREATE TEMP TABLE undo_cause (subject TEXT, id INTEGER, run INTEGER, PRIMARY KEY (subject, id, run)) WITHOUT ROWID;
    """

  private static let values = """
    INSERT INTO undo_value (subject, field, subject_id, organization_id, old, new, origin)
    SELECT v.subject, v.field, v.subject_id, v.place, before.old, after.new, v.origin
    FROM (
      SELECT subject, field, subject_id,
        CASE WHEN field IN (\(UndoFields.ofPost)) THEN ifnull(organization_id, 0) ELSE 0 END AS place,
        min(id) AS first, max(id) AS last, min(CASE WHEN source_file IS NOT NULL THEN id END) AS origin
      FROM change WHERE file_id IN (SELECT id FROM undo_file) AND undone_by IS NULL
      GROUP BY subject, field, subject_id, place
    ) v JOIN change before ON before.id = v.first JOIN change after ON after.id = v.last
    """

  /// The last part: those whose post, brought in by the run, a later one laid down.
  private static let persons = """
    INSERT INTO undo_person (id, is_brought)
    SELECT id, EXISTS (SELECT 1 FROM person p WHERE p.id = u.id AND p.source_file IN (SELECT id FROM undo_file))
    FROM (
      SELECT id FROM person WHERE source_file IN (SELECT id FROM undo_file)
      UNION SELECT person_id FROM membership WHERE source_file IN (SELECT id FROM undo_file)
      UNION SELECT person_id FROM post WHERE source_file IN (SELECT id FROM undo_file)
      UNION SELECT person_id FROM cadre_record WHERE source_file IN (SELECT id FROM undo_file)
      UNION SELECT subject_id FROM undo_value WHERE subject = 'person'
      UNION SELECT subject_id FROM change WHERE file_id > :last AND undone_by IS NULL AND subject = 'person'
        AND source_file IN (SELECT id FROM undo_file)
    ) u
    """

  private static let organizations = """
    INSERT INTO undo_organization (id, is_brought)
    SELECT id, EXISTS (SELECT 1 FROM organization o WHERE o.id = u.id AND o.source_file IN (SELECT id FROM undo_file))
    FROM (
      SELECT id FROM organization WHERE source_file IN (SELECT id FROM undo_file)
      UNION SELECT subject_id FROM undo_value WHERE subject = 'organization'
    ) u
    """

  /// Who stays, and which values go back: those of rows that outlive the undo.
  private static let marks = """
    UPDATE undo_person SET stays = 1 WHERE id IN (SELECT id FROM undo_cause WHERE subject = 'person');
    UPDATE undo_organization SET stays = 1 WHERE id IN (SELECT id FROM undo_cause WHERE subject = 'organization');
    UPDATE undo_value SET restores = 1 WHERE subject = 'organization'
      AND subject_id IN (SELECT id FROM undo_organization WHERE NOT stays AND NOT is_brought);
    UPDATE undo_value SET restores = 1 WHERE subject = 'person' AND field IN (\(UndoFields.of("person")))
      AND subject_id IN (SELECT id FROM undo_person WHERE NOT stays AND NOT is_brought);
    UPDATE undo_value SET restores = 1 WHERE subject = 'person' AND field IN (\(UndoFields.of("membership")))
      AND subject_id IN (SELECT id FROM undo_person WHERE NOT stays)
      AND subject_id IN (SELECT person_id FROM membership WHERE source_file NOT IN (SELECT id FROM undo_file));
    UPDATE undo_value SET restores = 1 WHERE subject = 'person' AND field IN (\(UndoFields.of("cadre_record")))
      AND subject_id IN (SELECT id FROM undo_person WHERE NOT stays)
      AND subject_id IN (SELECT person_id FROM cadre_record WHERE source_file NOT IN (SELECT id FROM undo_file));
    UPDATE undo_value SET restores = 1 WHERE subject = 'person' AND field IN ('duty', 'dutySince', 'cadreNature')
      AND subject_id IN (SELECT id FROM undo_person WHERE NOT stays)
      AND EXISTS (SELECT 1 FROM post WHERE person_id = undo_value.subject_id
        AND organization_id = undo_value.organization_id AND source_file NOT IN (SELECT id FROM undo_file));
    """

  /// Posts held before the run and laid down by it, with where they came from. A database older than that knowledge
  /// gives the person's own origin.
  static let postsLaidDown = """
    SELECT c.subject_id AS person_id, c.organization_id, duty.old AS duty, since.old AS since, nature.old AS nature,
      ifnull(origin.source_file, p.source_file) AS source_file, ifnull(origin.source_row, p.source_row) AS source_row
    FROM undo_value c
    JOIN undo_person u ON u.id = c.subject_id AND NOT u.stays AND NOT u.is_brought
    JOIN person p ON p.id = u.id
    JOIN undo_value duty ON duty.subject = 'person' AND duty.field = 'duty'
      AND duty.subject_id = c.subject_id AND duty.organization_id = c.organization_id
    JOIN undo_value since ON since.subject = 'person' AND since.field = 'dutySince'
      AND since.subject_id = c.subject_id AND since.organization_id = c.organization_id
    JOIN undo_value nature ON nature.subject = 'person' AND nature.field = 'cadreNature'
      AND nature.subject_id = c.subject_id AND nature.organization_id = c.organization_id
    LEFT JOIN change origin ON origin.id = duty.origin
    WHERE c.subject = 'person' AND c.field = 'isCadre' AND c.old = '是'
      AND ifnull(origin.source_file, 0) NOT IN (SELECT id FROM undo_file)
    """
}
