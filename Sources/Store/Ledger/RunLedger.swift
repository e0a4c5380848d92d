import GRDB
public import RosterModel

/// The history of runs and files.
extension StoreSession {
  /// Opens a run; returns its number. `startedAt` is ISO 8601 UTC. `request` says what was asked for: the same request
  /// again resumes the run when it is cut off. `undoes`: the run that an undo takes back. Answers that wait are void from
  /// now on.
  public func beginRun(
    _ kind: RunKind = .load, startedAt: String, asOf: CivilDate, policy: String, request: String? = nil,
    undoes: Int? = nil
  ) throws -> Int {
    try forgetAnswers()
    try db.execute(
      sql: "INSERT INTO run (kind, started_at, as_of, policy, request, undoes) VALUES (?, ?, ?, ?, ?, ?)",
      arguments: [kind.rawValue, startedAt, asOf.iso, policy, request, undoes])
    return Int(db.lastInsertedRowID)
  }

  /// `exitCode`: nil for a run that was cut off and will not be resumed.
  public func finishRun(_ run: Int, at time: String, exitCode: Int32?) throws {
    try db.execute(
      sql: "UPDATE run SET finished_at = ?, exit_code = ? WHERE id = ?", arguments: [time, exitCode, run])
  }

  /// Enters the file before its rows, which refer to it. `completeFile` sets what is known only afterwards.
  public func enterFile(_ file: FileRecord, run: Int) throws -> Int64 {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO import_file (run_id, path, sha256, form, organization_code, policy, status, read_rows, imported,
          updated, unchanged, failed, held_rows, failure_workbook, archived, was_readable)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(
      arguments: [
        run, file.path, file.sha256, file.form, file.organizationCode, file.policy, file.status.rawValue,
        file.counts.read, file.counts.imported, file.counts.updated, file.counts.unchanged, file.counts.failed,
        file.counts.held,
        file.failureWorkbook, file.archived, file.wasReadable,
      ])
    return db.lastInsertedRowID
  }

  /// Stores the findings with their zh text; no message carries a whole resident ID.
  public func enterFindings(_ findings: some Sequence<Finding>, file: Int64) throws {
    let statement = try BoundStatement(
      db,
      """
      INSERT INTO finding (file_id, sheet, row, "column", field, code, severity, message, arguments)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
      """)
    var row = BoundRow()
    var texts = LedgerTexts()
    for finding in findings {
      let (message, arguments) = try texts.texts(of: CellFinding(finding))
      row.removeAll()
      row.add(file)
      row.add(finding.location.sheet)
      row.add(finding.location.row)
      row.add(finding.location.columnLetters)
      row.add(finding.field?.key)
      row.add(finding.code.rawValue)
      row.add(finding.severity.rawValue)
      row.add(message)
      row.add(arguments)
      try statement.run(row)
    }
  }

  /// The latest run that took a file of this content for this form and organisation with no row failed and under the
  /// same policy; nil when there is none. After an undo every file is read again: what it brought in or found there may
  /// be gone.
  public func earlierRun(
    sha256: String, form: String, organizationCode: String?, policy: String
  ) throws -> (run: Int, counts: RowCounts)? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT run_id, read_rows FROM import_file
        WHERE sha256 = ? AND form = ? AND organization_code IS ? AND policy = ? AND failed = 0 AND status <> 'refused'
          AND run_id > (SELECT ifnull(max(id), 0) FROM run WHERE kind = 'undo')
        ORDER BY id DESC LIMIT 1
        """)
    let row = try Row.fetchOne(statement, arguments: [sha256, form, organizationCode, policy])
    return row.map { row in
      var counts = RowCounts()
      counts.read = row["read_rows"]
      counts.unchanged = counts.read
      return (row["run_id"], counts)
    }
  }

  /// The latest run that took a file of this content at all and was not taken back; nil when it is new.
  public func latestRun(sha256: String, form: String, organizationCode: String?) throws -> Int? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT run_id FROM import_file WHERE sha256 = ? AND form = ? AND organization_code IS ? AND status <> 'refused'
          AND run_id NOT IN (SELECT undoes FROM run WHERE undoes IS NOT NULL)
        ORDER BY id DESC LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [sha256, form, organizationCode])
  }
}
