import GRDB
public import RosterModel

/// Days that runs were counted as of, both ends included.
public struct RunPeriod: Sendable {
  /// nil from the beginning.
  public let from: CivilDate?
  public let through: CivilDate

  /// Only runs behind this one; 0 for all.
  public let after: Int

  public init(from: CivilDate?, through: CivilDate, after: Int = 0) {
    self.from = from
    self.through = through
    self.after = after
  }

  fileprivate var arguments: StatementArguments { [from?.iso ?? "", through.iso, after] }

  fileprivate static let sql = "run.as_of BETWEEN ?1 AND ?2 AND run.id > ?3"
}

/// What imports of a period came to, for one organisation.
public struct HandedIn: Sendable {
  /// As the file stated it; nil where it could not be told.
  public let organization: String?
  public let files: Int
  public let refusedFiles: Int
  public let counts: RowCounts
}

/// Questions about many runs at once. Imports only: what was undone since was handed in all the same.
extension StoreSession {
  /// Imports begun in the period, oldest first.
  public func imports(in period: RunPeriod) throws -> [RunRecord] {
    try Row.fetchAll(
      db,
      sql: StoreSession.runSQL
        + " WHERE run.kind IN ('import', 'reconcile') AND \(RunPeriod.sql) GROUP BY run.id ORDER BY run.id",
      arguments: period.arguments
    ).map(RunRecord.init(row:))
  }

  /// By organisation.
  public func handedIn(in period: RunPeriod) throws -> [HandedIn] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.organization_code, count(*) AS files, total(f.status = 'refused') AS refused,
          total(f.read_rows) AS read_rows, total(f.imported) AS imported, total(f.updated) AS updated,
          total(f.unchanged) AS unchanged, total(f.failed) AS failed,
          total(f.held_rows) AS held_rows
        FROM import_file f JOIN run ON run.id = f.run_id WHERE run.kind IN ('import', 'reconcile') AND \(RunPeriod.sql)
        GROUP BY f.organization_code ORDER BY f.organization_code
        """, arguments: period.arguments
    ).map { row in
      HandedIn(
        organization: row["organization_code"], files: row["files"], refusedFiles: row["refused"],
        counts: RowCounts(row: row))
    }
  }

  /// Rows of the first file with rows that was ever handed in for an organisation and form, where it came in the
  /// period: how many there were, those apart that were only held, and how many were not refused.
  public func firstHandIns(in period: RunPeriod) throws -> [(organization: String, accepted: Percentage)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.organization_code, sum(f.read_rows - f.held_rows) AS read_rows,
          sum(f.read_rows - f.failed) AS accepted
        FROM import_file f JOIN run ON run.id = f.run_id
        WHERE \(RunPeriod.sql) AND f.id IN (
          SELECT min(earlier.id) FROM import_file earlier JOIN run r ON r.id = earlier.run_id
          WHERE r.kind IN ('import', 'reconcile') AND earlier.read_rows > 0 AND earlier.organization_code IS NOT NULL
          GROUP BY earlier.organization_code, earlier.form)
        GROUP BY f.organization_code ORDER BY f.organization_code
        """, arguments: period.arguments
    ).map { row in
      (organization: row["organization_code"], accepted: Percentage(row["accepted"], of: row["read_rows"]))
    }
  }

  /// Failures by organisation and code; those of a pruned run are forgotten. That an organisation was held is no fault of
  /// a row.
  public func failures(
    in period: RunPeriod
  ) throws -> [(organization: String?, code: FindingCode, count: Int)] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.organization_code, g.code, count(*) AS times
        FROM finding g JOIN import_file f ON f.id = g.file_id JOIN run ON run.id = f.run_id
        WHERE g.severity = 'failure' AND g.code <> 'REC-101' AND run.kind IN ('import', 'reconcile') AND \(RunPeriod.sql)
        GROUP BY f.organization_code, g.code ORDER BY f.organization_code, g.code
        """, arguments: period.arguments
    ).compactMap { row in
      FindingCode(rawValue: row["code"]).map { (organization: row["organization_code"], code: $0, count: row["times"]) }
    }
  }
}
