/// What reconciling with full rosters needs: standings, releases, holds, and what was edited by hand.
enum ReconcilingSchema {
  static let sql = """
    ALTER TABLE membership ADD COLUMN standing TEXT NOT NULL DEFAULT '在册' CHECK (standing IN ('在册', '待核实'));
    CREATE INDEX membership_standing ON membership(branch_id) WHERE standing <> '在册';
    -- A held organisation that was let through once; no digest is good twice. Here and in hold: no references, an undo
    -- may take the organisation away.
    CREATE TABLE plan_release (
      digest TEXT PRIMARY KEY,
      organization_id INTEGER NOT NULL,
      run_id INTEGER NOT NULL REFERENCES run(id)
    ) STRICT;
    -- Organisations that a reconciliation held, and why (zh).
    CREATE TABLE hold (
      run_id INTEGER NOT NULL REFERENCES run(id),
      organization_id INTEGER NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (run_id, organization_id)
    ) STRICT, WITHOUT ROWID;
    -- 1 while this program writes: what changes otherwise was edited by hand.
    CREATE TABLE writer (is_roster INTEGER NOT NULL) STRICT;
    INSERT INTO writer VALUES (0);
    -- after_file: the last file taken before the edit.
    CREATE TABLE hand_edit (
      id INTEGER PRIMARY KEY,
      person_id INTEGER NOT NULL,
      field TEXT NOT NULL,
      old TEXT,
      new TEXT,
      after_file INTEGER
    ) STRICT;
    CREATE INDEX hand_edit_person ON hand_edit(person_id);
    \(personTrigger)
    CREATE TRIGGER membership_by_hand AFTER UPDATE ON membership WHEN (SELECT is_roster FROM writer) = 0 BEGIN
    \(notes(of: "person_id", membershipColumns))
    END;
    """

  static let personTrigger = """
    CREATE TRIGGER person_by_hand AFTER UPDATE ON person WHEN (SELECT is_roster FROM writer) = 0 BEGIN
    \(notes(of: "id", personColumns))
    END;
    """

  // As they were when the migration was written: a later field needs a later migration.
  private static let personColumns = [
    ("ethnicity", "ethnicity"), ("politicalStatus", "political_status"), ("education", "education"),
    ("inPartyOrganization", "in_party_organization"), ("mobile", "mobile"), ("email", "email"), ("qq", "qq"),
    ("wechat", "wechat"), ("weibo", "weibo"), ("remark", "remark"),
  ]
  private static let membershipColumns = [("joinDate", "join_date"), ("developmentNumber", "development_number")]

  /// A trigger's body: each column that changes is noted under its field's key. `person`: the column with the number.
  private static func notes(of person: String, _ columns: [(field: String, column: String)]) -> String {
    columns.map { field, column in
      """
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.\(person), '\(field)', OLD.\(column), NEW.\(column), (SELECT max(id) FROM import_file)
      WHERE OLD.\(column) IS NOT NEW.\(column);
      """
    }.joined(separator: "\n")
  }
}
