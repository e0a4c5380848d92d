import GRDB
public import Identifiers
public import RosterModel

/// A member who is to be confirmed (待核实).
public struct MarkedMember: Sendable {
  /// `person.id`.
  public let id: Int64
  /// `organization.id`.
  public let branch: Int64
  public let name: String
  /// nil where the stored ID has no such form.
  public let residentID: ResidentID?
  /// The day of the run that said so; nil where no run did.
  public let since: CivilDate?
}

/// Members of a branch who are to be confirmed.
public struct OpenStanding: Sendable, Equatable {
  public let code: String
  public let name: String
  public let members: Int
  /// The first day on which one of them was marked; nil where no run did.
  public let since: CivilDate?
}

extension StoreSession {
  /// By code of the branch; branches without any are left out.
  public func openStandings() throws -> [OpenStanding] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT o.code, o.full_name, count(*) AS members, min(\(StandingSQL.since)) AS since
        FROM membership m JOIN organization o ON o.id = m.branch_id
        WHERE m.standing <> '在册' GROUP BY o.id ORDER BY o.code
        """
    ).map {
      OpenStanding(
        code: $0["code"], name: $0["full_name"], members: $0["members"],
        since: ($0["since"] as String?).flatMap(CivilDate.init(iso:)))
    }
  }

  /// Everybody who is to be confirmed, by code of the branch and then in the order of the persons.
  public func markedMembers() throws -> [MarkedMember] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT p.id, m.branch_id, p.name, p.resident_id, \(StandingSQL.since) AS since
        FROM membership m JOIN person p ON p.id = m.person_id JOIN organization o ON o.id = m.branch_id
        WHERE m.standing <> '在册' ORDER BY o.code, p.id
        """
    ).map(MarkedMember.init(row:))
  }

  /// Those of one branch.
  public func markedMembers(ofBranch id: Int64) throws -> [MarkedMember] {
    try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT p.id, m.branch_id, p.name, p.resident_id, NULL AS since
          FROM membership m JOIN person p ON p.id = m.person_id
          WHERE m.standing <> '在册' AND m.branch_id = ? ORDER BY p.id
          """), arguments: [id]
    ).map(MarkedMember.init(row:))
  }

  /// Whether anybody is to be confirmed in the organisation or in a branch directly below.
  public func hasMarkedMembers(near organization: Int64) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT EXISTS (SELECT 1 FROM membership WHERE standing <> '在册' AND (branch_id = ?1
            OR branch_id IN (SELECT id FROM organization WHERE parent_id = ?1)))
          """), arguments: [organization]) ?? false
  }

  /// Whether anybody is to be confirmed.
  public func hasMarkedMembers() throws -> Bool {
    try Bool.fetchOne(db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM membership WHERE standing <> '在册')"))
      ?? false
  }
}

private enum StandingSQL {
  /// The day of the run that marked the member `m` last and was not taken back.
  static let since = """
    (SELECT run.as_of FROM change c JOIN import_file f ON f.id = c.file_id JOIN run ON run.id = f.run_id
      WHERE c.subject = 'person' AND c.subject_id = m.person_id AND c.field = 'standing' AND c.new = '待核实'
        AND c.undone_by IS NULL
      ORDER BY c.id DESC LIMIT 1)
    """
}

extension MarkedMember {
  fileprivate init(row: Row) {
    self.init(
      id: row["id"], branch: row["branch_id"], name: row["name"],
      residentID: ResidentID(row["resident_id"] as String),
      since: (row["since"] as String?).flatMap(CivilDate.init(iso:)))
  }
}
