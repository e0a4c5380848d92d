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
