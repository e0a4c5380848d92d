/// Why organisations are held, as causes and numbers: words are in one language.
enum HoldReasonSchema {
  /// `hold.reason` is the words of an earlier version; empty since.
  static let sql = """
    CREATE TABLE hold_reason (
      run_id INTEGER NOT NULL,
      organization_id INTEGER NOT NULL,
      position INTEGER NOT NULL CHECK (position >= 0),
      cause TEXT NOT NULL CHECK (cause <> ''),
      number INTEGER NOT NULL,
      total INTEGER NOT NULL,
      PRIMARY KEY (run_id, organization_id, position),
      FOREIGN KEY (run_id, organization_id) REFERENCES hold(run_id, organization_id)
    ) STRICT, WITHOUT ROWID;
    """
}
