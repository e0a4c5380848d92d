import Foundation
import GRDB
public import Identifiers
public import RosterModel

/// A name and a number to be verified.
public struct IdentityCheckSubject: Sendable {
  public let name: String
  public let residentID: ResidentID
  /// Whether it did not pass before and is due again.
  public let isRecheck: Bool
}

/// Who goes into the next batch.
public struct IdentityCheckScope: Sendable {
  /// Those of this organisation and all below it; nil for everyone.
  public var organization: Organization?
  /// Answers of this day or earlier that blamed late police data are asked again.
  public var recheckAnsweredUntil: CivilDate
  public var limit: Int

  public init(organization: Organization?, recheckAnsweredUntil: CivilDate, limit: Int) {
    self.organization = organization
    self.recheckAnsweredUntil = recheckAnsweredUntil
    self.limit = limit
  }
}

extension StoreSession {
  /// Which database this is, for the stamps of its batches; nil before the first.
  public func verificationSite() throws -> String? {
    try String.fetchOne(db, sql: "SELECT mark FROM verification_site")
  }

  /// The same, made if it is missing; in a transaction of its own.
  public func madeVerificationSite() throws -> String {
    if let mark = try verificationSite() { return mark }
    return try atomically {
      let mark = UUID().uuidString.lowercased()
      try db.execute(sql: "INSERT INTO verification_site (id, mark) VALUES (1, ?)", arguments: [mark])
      return mark
    }
  }

  /// How many batches of the day were given out; they are counted from 1 and never removed.
  public func batchesExported(on day: CivilDate) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT count(*) FROM verification_batch WHERE exported_on = ?", arguments: [day.iso]) ?? 0
  }

  /// Unverified people, and those due again, who are in no open batch; in the order they came in.
  public func subjectsToVerify(_ scope: IdentityCheckScope) throws -> [IdentityCheckSubject] {
    try Row.fetchAll(
      db, sql: Self.subjects,
      arguments: [
        "until": scope.recheckAnsweredUntil.iso, "code": scope.organization?.code, "limit": scope.limit,
      ]
    ).compactMap { row in
      ResidentID(row["resident_id"] as String).map {
        IdentityCheckSubject(name: row["name"], residentID: $0, isRecheck: row["is_recheck"])
      }
    }
  }

  /// A code's subordinates begin with it and a dot, and `/` is what follows the dot.
  private static let subjects = """
    WITH below(id) AS (
      SELECT id FROM organization WHERE code = :code OR (code > :code || '.' AND code < :code || '/')
    )
    SELECT p.name, p.resident_id, p.verification <> '未校验' AS is_recheck FROM person p
    WHERE (p.verification = '未校验' OR (p.verification = '校验不通过' AND (
        SELECT e.cause = '公安数据未及时更新' AND e.answered_on <= :until FROM verification_entry e
        WHERE e.resident_id = p.resident_id AND e.name = p.name AND e.result IS NOT NULL
        ORDER BY e.run_id DESC LIMIT 1)))
      AND NOT EXISTS (SELECT 1 FROM verification_entry e
        WHERE e.resident_id = p.resident_id AND e.name = p.name AND e.result IS NULL)
      AND (:code IS NULL OR p.id IN (
        SELECT person_id FROM membership WHERE branch_id IN (SELECT id FROM below)
        UNION SELECT person_id FROM post WHERE organization_id IN (SELECT id FROM below)))
    ORDER BY p.id LIMIT :limit
    """

  /// Enters a batch with its people in their order.
  public func enterBatch(
    _ number: String, on day: CivilDate, organization: Organization?, path: String, run: Int,
    _ subjects: [IdentityCheckSubject]
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO verification_batch (number, exported_on, organization_code, path, run_id) VALUES (?, ?, ?, ?, ?)
        """, arguments: [number, day.iso, organization?.code, path, run])
    let batch = db.lastInsertedRowID
    let statement = try BoundStatement(
      db, "INSERT INTO verification_entry (batch_id, position, name, resident_id) VALUES (?1, ?2, ?3, ?4)")
    var row = BoundRow()
    for (index, subject) in subjects.enumerated() {
      row.removeAll()
      row.add(batch)
      row.add(index + 1)
      row.add(subject.name)
      row.add(subject.residentID.text)
      try statement.run(row)
    }
  }
}
