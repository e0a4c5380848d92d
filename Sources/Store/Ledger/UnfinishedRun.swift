import GRDB

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
