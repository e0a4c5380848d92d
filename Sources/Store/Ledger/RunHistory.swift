import GRDB

/// A run as `roster runs` lists it.
public struct RunRecord: Sendable {
  public let id: Int
  /// ISO 8601 UTC.
  public let startedAt: String
  /// nil while the run goes on, or when it was cut off.
  public let finishedAt: String?
  /// ISO date.
  public let asOf: String
  public let policy: String
  public let exitCode: Int?
  public let files: Int
  public let counts: RowCounts
}

/// A stored finding, as `roster show` lists it.
public struct FindingRecord: Sendable {
  public let path: String
  public let sheet: String?
  public let row: Int?
  public let column: String?
  public let field: String?
  public let code: String
  public let severity: String
  /// The sentence in zh.
  public let message: String
}

extension StoreSession {
  /// All runs, newest first.
  public func runs() throws -> [RunRecord] {
    try Row.fetchAll(db, sql: StoreSession.runSQL + " GROUP BY run.id ORDER BY run.id DESC").map(RunRecord.init(row:))
  }

  public func run(_ id: Int) throws -> RunRecord? {
    try Row.fetchOne(db, sql: StoreSession.runSQL + " WHERE run.id = ? GROUP BY run.id", arguments: [id])
      .map(RunRecord.init(row:))
  }

  /// The files of a run, in the order they were taken.
  public func files(ofRun id: Int) throws -> [FileRecord] {
    try Row.fetchAll(db, sql: "SELECT * FROM import_file WHERE run_id = ? ORDER BY id", arguments: [id])
      .map(FileRecord.init(row:))
  }

  public func findings(ofRun id: Int) throws -> [FindingRecord] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.path, g.* FROM finding g JOIN import_file f ON f.id = g.file_id WHERE f.run_id = ? ORDER BY g.id
        """,
      arguments: [id]
    ).map(FindingRecord.init(row:))
  }

  private static let runSQL = """
    SELECT run.*, count(f.id) AS files, total(f.read_rows) AS read_rows, total(f.imported) AS imported,
      total(f.updated) AS updated, total(f.unchanged) AS unchanged, total(f.failed) AS failed
    FROM run LEFT JOIN import_file f ON f.run_id = run.id
    """
}

extension RowCounts {
  init(row: Row) {
    self.init()
    read = row["read_rows"]
    imported = row["imported"]
    updated = row["updated"]
    unchanged = row["unchanged"]
    failed = row["failed"]
  }
}

extension RunRecord {
  init(row: Row) {
    self.init(
      id: row["id"], startedAt: row["started_at"], finishedAt: row["finished_at"], asOf: row["as_of"],
      policy: row["policy"], exitCode: row["exit_code"], files: row["files"], counts: RowCounts(row: row))
  }
}

extension FileRecord {
  init(row: Row) {
    self.init(
      path: row["path"], sha256: row["sha256"], form: row["form"], organizationCode: row["organization_code"],
      policy: row["policy"], status: FileStatus(rawValue: row["status"]) ?? .refused, counts: RowCounts(row: row),
      failureWorkbook: row["failure_workbook"])
  }
}

extension FindingRecord {
  init(row: Row) {
    self.init(
      path: row["path"], sheet: row["sheet"], row: row["row"], column: row["column"], field: row["field"],
      code: row["code"], severity: row["severity"], message: row["message"])
  }
}
