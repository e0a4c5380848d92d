/// 校验: batches of names and numbers given to the citizen-identity centre, and its answers (F17).
enum IdentityCheckSchema {
  static let sql = """
    -- Whose batches these are: two databases may give out the same batch number.
    CREATE TABLE verification_site (id INTEGER PRIMARY KEY CHECK (id = 1), mark TEXT NOT NULL) STRICT;

    CREATE TABLE verification_batch (
      id INTEGER PRIMARY KEY,
      number TEXT NOT NULL UNIQUE,
      exported_on TEXT NOT NULL,
      organization_code TEXT,
      -- Where the workbook was put, as reports show it.
      path TEXT NOT NULL,
      run_id INTEGER NOT NULL REFERENCES run(id)
    ) STRICT;

    -- Name and number as they were sent: the answer is about these, whatever becomes of the person.
    CREATE TABLE verification_entry (
      batch_id INTEGER NOT NULL REFERENCES verification_batch(id),
      position INTEGER NOT NULL CHECK (position > 0),
      name TEXT NOT NULL,
      resident_id TEXT NOT NULL CHECK (length(resident_id) = 18),
      result TEXT CHECK (result IN ('通过', '不通过')),
      cause TEXT CHECK (cause IN ('姓名与号码不符', '曾被改写为他人', '公安数据未及时更新')),
      remark TEXT,
      answered_on TEXT,
      run_id INTEGER REFERENCES run(id),
      PRIMARY KEY (batch_id, position),
      UNIQUE (batch_id, resident_id),
      CHECK ((result IS NULL) = (answered_on IS NULL) AND (result IS NULL) = (run_id IS NULL)),
      CHECK ((cause IS NOT NULL) = (result IS '不通过'))
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX verification_entry_person ON verification_entry(resident_id, name);

    \(identityTrigger)

    CREATE VIEW verifications AS
    SELECT e.resident_id, e.name, b.number AS batch, b.exported_on, e.result, e.cause, e.remark, e.answered_on,
      e.run_id AS answered_run
    FROM verification_entry e JOIN verification_batch b ON b.id = e.batch_id;
    """

  static let identityTrigger = """
    -- Another name or number is another question.
    CREATE TRIGGER person_identity_changed AFTER UPDATE OF name, resident_id ON person
    WHEN NEW.verification <> '未校验' AND (NEW.name <> OLD.name OR NEW.resident_id <> OLD.resident_id)
    BEGIN
      UPDATE person SET verification = '未校验' WHERE id = NEW.id;
    END;
    """
}
