import GRDB
public import Identifiers
public import RosterModel

/// Questions about posts.
extension StoreSession {
  /// All posts of the person with this ID, also as the 书记 that an organisation's own record names; by the
  /// organisation's code.
  public func posts(of id: ResidentID) throws -> [HeldPost] {
    guard try isKnown(id.text) || isNamedSecretary(id.text) else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.id, o.code, o.parent_id, o.category, o.short_name, o.full_name, o.province, h.duty FROM (
          SELECT post.organization_id AS place, post.duty FROM person p JOIN post ON post.person_id = p.id
          WHERE p.resident_id = ?1
          UNION SELECT id, '书记' FROM organization WHERE secretary_resident_id = ?1
        ) h JOIN organization o ON o.id = h.place ORDER BY o.code, h.duty
        """)
    return try Row.fetchAll(statement, arguments: [id.text]).map { row in
      HeldPost(organization: try Organization(row: row), duty: Duty(rawValue: row[7]))
    }
  }

  /// Who holds the post of 书记 in the organisation.
  public func secretaries(of organization: Int64) throws -> [StoredSecretary] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.resident_id, p.name FROM post JOIN person p ON p.id = post.person_id
        WHERE post.organization_id = ? AND post.duty = '书记' ORDER BY p.id
        """)
    return try Row.fetchAll(statement, arguments: [organization]).compactMap { row in
      ResidentID(row["resident_id"] as String).map { StoredSecretary(residentID: $0, name: row["name"]) }
    }
  }
}
