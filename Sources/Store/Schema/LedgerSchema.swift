/// What a killed run needs to be resumed, and a finished one to be taken back.
enum ResumingSchema {
  static let sql = """
    -- 'import', 'undo', 'prune' …: what the run did.
    ALTER TABLE run ADD COLUMN kind TEXT NOT NULL DEFAULT 'import';
    -- What was asked for, as JSON; the same command again resumes the run.
    ALTER TABLE run ADD COLUMN request TEXT;
    -- For an undo: the run taken back.
    ALTER TABLE run ADD COLUMN undoes INTEGER REFERENCES run(id);
    -- Where the file goes after the commit, below the workspace; NULL when it stays where it is.
    ALTER TABLE import_file ADD COLUMN archived TEXT;
    ALTER TABLE import_file ADD COLUMN was_readable INTEGER NOT NULL DEFAULT 1 CHECK (was_readable IN (0, 1));
    -- What stands for {0}, {1} … in the message, as JSON: a text, or one for each language.
    ALTER TABLE finding ADD COLUMN arguments TEXT;
    -- A change that was taken back, and by which run.
    ALTER TABLE change ADD COLUMN undone_by INTEGER REFERENCES run(id);
    -- Where a post that was laid down had come from.
    ALTER TABLE change ADD COLUMN source_file INTEGER REFERENCES import_file(id);
    ALTER TABLE change ADD COLUMN source_row INTEGER;
    CREATE INDEX change_file ON change(file_id);
    """
}

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

/// What a failure workbook was when it was written: whoever has changed it since is at work on it.
enum FailureWorkbookSchema {
  static let sql = """
    ALTER TABLE import_file ADD COLUMN failure_sha256 TEXT CHECK (length(failure_sha256) = 64);
    CREATE INDEX import_file_failure ON import_file(failure_workbook) WHERE failure_workbook IS NOT NULL;
    """
}

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

/// What a command that was cut off has not said yet.
enum AnswerSchema {
  static let sql = """
    -- `found`: what the command saw before it changed anything, for itself when it goes on. `content`: all that it has
    -- to say, stored together with what it speaks of; it goes when it has been said. Personal data masked, as printed.
    CREATE TABLE answer (
      request TEXT PRIMARY KEY CHECK (request <> ''),
      found TEXT,
      content TEXT,
      CHECK ((found IS NULL) <> (content IS NULL))
    ) STRICT;
    -- The last run of which a night of the day that came to its end has told.
    ALTER TABLE night ADD COLUMN told_run INTEGER NOT NULL DEFAULT 0;
    """
}
