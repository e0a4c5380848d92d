import GRDB
import Identifiers
public import RosterModel

/// A person, an organisation or a waiver that an undo leaves as it is, with everything the run brought or changed about it.
public struct UndoStay: Sendable, Equatable {
  public enum Subject: Sendable, Equatable {
    /// The masked resident ID, or `#` and the row's number when the person is no longer stored.
    case person(String)
    /// The code, or `#` and the row's number when it is no longer stored.
    case organization(String)
    /// The masked resident ID, the rule and the document.
    case waiver(String)
  }

  public let subject: Subject
  /// Whether the person or the organisation itself came in with the run.
  public let isBrought: Bool
  /// Whether the membership (团籍) came in with the run.
  public let hasMembership: Bool
  /// Posts that came in with the run.
  public let posts: Int
  /// Fields the run changed, in the order of the forms.
  public let fields: [Field]
  /// Why it stays.
  public let cause: UndoCause
}

extension UndoScope {
  /// Persons in the order they came in, then organisations by code, then waivers.
  func stays() throws -> [UndoStay] {
    try stays("person", UndoScope.stayingPersons, arguments: ["last": lastFile]) { .person($0) }
      + stays("organization", UndoScope.stayingOrganizations) { .organization($0) } + stayingWaivers()
  }

  private func stays(
    _ subject: String, _ sql: String, arguments: StatementArguments = [:], _ name: (String) -> UndoStay.Subject
  ) throws -> [UndoStay] {
    let rows = try Row.fetchAll(db, sql: sql, arguments: arguments)
    guard !rows.isEmpty else { return [] }
    let causes = try causes(of: subject)
    let fields = try fields(ofStaying: subject)
    return rows.map { row in
      let id: Int64 = row["id"]
      let text: String? = row["name"]
      let shown = text.map { subject == "person" ? ResidentID.masked($0) : $0 } ?? "#\(id)"
      return UndoStay(
        subject: name(shown), isBrought: row["is_brought"], hasMembership: row["has_membership"], posts: row["posts"],
        fields: (fields[id] ?? []).sorted { $0.rawValue < $1.rawValue }, cause: UndoCause(causes[id] ?? []))
    }
  }

  private func causes(of subject: String) throws -> [Int64: [Int]] {
    try pairs("SELECT id, run AS value FROM undo_cause WHERE subject = ?", subject)
  }

  private func fields(ofStaying subject: String) throws -> [Int64: [Field]] {
    let keys: [Int64: [String]] = try pairs(
      """
      SELECT DISTINCT v.subject_id AS id, v.field AS value FROM undo_value v
      JOIN undo_\(subject) u ON u.id = v.subject_id AND u.stays WHERE v.subject = ?
      """, subject)
    return keys.mapValues { $0.compactMap(Field.init(key:)) }
  }

  private func pairs<Value: DatabaseValueConvertible>(_ sql: String, _ subject: String) throws -> [Int64: [Value]] {
    var found: [Int64: [Value]] = [:]
    let rows = try Row.fetchCursor(db, sql: sql, arguments: [subject])
    while let row = try rows.next() { found[row["id"], default: []].append(row["value"]) }
    return found
  }

  /// A post that a later run laid down comes back when that run is taken back: it counts as one that stays.
  private static let stayingPersons = """
    SELECT u.id, u.is_brought, p.resident_id AS name,
      EXISTS (SELECT 1 FROM membership m WHERE m.person_id = u.id
        AND m.source_file IN (SELECT id FROM undo_file)) AS has_membership,
      (SELECT count(*) FROM post o WHERE o.person_id = u.id AND o.source_file IN (SELECT id FROM undo_file))
        + (SELECT count(DISTINCT c.organization_id) FROM change c WHERE c.subject = 'person' AND c.subject_id = u.id
          AND c.file_id > :last AND c.undone_by IS NULL AND c.source_file IN (SELECT id FROM undo_file)) AS posts
    FROM undo_person u LEFT JOIN person p ON p.id = u.id WHERE u.stays ORDER BY u.id
    """

  private static let stayingOrganizations = """
    SELECT u.id, u.is_brought, o.code AS name, 0 AS has_membership, 0 AS posts
    FROM undo_organization u LEFT JOIN organization o ON o.id = u.id WHERE u.stays ORDER BY o.code, u.id
    """
}
