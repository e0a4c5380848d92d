import GRDB
import RosterModel

/// What a run did.
public enum RunKind: String, Sendable {
  case load = "import"
  /// An import of full rosters that also marks who is gone.
  case reconcile
  case undo
  case prune
  case verifyExport = "verify-export"
  case verifyImport = "verify-import"

  /// Whether it takes in files, and can be taken back.
  public var takesFiles: Bool { self == .load || self == .reconcile }
}

/// A run as `roster runs` lists it.
public struct RunRecord: Sendable {
  public let id: Int
  /// nil for a kind that a later version of the program wrote.
  public let kind: RunKind?
  /// ISO 8601 UTC.
  public let startedAt: String
  /// nil while the run goes on, or when it was cut off.
  public let finishedAt: String?
  /// ISO date.
  public let asOf: String
  public let policy: String
  /// nil when the run was cut off, also after another one closed it.
  public let exitCode: Int?
  /// For an undo: the run taken back.
  public let undoes: Int?
  /// The latest run that took this one back.
  public let undoneBy: Int?
  public let files: Int
  public let counts: RowCounts
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

  /// The files of a run with their numbers, in the order they were taken.
  public func files(ofRun id: Int) throws -> [(id: Int64, record: FileRecord)] {
    try Row.fetchAll(db, sql: "SELECT * FROM import_file WHERE run_id = ? ORDER BY id", arguments: [id])
      .map { ($0["id"], FileRecord(row: $0)) }
  }

  /// The findings of a run, in the order they were found.
  public func findings(ofRun id: Int) throws -> [FindingRecord] {
    try Row.fetchAll(
      db,
      sql: "SELECT g.* FROM finding g JOIN import_file f ON f.id = g.file_id WHERE f.run_id = ? ORDER BY g.id",
      arguments: [id]
    ).compactMap(FindingRecord.init(row:))
  }

  static let runSQL = """
    SELECT run.*, (SELECT max(u.id) FROM run u WHERE u.undoes = run.id) AS undone_by, count(f.id) AS files,
      total(f.read_rows) AS read_rows, total(f.imported) AS imported, total(f.updated) AS updated,
      total(f.unchanged) AS unchanged, total(f.failed) AS failed,
      total(f.held_rows) AS held_rows
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
    held = row["held_rows"]
  }
}

extension RunRecord {
  init(row: Row) {
    self.init(
      id: row["id"], kind: RunKind(rawValue: row["kind"]), startedAt: row["started_at"],
      finishedAt: row["finished_at"], asOf: row["as_of"], policy: row["policy"], exitCode: row["exit_code"],
      undoes: row["undoes"], undoneBy: row["undone_by"], files: row["files"], counts: RowCounts(row: row))
  }
}

extension FileRecord {
  init(row: Row) {
    self.init(
      path: row["path"], sha256: row["sha256"], form: row["form"], organizationCode: row["organization_code"],
      policy: row["policy"], status: FileStatus(rawValue: row["status"]) ?? .refused, counts: RowCounts(row: row),
      failureWorkbook: row["failure_workbook"], archived: row["archived"], wasReadable: row["was_readable"])
  }
}

extension FindingRecord {
  /// nil for a code that a later version of the program wrote.
  init?(row: Row) throws {
    guard let code = FindingCode(rawValue: row["code"]) else { return nil }
    let location = SourceLocation(
      sheet: row["sheet"], row: row["row"],
      column: (row["column"] as String?).flatMap(SourceLocation.column(letters:)))
    self.init(
      file: row["file_id"],
      finding: Finding(
        code, at: location, field: (row["field"] as String?).flatMap { Field(key: $0) },
        arguments: try StoredArguments.arguments(row["arguments"])),
      storedMessage: row["message"])
  }
}

/// A run with its files, and the findings of each.
public struct PastRun: Sendable {
  public let run: RunRecord
  public let files: [(file: FileRecord, findings: [FindingRecord])]

  /// nil when there is no such run.
  public init?(_ session: StoreSession, _ number: Int) throws {
    guard let run = try session.run(number) else { return nil }
    let findings = Dictionary(grouping: try session.findings(ofRun: number), by: \.file)
    self.run = run
    files = try session.files(ofRun: number).map { ($0.record, findings[$0.id] ?? []) }
  }
}

/// A run without an end: it was cut off, or goes on.
public struct UnfinishedRun: Sendable {
  public let id: Int
  /// nil for a kind that a later version of the program wrote.
  public let kind: RunKind?
  /// What was asked for; nil where none was recorded.
  public let request: String?
}

extension StoreSession {
  /// Oldest first.
  public func unfinishedRuns() throws -> [UnfinishedRun] {
    try Row.fetchAll(db, sql: "SELECT id, kind, request FROM run WHERE finished_at IS NULL ORDER BY id").map { row in
      UnfinishedRun(id: row["id"], kind: RunKind(rawValue: row["kind"]), request: row["request"])
    }
  }
}
