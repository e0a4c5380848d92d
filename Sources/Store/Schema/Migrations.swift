import GRDB

/// The schema, append-only: a migration that has landed is never edited, a later one changes what it made.
enum Migrations {
  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 organisations, persons, runs") { db in
      try db.execute(sql: tables)
      try db.execute(sql: Views.sql)
    }
    migrator.registerMigration("2 resuming, taking back") { db in try db.execute(sql: ResumingSchema.sql) }
    migrator.registerMigration("3 verification, waivers") { db in
      try db.execute(sql: IdentityCheckSchema.sql)
      try db.execute(sql: WaiverSchema.sql)
    }
    migrator.registerMigration("4 standing, releases") { db in
      try db.execute(sql: ReconcilingSchema.sql)
      try db.execute(sql: "DROP VIEW members; " + Views.members(with: ", m.standing"))
    }
    migrator.registerMigration("5 cadres' own records") { db in try db.execute(sql: CadreSchema.sql) }
    migrator.registerMigration("6 accounts of secretaries") { db in try db.execute(sql: AccountSchema.sql) }
    migrator.registerMigration("7 names as they are compared") { db in
      try db.execute(sql: NameKeySchema.sql)
      try NameKeySchema.fill(db)
    }
    migrator.registerMigration("8 reasons of holds") { db in try db.execute(sql: HoldReasonSchema.sql) }
    migrator.registerMigration("9 failure workbooks as they were written") { db in
      try db.execute(sql: FailureWorkbookSchema.sql)
    }
    migrator.registerMigration("10 nights, held rows") { db in try db.execute(sql: NightSchema.sql) }
    migrator.registerMigration("11 answers not given yet") { db in try db.execute(sql: AnswerSchema.sql) }
    // What an organisation handed in last is asked for each one of a reconciliation.
    migrator.registerMigration("12 files by organisation") { db in
      try db.execute(sql: "CREATE INDEX import_file_organization ON import_file(organization_code, form)")
    }
    return migrator
  }()

  /// Whether the database was made by this program: others number their migrations too.
  static func haveMade(_ db: Database) throws -> Bool {
    try migrator.appliedIdentifiers(db).contains { migrator.migrations.contains($0) }
  }

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
