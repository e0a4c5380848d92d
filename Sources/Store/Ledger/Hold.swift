import GRDB
public import RosterModel

/// An organisation that the last reconciliation held.
public struct Hold: Sendable, Equatable {
  public let code: String
  public let name: String
  public let reasons: [HoldReason]
  /// The reasons in words, of a run of an earlier version: in the language of that run.
  let text: String?

  public init(code: String, name: String, reasons: [HoldReason], text: String? = nil) {
    self.code = code
    self.name = name
    self.reasons = reasons
    self.text = text
  }

  public func reason(in language: Language) -> String { text ?? reasons.line(in: language) }
}

extension StoreSession {
  /// `reasons` by `organization.id`.
  public func enterHolds(_ reasons: [Int64: [HoldReason]], run: Int) throws {
    for (organization, reasons) in reasons.sorted(by: { $0.key < $1.key }) {
      try db.execute(
        sql: "INSERT INTO hold (run_id, organization_id, reason) VALUES (?, ?, '')", arguments: [run, organization])
      for (position, reason) in reasons.enumerated() {
        try db.execute(
          sql: """
            INSERT INTO hold_reason (run_id, organization_id, position, cause, number, total) VALUES (?, ?, ?, ?, ?, ?)
            """, arguments: [run, organization, position, reason.cause.key, reason.count, reason.total])
      }
    }
  }

  /// What the last finished reconciliation held, by code.
  public func holds() throws -> [Hold] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT o.id, o.code, o.full_name, h.run_id, h.reason FROM hold h JOIN organization o ON o.id = h.organization_id
        WHERE h.run_id = (SELECT max(id) FROM run WHERE kind = 'reconcile' AND finished_at IS NOT NULL)
        ORDER BY o.code
        """
    ).map { row in
      let text: String = row["reason"]
      return Hold(
        code: row["code"], name: row["full_name"], reasons: try reasons(of: row["id"], run: row["run_id"]),
        text: text.isEmpty ? nil : text)
    }
  }

  private func reasons(of organization: Int64, run: Int) throws -> [HoldReason] {
    try Row.fetchAll(
      db,
      sql: "SELECT cause, number, total FROM hold_reason WHERE run_id = ? AND organization_id = ? ORDER BY position",
      arguments: [run, organization]
    ).compactMap { row in
      HoldReason.Cause(key: row["cause"]).map { HoldReason(cause: $0, count: row["number"], total: row["total"]) }
    }
  }
}
