import GRDB
public import Identifiers
public import RosterModel

/// A member of a branch, as a full roster is compared with it.
public struct BranchMember: Sendable {
  /// `person.id`.
  public let id: Int64
  public let residentID: ResidentID
  public let name: String
  public let developmentNumber: String?
  public let isCadre: Bool
  /// Marked 待核实 before.
  public let isToBeConfirmed: Bool
}

/// Questions a reconciliation asks.
extension StoreSession {
  /// The members of a branch in the order of their numbers.
  public func members(ofBranch id: Int64) throws -> [BranchMember] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT p.id, p.resident_id, p.name, m.standing, m.development_number,
          EXISTS (SELECT 1 FROM post WHERE person_id = p.id) AS is_cadre
        FROM membership m JOIN person p ON p.id = m.person_id WHERE m.branch_id = ? ORDER BY p.id
        """)
    return try Row.fetchAll(statement, arguments: [id]).compactMap { row in
      guard let residentID = ResidentID(row["resident_id"] as String) else { return nil }
      return BranchMember(
        id: row["id"], residentID: residentID, name: row["name"], developmentNumber: row["development_number"],
        isCadre: row["is_cadre"],
        isToBeConfirmed: row["standing"] == Standing.toBeConfirmed.rawValue)
    }
  }

  /// Everything stored of the members of a branch that a roster could change, a text each, whatever their numbers are.
  public func storedTexts(ofBranch id: Int64) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT json_array(p.resident_id, p.name, p.ethnicity, p.political_status, p.education, p.in_party_organization,
          p.mobile, p.email, p.qq, p.wechat, p.weibo, p.remark, m.join_date, m.development_number, m.standing,
          (SELECT json_array(duty, since, nature) FROM post WHERE person_id = p.id AND organization_id = m.branch_id),
          (SELECT count(*) FROM post WHERE person_id = p.id))
        FROM membership m JOIN person p ON p.id = m.person_id WHERE m.branch_id = ? ORDER BY p.resident_id
        """, arguments: [id])
  }

  /// Rows of the last file taken for the organisation and form and not taken back; nil when there is none. `held`: a
  /// file does not count whose rows for this organisation were held, else what shrank would pass at the second attempt.
  public func lastRows(form: String, organizationCode: String, held organization: Int64) throws -> Int? {
    try Int.fetchOne(
      db,
      sql: """
        SELECT read_rows FROM import_file
        WHERE form = ? AND organization_code = ? AND status <> 'refused'
          AND run_id NOT IN (SELECT undoes FROM run WHERE undoes IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM hold WHERE run_id = import_file.run_id AND organization_id = ?)
        ORDER BY id DESC LIMIT 1
        """, arguments: [form, organizationCode, organization])
  }

  /// Fields of the person that were edited by hand after a file last wrote them.
  public func handEdits(of person: Int64) throws -> Set<Field> {
    let keys = try String.fetchAll(
      db,
      sql: """
        SELECT DISTINCT h.field FROM hand_edit h
        WHERE h.person_id = ?1 AND NOT EXISTS (
          SELECT 1 FROM change c WHERE c.subject = 'person' AND c.subject_id = ?1 AND c.field = h.field
            AND c.file_id > ifnull(h.after_file, 0) AND c.undone_by IS NULL)
        """, arguments: [person])
    return Set(keys.compactMap { Field(key: $0) })
  }

  /// Whether anybody edited anything by hand.
  public func hasHandEdits() throws -> Bool {
    try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM hand_edit)") ?? false
  }
}
