import GRDB

/// Members of a branch who are to be confirmed (待核实).
public struct OpenStanding: Sendable, Equatable {
  public let code: String
  public let name: String
  public let members: Int
}

extension StoreSession {
  /// By code of the branch; branches without any are left out.
  public func openStandings() throws -> [OpenStanding] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT o.code, o.full_name, count(*) AS members FROM membership m JOIN organization o ON o.id = m.branch_id
        WHERE m.standing <> '在册' GROUP BY o.id ORDER BY o.code
        """
    ).map { OpenStanding(code: $0["code"], name: $0["full_name"], members: $0["members"]) }
  }
}
