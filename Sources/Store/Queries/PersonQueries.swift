import GRDB
public import Identifiers
public import RosterModel

/// Questions about persons.
extension StoreSession {
  public func hasNoPersons() throws -> Bool { try !BoundStatement(db, "SELECT 1 FROM person LIMIT 1").run(BoundRow()) }

  /// nil when the ID is not stored; that is the usual answer and the quick one.
  public func person(with id: ResidentID, postIn organization: Int64?) throws -> StoredPerson? {
    let text = id.text
    guard try isKnown(text) else { return nil }
    return try record(text, organization)
  }

  private func record(_ residentID: String, _ organization: Int64?) throws -> StoredPerson? {
    let statement = try BoundStatement(
      db,
      """
      SELECT p.id, m.branch_id, \(PersonEntry.columns)
      FROM person p LEFT JOIN membership m ON m.person_id = p.id LEFT JOIN cadre_record r ON r.person_id = p.id
      LEFT JOIN post ON post.person_id = p.id AND post.organization_id = ?2
      WHERE p.resident_id = ?1
      """)
    var asked = BoundRow(residentID)
    asked.add(organization.map(Int.init))
    return try statement.first(asked) { row in
      row.integer(0).map { StoredPerson(id: $0, entry: PersonEntry(row: row, from: 2), branchID: row.integer(1)) }
    }.flatMap { $0 }
  }

  /// Who holds the development number, and the branch, or the organisation of a cadre who is no member; nil when it is
  /// free.
  public func holder(ofDevelopmentNumber number: String) throws -> NumberHolder? {
    guard try isTaken(number) else { return nil }
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.resident_id, m.branch_id AS place FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.development_number = ?1
        UNION ALL
        SELECT p.resident_id, (SELECT min(organization_id) FROM post WHERE person_id = p.id)
        FROM cadre_record r JOIN person p ON p.id = r.person_id WHERE r.held_number = ?1
        """)
    guard let row = try Row.fetchOne(statement, arguments: [number]), let id = ResidentID(row["resident_id"] as String)
    else { return nil }
    return NumberHolder(residentID: id, organizationID: row["place"])
  }

  /// How many members the branch has; of all branches where none is given.
  public func memberCount() throws -> Int {
    try Int.fetchOne(db, sql: "SELECT count(*) FROM membership") ?? 0
  }
}
