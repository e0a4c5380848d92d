/// 年龄例外情况说明 (F15(1)): documents that let a named person pass a named rule.
enum WaiverSchema {
  /// A changed waiver is a new row that stands for the old one: taking the change back is taking the new row away.
  static let sql = """
    CREATE TABLE waiver (
      id INTEGER PRIMARY KEY,
      resident_id TEXT NOT NULL CHECK (length(resident_id) = 18),
      name TEXT NOT NULL CHECK (name <> ''),
      rule TEXT NOT NULL,
      document TEXT NOT NULL CHECK (document <> ''),
      authority TEXT NOT NULL CHECK (authority <> ''),
      approved_on TEXT NOT NULL,
      valid_to TEXT,
      contact TEXT,
      remark TEXT,
      replaced_by INTEGER REFERENCES waiver(id) DEFERRABLE INITIALLY DEFERRED,
      source_file INTEGER NOT NULL REFERENCES import_file(id),
      source_row INTEGER NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX waiver_current ON waiver(resident_id, rule, document) WHERE replaced_by IS NULL;
    CREATE INDEX waiver_replaced ON waiver(replaced_by) WHERE replaced_by IS NOT NULL;
    CREATE INDEX waiver_file ON waiver(source_file);

    CREATE VIEW waivers AS
    SELECT w.resident_id, w.name, w.rule, w.document, w.authority, w.approved_on, w.valid_to, w.contact, w.remark,
      f.run_id AS source_run, f.path AS source_file, w.source_row
    FROM waiver w JOIN import_file f ON f.id = w.source_file WHERE w.replaced_by IS NULL;
    """
}
