import GRDB

/// A failure workbook as the ledger has it.
public struct WrittenFailureWorkbook: Sendable {
  /// Digest of the file whose rows it gives back.
  public let input: String?
  /// Its own digest when it was written; nil where an earlier version wrote it.
  public let written: String?
}

extension StoreSession {
  /// Enters what was written for the file.
  public func noteFailureWorkbook(sha256: String, ofFile file: Int64) throws {
    try db.cachedStatement(sql: "UPDATE import_file SET failure_sha256 = ? WHERE id = ?")
      .execute(arguments: [sha256, file])
  }

  /// The last one written to the place, which is as reports show it.
  public func failureWorkbook(at place: String) throws -> WrittenFailureWorkbook? {
    let statement = try db.cachedStatement(
      sql: "SELECT sha256, failure_sha256 FROM import_file WHERE failure_workbook = ? ORDER BY id DESC LIMIT 1")
    return try Row.fetchOne(statement, arguments: [place]).map {
      WrittenFailureWorkbook(input: $0["sha256"], written: $0["failure_sha256"])
    }
  }

  /// Where files of exactly this content went, the latest first, as reports show it.
  public func places(ofContent sha256: String) throws -> [String] {
    try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT ifnull(archived, path) FROM import_file WHERE sha256 = ? ORDER BY id DESC"),
      arguments: [sha256])
  }

  /// Whether exactly this content was handed in and rows of it came in, or were in.
  public func wasTaken(sha256: String) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT EXISTS (SELECT 1 FROM import_file WHERE sha256 = ? AND status <> 'refused')")
    return try Bool.fetchOne(statement, arguments: [sha256]) ?? false
  }
}
