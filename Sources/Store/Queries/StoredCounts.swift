import GRDB
import RosterModel

/// How much is stored.
public struct StoredCounts: Sendable, Equatable {
  public let members: Int
  /// 待核实.
  public let toBeConfirmed: Int
  /// 未校验.
  public let unverified: Int
  public let organizations: Int
  /// Batches for the identity check with people who have no answer yet.
  public let openBatches: Int
}

extension StoreSession {
  /// Throws `StoreError` where rows refer to what is not there: somebody has changed the database by hand. `members` and
  /// `organizations`: as many as could be reached. The greatest table is only counted, it would take most of the time.
  public func requireReferences(members: Int, organizations: Int) throws {
    let broken = Explanation(.brokenReferences)
    guard try memberCount() == members,
      try Int.fetchOne(db, sql: "SELECT count(*) FROM organization") == organizations
    else { throw StoreError.database(broken) }
    for table in ["organization", "person", "post", "cadre_record", "waiver", "import_file"] {
      guard try Row.fetchOne(db, sql: "PRAGMA foreign_key_check(\(table))") == nil else {
        throw StoreError.database(broken)
      }
    }
  }

  public func storedCounts() throws -> StoredCounts {
    func count(_ sql: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM " + sql) ?? 0 }
    return StoredCounts(
      members: try count("membership"),
      toBeConfirmed: try count("membership WHERE standing <> '\(Standing.enrolled.rawValue)'"),
      unverified: try count("person WHERE verification = '未校验'"), organizations: try count("organization"),
      openBatches: try count("(SELECT DISTINCT batch_id FROM verification_entry WHERE result IS NULL)"))
  }
}
