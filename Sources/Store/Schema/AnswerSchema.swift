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
