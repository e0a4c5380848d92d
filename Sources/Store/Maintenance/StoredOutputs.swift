import GRDB
public import RosterModel

/// A taken file that had to leave its place after the commit.
public struct FileToMove: Sendable {
  public let run: Int
  /// As reports show it: `Inbox/…`.
  public let path: String
  public let sha256: String
  /// Where it goes, below the workspace.
  public let archived: String
  /// When the run ended, ISO 8601 UTC; nil when it did not.
  public let finishedAt: String?
}

extension StoreSession {
  /// Files that were to be moved, for each path the latest only, in the order they were taken. Without those of runs
  /// taken back: their files may come again.
  public func filesToMove() throws -> [FileToMove] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT f.run_id, f.path, f.sha256, f.archived, r.finished_at
        FROM import_file f JOIN run r ON r.id = f.run_id
        WHERE f.id IN (SELECT max(id) FROM import_file GROUP BY path)
          AND f.archived IS NOT NULL AND f.sha256 IS NOT NULL
          AND r.id NOT IN (SELECT undoes FROM run WHERE undoes IS NOT NULL)
        ORDER BY f.id
        """
    ).map { row in
      FileToMove(
        run: row["run_id"], path: row["path"], sha256: row["sha256"], archived: row["archived"],
        finishedAt: row["finished_at"])
    }
  }

  /// Every file that a run says it left: failure workbooks, notes, archived files, as reports show them.
  public func recordedOutputs() throws -> Set<PathKey> {
    let paths = try String.fetchAll(
      db,
      sql: """
        SELECT failure_workbook FROM import_file WHERE failure_workbook IS NOT NULL
        UNION SELECT archived FROM import_file WHERE archived IS NOT NULL
        """)
    return Set(paths.map(PathKey.init))
  }
}
