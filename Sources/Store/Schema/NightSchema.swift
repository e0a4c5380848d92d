/// What a night has told of already, and rows that only a brake kept out.
enum NightSchema {
  static let sql = """
    -- last_run: the last one that the summary of the night has counted.
    CREATE TABLE night (as_of TEXT PRIMARY KEY, last_run INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    -- Of the failed ones: nothing is wrong with them but that their organisation was held (REC-101).
    ALTER TABLE import_file ADD COLUMN held_rows INTEGER NOT NULL DEFAULT 0 CHECK (held_rows >= 0);
    UPDATE import_file SET held_rows = (
      SELECT count(*) FROM (
        SELECT 1 FROM finding WHERE file_id = import_file.id AND severity = 'failure' GROUP BY sheet, row
        HAVING min(code) = 'REC-101' AND max(code) = 'REC-101'))
    WHERE run_id IN (SELECT id FROM run WHERE kind = 'reconcile');
    """
}
