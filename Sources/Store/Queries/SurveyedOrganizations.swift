import GRDB
public import RosterModel

/// An organisation with what its record says of the secretary (书记).
public struct SurveyedOrganization: Sendable {
  public let organization: Organization
  public let entry: OrganizationEntry
  /// The secretary's ID is one of a stored person of the same name.
  public let isSecretaryRegistered: Bool
  /// In the person's own record.
  public let secretaryMobile: String?
}

extension StoreSession {
  /// Hands every organisation to `body` by code, its superior always before it where codes are in order.
  public func forEachOrganization(_ body: (SurveyedOrganization) throws -> Void) throws {
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT o.id, o.code, o.parent_id, o.category, o.short_name, o.full_name, o.province, o.*, s.id AS secretary_person, s.mobile AS own_mobile
        FROM organization o LEFT JOIN person s ON s.resident_id = o.secretary_resident_id AND s.name = o.secretary_name ORDER BY o.code
        """)
    while let row = try rows.next() {
      try body(
        SurveyedOrganization(
          organization: try Organization(row: row), entry: OrganizationEntry(row: row),
          isSecretaryRegistered: row["secretary_person"] != nil, secretaryMobile: row["own_mobile"]))
    }
  }
}
