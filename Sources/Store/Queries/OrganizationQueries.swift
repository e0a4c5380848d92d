import GRDB
public import RosterModel

/// Which organisations a name means.
public enum OrganizationMatch: Sendable {
  case none
  case one(Organization)
  case several([Organization])
}

/// Questions about organisations.
extension StoreSession {
  /// By code, full or short name.
  public func organizations(matching text: String) throws -> [Organization] {
    try organizations(where: "code = ?1 OR full_name = ?1 OR short_name = ?1", [text])
  }

  /// What a person means by `text`: a code or a full name is exact; a short name counts when only one has it.
  public func organization(named text: String) throws -> OrganizationMatch {
    let found = try organizations(matching: text)
    if let exact = found.first(where: { $0.code == text || $0.fullName == text }) { return .one(exact) }
    switch found.count {
    case 0: return .none
    case 1: return .one(found[0])
    default: return .several(found)
    }
  }

  public func organization(code: String) throws -> Organization? {
    try organizations(where: "code = ?1", [code]).first
  }

  public func organization(id: Int64) throws -> Organization? { try organizations(where: "id = ?1", [id]).first }

  /// Direct subordinates, by code.
  public func organizations(below id: Int64) throws -> [Organization] {
    try organizations(where: "parent_id = ?1", [id])
  }

  public func organization(schoolCode: String) throws -> Organization? {
    try organizations(where: "school_code = ?1", [schoolCode]).first
  }

  /// The top of the tree.
  public func rootOrganization() throws -> Organization? { try organizations(where: "parent_id IS NULL", []).first }

  /// What is stored, as a row of the form would state it.
  public func details(ofOrganization id: Int64) throws -> OrganizationEntry? {
    let statement = try db.cachedStatement(sql: "SELECT * FROM organization WHERE id = ?1")
    return try Row.fetchOne(statement, arguments: [id]).map(OrganizationEntry.init(row:))
  }

  /// Full and short names of all, each once.
  public func organizationNames() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT full_name FROM organization UNION SELECT short_name FROM organization")
  }

  /// Of all, in order.
  public func organizationCodes() throws -> [String] {
    try String.fetchAll(db, sql: "SELECT code FROM organization ORDER BY code")
  }

  private func organizations(where condition: String, _ arguments: StatementArguments) throws -> [Organization] {
    let statement = try db.cachedStatement(
      sql: "SELECT id, code, parent_id, category, short_name, full_name, province FROM organization "
        + "WHERE \(condition) ORDER BY code")
    return try Row.fetchAll(statement, arguments: arguments).map(Organization.init(row:))
  }
}

extension Organization {
  convenience init(row: Row) throws {
    guard let category = OrganizationCategory(rawValue: row["category"]) else {
      throw StoreError.database(Explanation(.unknownCategoryStored))
    }
    self.init(
      id: row["id"], code: row["code"], parentID: row["parent_id"], category: category, shortName: row["short_name"],
      fullName: row["full_name"], province: (row["province"] as String?).flatMap(LeagueProvince.init(cellText:)))
  }
}
