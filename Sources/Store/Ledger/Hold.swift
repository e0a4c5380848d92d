import GRDB

/// An organisation that the last reconciliation held.
public struct Hold: Sendable, Equatable {
  public let code: String
  public let name: String
  /// In the language of the run.
  public let reason: String

  public init(code: String, name: String, reason: String) {
    self.code = code
    self.name = name
    self.reason = reason
  }
}

extension StoreSession {
  /// `reasons` by `organization.id`.
  public func enterHolds(_ reasons: [Int64: String], run: Int) throws {
    for (organization, reason) in reasons.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "INSERT INTO hold (run_id, organization_id, reason) VALUES (?, ?, ?)",
        arguments: [run, organization, reason])
    }
  }

  /// What the last finished reconciliation held, by code.
  public func holds() throws -> [Hold] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT o.code, o.full_name, h.reason FROM hold h JOIN organization o ON o.id = h.organization_id
        WHERE h.run_id = (SELECT max(id) FROM run WHERE kind = 'reconcile' AND finished_at IS NOT NULL)
        ORDER BY o.code
        """
    ).map { Hold(code: $0["code"], name: $0["full_name"], reason: $0["reason"]) }
  }
}
