import GRDB
public import RosterModel

/// What is still kept of the rows that a finished import refused: findings, failure workbooks, archived files.
public struct RetainedRun: Sendable {
  /// A file of the run with what it left.
  public struct Outputs: Sendable {
    /// `import_file.id`.
    public let file: Int64
    public let wasRefused: Bool
    /// As reports show it.
    public let failureWorkbook: String?
    /// As reports show it.
    public let archived: String?
  }

  public let run: Int
  /// The day in China on which the run began.
  public let day: CivilDate
  public let files: Int
  /// Rows with a finding that kept them out.
  public let rowsKeptOut: Int
  public let findings: Int
  /// Of the files that left anything.
  public let outputs: [Outputs]
}

/// Which outputs of a file have been deleted, so that its entry in the ledger must no longer name them.
public struct ForgottenOutputs: Sendable {
  public let file: Int64
  public let failureWorkbook: Bool
  public let archived: Bool

  public init(file: Int64, failureWorkbook: Bool, archived: Bool) {
    self.file = file
    self.failureWorkbook = failureWorkbook
    self.archived = archived
  }
}

extension StoreSession {
  /// Finished imports begun before `day` (in China), oldest first; also those that keep nothing.
  public func retainedRuns(before day: CivilDate) throws -> [RetainedRun] {
    let outputs = try retainedOutputs(before: day)
    return try Row.fetchAll(
      db,
      sql: """
        SELECT p.id, p.day, (SELECT count(*) FROM import_file WHERE run_id = p.id) AS files,
          count(g.id) AS findings, count(DISTINCT CASE WHEN g.severity = 'failure' AND g.row IS NOT NULL
            THEN g.file_id || '/' || ifnull(g.sheet, '') || '/' || g.row END) AS kept_out
        FROM (\(Self.pastRuns)) p LEFT JOIN import_file f ON f.run_id = p.id LEFT JOIN finding g ON g.file_id = f.id
        GROUP BY p.id ORDER BY p.id
        """, arguments: [day.iso]
    ).compactMap { row in
      guard let begun = CivilDate(iso: row["day"]) else { return nil }
      let run: Int = row["id"]
      return RetainedRun(
        run: run, day: begun, files: row["files"], rowsKeptOut: row["kept_out"], findings: row["findings"],
        outputs: outputs[run] ?? [])
    }
  }

  private func retainedOutputs(before day: CivilDate) throws -> [Int: [RetainedRun.Outputs]] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT run_id, id, status, failure_workbook, archived FROM import_file
        WHERE run_id IN (SELECT id FROM (\(Self.pastRuns))) AND (failure_workbook IS NOT NULL OR archived IS NOT NULL)
        ORDER BY id
        """, arguments: [day.iso])
    return Dictionary(grouping: rows) { $0["run_id"] }.mapValues { rows in
      rows.map { row in
        RetainedRun.Outputs(
          file: row["id"], wasRefused: row["status"] == FileStatus.refused.rawValue,
          failureWorkbook: row["failure_workbook"], archived: row["archived"])
      }
    }
  }

  /// Outputs, as reports show them, with the latest run that names each, of all runs but those of `retainedRuns`.
  public func outputsOfOtherRuns(thanBefore day: CivilDate) throws -> [PathKey: Int] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT name, max(run_id) AS run FROM (
          SELECT run_id, failure_workbook AS name FROM import_file
          UNION ALL SELECT run_id, archived FROM import_file)
        WHERE name IS NOT NULL AND run_id NOT IN (SELECT id FROM (\(Self.pastRuns))) GROUP BY name
        """, arguments: [day.iso])
    return Dictionary(rows.map { (PathKey($0["name"]), $0["run"]) }) { max($0, $1) }
  }

  private static let pastRuns = """
    SELECT id, date(started_at, '+8 hours') AS day FROM run
    WHERE kind IN ('import', 'reconcile') AND finished_at IS NOT NULL AND date(started_at, '+8 hours') < ?1
    """

  /// Deletes the findings of the runs and clears what no longer tells the truth; runs, files, before-images and loaded
  /// people stay. What is deleted is overwritten in the database file.
  public func forget(findingsOf runs: [Int], _ outputs: [ForgottenOutputs]) throws {
    let findings = try db.cachedStatement(
      sql: "DELETE FROM finding WHERE file_id IN (SELECT id FROM import_file WHERE run_id = ?)")
    for run in runs { try findings.execute(arguments: [run]) }
    let clearing = try db.cachedStatement(
      sql: """
        UPDATE import_file SET failure_workbook = iif(?2, NULL, failure_workbook), archived = iif(?3, NULL, archived)
        WHERE id = ?1
        """)
    for output in outputs {
      try clearing.execute(arguments: [output.file, output.failureWorkbook, output.archived])
    }
  }

  /// Brings the write-ahead log into the database file and empties it, unless somebody reads at the moment: what was
  /// deleted would stand in it. Not within a transaction.
  public func emptyLog() throws { _ = try Row.fetchOne(db, sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
}
