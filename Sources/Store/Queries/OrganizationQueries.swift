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
  /// By code, full or short name, as names are compared (`NameKey`).
  public func organizations(matching text: String) throws -> [Organization] {
    try organizations(where: "code = ?1 OR full_key = ?1 OR short_key = ?1", [NameKey.of(text)])
  }

  /// What a person means by `text`: a code is exact, then a full name counts, then a short name, each when only one has
  /// it.
  public func organization(named text: String) throws -> OrganizationMatch {
    let found = OrganizationCandidates(text, among: try organizations(matching: text))
    switch found.meant.count {
    case 0: return .none
    case 1: return .one(found.meant[0])
    default: return .several(found.meant)
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

  /// Names that one which is none may stand for: of the organisations below `superior`, else of all; where there are
  /// many, of those that begin alike.
  public func organizationNames(near name: String, below superior: Organization?) throws -> [String] {
    let most = 1_000
    let head = String(NameKey.of(name).unicodeScalars.prefix(2))
    let names = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT short_name, full_name FROM organization
          WHERE (?1 IS NULL OR (code > ?1 || '.' AND code < ?1 || '/'))
            AND ((SELECT count(*) FROM organization) <= ?2
              OR substr(short_key, 1, 2) = ?3 OR substr(full_key, 1, 2) = ?3)
          ORDER BY code LIMIT ?2
          """), arguments: [superior?.code, most, head])
    return names.flatMap { [$0["short_name"], $0["full_name"]] as [String] }
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
      sql: "SELECT \(Organization.columns) FROM organization WHERE \(condition) ORDER BY code")
    return try Row.fetchAll(statement, arguments: arguments).map(Organization.init(row:))
  }
}

extension Organization {
  /// In the order in which `init(row:)` reads them.
  static let columns = "id, code, parent_id, category, short_name, full_name, province"

  convenience init(row: Row) throws {
    guard let category = OrganizationCategory(rawValue: row[3]) else {
      throw StoreError.database(Explanation(.unknownCategoryStored))
    }
    self.init(
      id: row[0], code: row[1], parentID: row[2], category: category, shortName: row[4], fullName: row[5],
      province: (row[6] as String?).flatMap(LeagueProvince.init(cellText:)))
  }
}
