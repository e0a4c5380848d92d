import GRDB

/// The schema, append-only: a migration that has landed is never edited, a later one changes what it made.
enum Migrations {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 organisations, persons, runs") { db in
      try db.execute(sql: tables)
      try db.execute(sql: Views.sql)
    }
    migrator.registerMigration("2 resuming, taking back") { db in try db.execute(sql: resuming) }
    migrator.registerMigration("3 verification, waivers") { db in
      try db.execute(sql: VerificationSchema.sql)
      try db.execute(sql: WaiverSchema.sql)
    }
    migrator.registerMigration("4 standing, releases") { db in
      try db.execute(sql: reconciling)
      try db.execute(sql: "DROP VIEW members; " + Views.members(with: ", m.standing"))
    }
    return migrator
  }()

  /// What a killed run needs to be resumed, and a finished one to be taken back.
  private static let resuming = """
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

  /// What reconciling with full rosters needs.
  private static let reconciling = """
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
    CREATE TRIGGER person_by_hand AFTER UPDATE ON person WHEN (SELECT is_roster FROM writer) = 0 BEGIN
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'ethnicity', OLD.ethnicity, NEW.ethnicity, (SELECT max(id) FROM import_file) WHERE OLD.ethnicity IS NOT NEW.ethnicity;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'politicalStatus', OLD.political_status, NEW.political_status, (SELECT max(id) FROM import_file) WHERE OLD.political_status IS NOT NEW.political_status;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'education', OLD.education, NEW.education, (SELECT max(id) FROM import_file) WHERE OLD.education IS NOT NEW.education;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'inPartyOrganization', OLD.in_party_organization, NEW.in_party_organization, (SELECT max(id) FROM import_file) WHERE OLD.in_party_organization IS NOT NEW.in_party_organization;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'mobile', OLD.mobile, NEW.mobile, (SELECT max(id) FROM import_file) WHERE OLD.mobile IS NOT NEW.mobile;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'email', OLD.email, NEW.email, (SELECT max(id) FROM import_file) WHERE OLD.email IS NOT NEW.email;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'qq', OLD.qq, NEW.qq, (SELECT max(id) FROM import_file) WHERE OLD.qq IS NOT NEW.qq;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'wechat', OLD.wechat, NEW.wechat, (SELECT max(id) FROM import_file) WHERE OLD.wechat IS NOT NEW.wechat;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'weibo', OLD.weibo, NEW.weibo, (SELECT max(id) FROM import_file) WHERE OLD.weibo IS NOT NEW.weibo;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.id, 'remark', OLD.remark, NEW.remark, (SELECT max(id) FROM import_file) WHERE OLD.remark IS NOT NEW.remark;
    END;
    CREATE TRIGGER membership_by_hand AFTER UPDATE ON membership WHEN (SELECT is_roster FROM writer) = 0 BEGIN
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.person_id, 'joinDate', OLD.join_date, NEW.join_date, (SELECT max(id) FROM import_file) WHERE OLD.join_date IS NOT NEW.join_date;
      INSERT INTO hand_edit (person_id, field, old, new, after_file)
      SELECT NEW.person_id, 'developmentNumber', OLD.development_number, NEW.development_number, (SELECT max(id) FROM import_file) WHERE OLD.development_number IS NOT NEW.development_number;
    END;
    """

  /// Invariants first: one person one branch (primary key of membership), members only in branches (the composite
  /// foreign key to is_branch), development numbers unique, every row of a known file.
  private static let tables = """
    CREATE TABLE run (
      id INTEGER PRIMARY KEY,
      started_at TEXT NOT NULL,
      finished_at TEXT,
      as_of TEXT NOT NULL,
      policy TEXT NOT NULL,
      exit_code INTEGER
    ) STRICT;

    CREATE TABLE import_file (
      id INTEGER PRIMARY KEY,
      run_id INTEGER NOT NULL REFERENCES run(id),
      path TEXT NOT NULL,
      sha256 TEXT CHECK (length(sha256) = 64),
      form TEXT,
      organization_code TEXT,
      policy TEXT NOT NULL,
      status TEXT NOT NULL CHECK (status IN ('imported', 'partial', 'unchanged', 'refused')),
      read_rows INTEGER NOT NULL CHECK (read_rows >= 0),
      imported INTEGER NOT NULL,
      updated INTEGER NOT NULL,
      unchanged INTEGER NOT NULL,
      failed INTEGER NOT NULL,
      failure_workbook TEXT,
      CHECK (read_rows = imported + updated + unchanged + failed)
    ) STRICT;
    CREATE INDEX import_file_run ON import_file(run_id);
    CREATE INDEX import_file_sha256 ON import_file(sha256);

    CREATE TABLE finding (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES import_file(id),
      sheet TEXT,
      row INTEGER,
      "column" TEXT,
      field TEXT,
      code TEXT NOT NULL,
      severity TEXT NOT NULL CHECK (severity IN ('failure', 'warning', 'notice')),
      message TEXT NOT NULL
    ) STRICT;
    CREATE INDEX finding_file ON finding(file_id);

    CREATE TABLE organization (
      id INTEGER PRIMARY KEY,
      code TEXT NOT NULL UNIQUE,
      parent_id INTEGER REFERENCES organization(id),
      category TEXT NOT NULL CHECK (category IN
        ('团的领导机关', '团委', '团工委', '团总支', '团支部', '毕业生团组织', '待接转团支部')),
      is_branch INTEGER NOT NULL
        GENERATED ALWAYS AS (category IN ('团支部', '毕业生团组织', '待接转团支部')) STORED,
      parent_is_branch INTEGER CHECK (parent_is_branch = 0),
      short_name TEXT NOT NULL CHECK (short_name <> ''),
      full_name TEXT NOT NULL UNIQUE CHECK (full_name <> ''),
      industry TEXT,
      province TEXT,
      school_code TEXT UNIQUE,
      phone TEXT,
      email TEXT,
      secretary_name TEXT,
      secretary_resident_id TEXT,
      secretary_mobile TEXT,
      graduation TEXT,
      source_file INTEGER NOT NULL REFERENCES import_file(id),
      source_row INTEGER NOT NULL,
      UNIQUE (id, is_branch),
      FOREIGN KEY (parent_id, parent_is_branch) REFERENCES organization(id, is_branch),
      CHECK ((parent_id IS NULL) = (parent_is_branch IS NULL))
    ) STRICT;
    CREATE UNIQUE INDEX organization_root ON organization(parent_id IS NULL) WHERE parent_id IS NULL;
    CREATE INDEX organization_parent ON organization(parent_id);
    CREATE INDEX organization_short_name ON organization(short_name);

    CREATE TABLE person (
      id INTEGER PRIMARY KEY,
      resident_id TEXT NOT NULL UNIQUE CHECK (length(resident_id) = 18),
      name TEXT NOT NULL CHECK (name <> ''),
      sex TEXT NOT NULL CHECK (sex IN ('男', '女')),
      birth_date TEXT NOT NULL,
      ethnicity TEXT NOT NULL,
      political_status TEXT NOT NULL,
      education TEXT NOT NULL,
      in_party_organization TEXT CHECK (in_party_organization IN ('是', '否')),
      mobile TEXT,
      email TEXT,
      qq TEXT,
      wechat TEXT,
      weibo TEXT,
      remark TEXT,
      verification TEXT NOT NULL DEFAULT '未校验' CHECK (verification IN ('未校验', '校验通过', '校验不通过')),
      must_change_password INTEGER NOT NULL DEFAULT 1 CHECK (must_change_password IN (0, 1)),
      source_file INTEGER NOT NULL REFERENCES import_file(id),
      source_row INTEGER NOT NULL
    ) STRICT;

    CREATE TABLE membership (
      person_id INTEGER PRIMARY KEY REFERENCES person(id),
      branch_id INTEGER NOT NULL,
      in_branch INTEGER NOT NULL DEFAULT 1 CHECK (in_branch = 1),
      join_date TEXT NOT NULL,
      development_number TEXT UNIQUE,
      source_file INTEGER NOT NULL REFERENCES import_file(id),
      source_row INTEGER NOT NULL,
      FOREIGN KEY (branch_id, in_branch) REFERENCES organization(id, is_branch)
    ) STRICT;
    CREATE INDEX membership_branch ON membership(branch_id);

    CREATE TABLE post (
      person_id INTEGER NOT NULL REFERENCES person(id),
      organization_id INTEGER NOT NULL REFERENCES organization(id),
      duty TEXT NOT NULL,
      since TEXT NOT NULL,
      nature TEXT NOT NULL CHECK (nature IN ('专职', '兼职', '挂职')),
      source_file INTEGER NOT NULL REFERENCES import_file(id),
      source_row INTEGER NOT NULL,
      PRIMARY KEY (person_id, organization_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX post_organization ON post(organization_id);

    -- Before-images: what an update replaced, and by which file.
    CREATE TABLE change (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES import_file(id),
      subject TEXT NOT NULL CHECK (subject IN ('person', 'organization')),
      subject_id INTEGER NOT NULL,
      organization_id INTEGER,
      field TEXT NOT NULL,
      old TEXT,
      new TEXT
    ) STRICT;
    CREATE INDEX change_subject ON change(subject, subject_id);
    """
}
