import GRDB
import Identifiers
public import RosterModel

/// Where a stored row comes from.
public struct Provenance: Sendable {
  /// `import_file.id`.
  public let file: Int64
  /// 1-based row in the handed-in sheet.
  public let row: Int

  public init(file: Int64, row: Int) {
    self.file = file
    self.row = row
  }
}

/// Writes accepted persons. Constraints refuse what no rule should have let through.
extension StoreSession {
  /// A new person; returns its number. Throws when a field that must not be blank is nil.
  public func insertPerson(_ entry: PersonEntry, from source: Provenance) throws -> Int64 {
    guard let id = entry.residentID, let birth = entry.birthDate else {
      throw StoreError.database("a person without a resident ID")
    }
    let statement = try BoundStatement(db, PersonSQL.insert)
    statement.bind(1, id.text)
    statement.bind(2, entry.name)
    statement.bind(3, (id.isMale ? Sex.male : Sex.female).rawValue)
    statement.bind(4, birth.iso)
    statement.bind(5, entry.ethnicity?.word)
    statement.bind(6, entry.politicalStatus?.rawValue)
    statement.bind(7, entry.education?.rawValue)
    statement.bind(8, entry.inPartyOrganization.map { $0 ? YesNo.yes.rawValue : YesNo.no.rawValue })
    for (index, text) in [entry.mobile, entry.email, entry.qq, entry.wechat, entry.weibo, entry.remark].enumerated() {
      statement.bind(Int32(9 + index), text)
    }
    statement.bind(15, source.file)
    statement.bind(16, Int64(source.row))
    try statement.run(db)
    return db.lastInsertedRowID
  }

  public func insertMembership(
    person: Int64, branch: Int64, _ entry: PersonEntry, from source: Provenance
  ) throws {
    let statement = try BoundStatement(db, PersonSQL.insertMembership)
    statement.bind(1, person)
    statement.bind(2, branch)
    statement.bind(3, entry.joinDate?.text)
    statement.bind(4, entry.developmentNumber)
    statement.bind(5, source.file)
    statement.bind(6, Int64(source.row))
    try statement.run(db)
  }

  /// The post in `organization`; replaces the one held there. Nothing happens when the entry names no post.
  public func putPost(
    person: Int64, organization: Int64, _ entry: PersonEntry, from source: Provenance
  ) throws {
    guard entry.isCadre == true, let duty = entry.duty else { return }
    let statement = try BoundStatement(db, PersonSQL.putPost)
    statement.bind(1, person)
    statement.bind(2, organization)
    statement.bind(3, duty.rawValue)
    statement.bind(4, entry.dutySince?.text)
    statement.bind(5, entry.cadreNature?.rawValue)
    statement.bind(6, source.file)
    statement.bind(7, Int64(source.row))
    try statement.run(db)
  }
}

enum PersonSQL {
  static let insert = """
    INSERT INTO person (resident_id, name, sex, birth_date, ethnicity, political_status, education,
      in_party_organization, mobile, email, qq, wechat, weibo, remark, source_file, source_row)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)
    """
  static let insertMembership = """
    INSERT INTO membership (person_id, branch_id, join_date, development_number, source_file, source_row)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6)
    """
  static let putPost = """
    INSERT INTO post (person_id, organization_id, duty, since, nature, source_file, source_row)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
    ON CONFLICT (person_id, organization_id) DO UPDATE SET duty = excluded.duty, since = excluded.since,
      nature = excluded.nature, source_file = excluded.source_file, source_row = excluded.source_row
    """
}
