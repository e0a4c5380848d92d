import GRDB
public import Identifiers
public import RosterModel

/// A batch as `roster verify list` shows it.
public struct IdentityCheckBatch: Sendable {
  let id: Int64
  public let number: String
  /// ISO date.
  public let exportedOn: String
  public let organizationCode: String?
  public let path: String
  public let run: Int
  public let people: Int
  public let passed: Int
  public let failed: Int
  /// The latest run that brought answers; nil while there are none.
  public let answeredBy: Int?

  public var open: Int { people - passed - failed }
}

/// One person of a batch, with the answer if there is one.
public struct IdentityCheckEntry: Sendable {
  /// 1-based, the 序号 of the workbook.
  public let position: Int
  public let name: String
  public let residentID: ResidentID
  public let result: IdentityCheckResult?
  public let cause: IdentityCheckCause?
}

/// An answer accepted for an entry.
public struct IdentityCheckAnswer: Sendable {
  public let entry: IdentityCheckEntry
  public let result: IdentityCheckResult
  public let cause: IdentityCheckCause?
  public let remark: String?

  public init(entry: IdentityCheckEntry, result: IdentityCheckResult, cause: IdentityCheckCause?, remark: String?) {
    self.entry = entry
    self.result = result
    self.cause = cause
    self.remark = remark
  }
}

extension StoreSession {
  /// All batches, newest first.
  public func verificationBatches() throws -> [IdentityCheckBatch] {
    try Row.fetchAll(db, sql: Self.batches + " GROUP BY b.id ORDER BY b.id DESC").map(IdentityCheckBatch.init(row:))
  }

  public func verificationBatch(_ number: String) throws -> IdentityCheckBatch? {
    try Row.fetchOne(db, sql: Self.batches + " WHERE b.number = ? GROUP BY b.id", arguments: [number])
      .map(IdentityCheckBatch.init(row:))
  }

  private static let batches = """
    SELECT b.*, count(*) AS people, count(*) FILTER (WHERE e.result = '通过') AS passed,
      count(*) FILTER (WHERE e.result = '不通过') AS failed, max(e.run_id) AS answered_by
    FROM verification_batch b JOIN verification_entry e ON e.batch_id = b.id
    """

  /// The people of a batch in their order.
  public func entries(of batch: IdentityCheckBatch) throws -> [IdentityCheckEntry] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM verification_entry WHERE batch_id = ? ORDER BY position", arguments: [batch.id]
    ).compactMap { row in
      ResidentID(row["resident_id"] as String).map { id in
        IdentityCheckEntry(
          position: row["position"], name: row["name"], residentID: id,
          result: (row["result"] as String?).flatMap(IdentityCheckResult.init(rawValue:)),
          cause: (row["cause"] as String?).flatMap(IdentityCheckCause.init(rawValue:)))
      }
    }
  }

  /// Whether somebody is stored under this name and number.
  public func isStored(_ entry: IdentityCheckEntry) throws -> Bool {
    let statement = try BoundStatement(db, "SELECT 1 FROM person WHERE resident_id = ?1 AND name = ?2")
    return try statement.run(entry.identity)
  }

  /// Keeps the answers and gives the people their state; who has another name or number by now keeps theirs.
  public func enterAnswers(_ answers: [IdentityCheckAnswer], to batch: IdentityCheckBatch, on day: CivilDate, run: Int)
    throws
  {
    let keep = try BoundStatement(
      db,
      """
      UPDATE verification_entry SET result = ?3, cause = ?4, remark = ?5, answered_on = ?6, run_id = ?7
      WHERE batch_id = ?1 AND position = ?2 AND result IS NULL
      """)
    let judge = try BoundStatement(db, "UPDATE person SET verification = ?3 WHERE resident_id = ?1 AND name = ?2")
    var row = BoundRow()
    for answer in answers {
      row.removeAll()
      row.add(batch.id)
      row.add(answer.entry.position)
      row.add(answer.result.rawValue)
      row.add(answer.cause?.rawValue)
      row.add(answer.remark)
      row.add(day.iso)
      row.add(run)
      try keep.run(row)
      var person = answer.entry.identity
      person.add(answer.result.state.rawValue)
      try judge.run(person)
    }
  }
}

extension IdentityCheckEntry {
  fileprivate var identity: BoundRow {
    var row = BoundRow(residentID.text)
    row.add(name)
    return row
  }
}

extension IdentityCheckBatch {
  init(row: Row) {
    self.init(
      id: row["id"], number: row["number"], exportedOn: row["exported_on"],
      organizationCode: row["organization_code"], path: row["path"], run: row["run_id"], people: row["people"],
      passed: row["passed"], failed: row["failed"], answeredBy: row["answered_by"])
  }
}
