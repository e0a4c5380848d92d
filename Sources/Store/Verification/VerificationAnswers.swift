import GRDB
public import Identifiers
public import RosterModel

/// A batch as `roster verify list` shows it.
public struct VerificationBatch: Sendable {
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
public struct VerificationEntry: Sendable {
  /// 1-based, the 序号 of the workbook.
  public let position: Int
  public let name: String
  public let residentID: ResidentID
  public let result: VerificationResult?
  public let cause: VerificationCause?
}

/// An answer accepted for an entry.
public struct VerificationAnswer: Sendable {
  public let entry: VerificationEntry
  public let result: VerificationResult
  public let cause: VerificationCause?
  public let remark: String?

  public init(entry: VerificationEntry, result: VerificationResult, cause: VerificationCause?, remark: String?) {
    self.entry = entry
    self.result = result
    self.cause = cause
    self.remark = remark
  }
}

extension StoreSession {
  /// All batches, newest first.
  public func verificationBatches() throws -> [VerificationBatch] {
    try Row.fetchAll(db, sql: Self.batches + " GROUP BY b.id ORDER BY b.id DESC").map(VerificationBatch.init(row:))
  }

  public func verificationBatch(_ number: String) throws -> VerificationBatch? {
    try Row.fetchOne(db, sql: Self.batches + " WHERE b.number = ? GROUP BY b.id", arguments: [number])
      .map(VerificationBatch.init(row:))
  }

  private static let batches = """
    SELECT b.*, count(*) AS people, count(*) FILTER (WHERE e.result = '通过') AS passed,
      count(*) FILTER (WHERE e.result = '不通过') AS failed, max(e.run_id) AS answered_by
    FROM verification_batch b JOIN verification_entry e ON e.batch_id = b.id
    """

  /// The people of a batch in their order.
  public func entries(of batch: VerificationBatch) throws -> [VerificationEntry] {
    try Row.fetchAll(
      db, sql: "SELECT * FROM verification_entry WHERE batch_id = ? ORDER BY position", arguments: [batch.id]
    ).compactMap { row in
      ResidentID(row["resident_id"] as String).map { id in
        VerificationEntry(
          position: row["position"], name: row["name"], residentID: id,
          result: (row["result"] as String?).flatMap(VerificationResult.init(rawValue:)),
          cause: (row["cause"] as String?).flatMap(VerificationCause.init(rawValue:)))
      }
    }
  }

  /// Whether somebody is stored under this name and number.
  public func isStored(_ entry: VerificationEntry) throws -> Bool {
    let statement = try BoundStatement(db, "SELECT 1 FROM person WHERE resident_id = ?1 AND name = ?2")
    return try statement.run(entry.identity)
  }

  /// Keeps the answers and gives the people their state; who has another name or number by now keeps theirs.
  public func enterAnswers(_ answers: [VerificationAnswer], to batch: VerificationBatch, on day: CivilDate, run: Int)
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

extension VerificationEntry {
  fileprivate var identity: BoundRow {
    var row = BoundRow(residentID.text)
    row.add(name)
    return row
  }
}

extension VerificationBatch {
  init(row: Row) {
    self.init(
      id: row["id"], number: row["number"], exportedOn: row["exported_on"],
      organizationCode: row["organization_code"], path: row["path"], run: row["run_id"], people: row["people"],
      passed: row["passed"], failed: row["failed"], answeredBy: row["answered_by"])
  }
}
