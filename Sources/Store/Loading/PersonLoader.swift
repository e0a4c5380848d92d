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
public struct PersonLoader {
  private let db: Database
  private let person: BoundStatement
  private let membership: BoundStatement
  private let post: BoundStatement
  private let holder: BoundStatement
  /// A file brings new records or new members, never both.
  private let hasCadreRecords: Bool
  private var row = BoundRow()

  /// Prepares the statements; the session must outlive the loader.
  public init(_ session: StoreSession) throws {
    db = session.db
    person = try BoundStatement(db, PersonSQL.insert)
    membership = try BoundStatement(db, PersonSQL.insertMembership)
    post = try BoundStatement(db, PersonSQL.putPost)
    hasCadreRecords = try BoundStatement(db, "SELECT 1 FROM cadre_record LIMIT 1").run(BoundRow())
    holder = try BoundStatement(db, "SELECT 1 FROM cadre_record WHERE held_number = ?1 AND person_id <> ?2")
  }

  /// A new person; returns its number. Throws when a field that must not be blank is nil.
  public mutating func insertPerson(_ entry: PersonEntry, from source: Provenance) throws -> Int64 {
    guard let id = entry.residentID, let birth = entry.birthDate else {
      throw StoreError.database(Explanation(.personWithoutID))
    }
    row.removeAll()
    row.add(id.text)
    row.add(entry.name)
    row.add((id.isMale ? Sex.male : Sex.female).rawValue)
    row.add(birth.iso)
    row.add(entry.ethnicity?.word)
    row.add(entry.politicalStatus?.rawValue)
    row.add(entry.education?.rawValue)
    row.add(entry.inPartyOrganization.map { $0 ? YesNo.yes.rawValue : YesNo.no.rawValue })
    row.add(entry.mobile)
    row.add(entry.email)
    row.add(entry.qq)
    row.add(entry.wechat)
    row.add(entry.weibo)
    row.add(entry.remark)
    try run(person, source)
    return db.lastInsertedRowID
  }

  /// Throws where the development number is somebody's already, member or cadre.
  public mutating func insertMembership(
    person: Int64, branch: Int64, _ entry: PersonEntry, from source: Provenance
  ) throws {
    try requireFree(entry.developmentNumber, for: person)
    row.removeAll()
    row.add(person)
    row.add(branch)
    row.add(entry.joinDate?.text)
    row.add(entry.developmentNumber)
    try run(membership, source)
  }

  /// What a trigger would guarantee, which would make each import a tenth slower.
  private func requireFree(_ number: String?, for person: Int64) throws {
    guard let number, hasCadreRecords else { return }
    var question = BoundRow(number)
    question.add(person)
    guard try !StoreError.translating({ try holder.run(question) }) else {
      throw StoreError(
        DatabaseError(resultCode: .SQLITE_CONSTRAINT, message: "UNIQUE constraint failed: cadre_record.held_number"))
    }
  }

  /// Before a cadre becomes a member: the number that the own record holds is free from now on, the membership states
  /// one of its own.
  public func releaseCadreNumber(of person: Int64) throws {
    try StoreError.translating {
      try db.cachedStatement(sql: "UPDATE cadre_record SET held_number = NULL WHERE person_id = ?")
        .execute(arguments: [person])
    }
  }

  /// 入团时间 and 发展团员编号 that a cadre's own form states. Nothing happens for a member, whose membership has them, and
  /// where a record is there already.
  public func insertCadreRecord(person: Int64, _ entry: PersonEntry, from source: Provenance) throws {
    guard entry.joinDate != nil || entry.developmentNumber != nil else { return }
    try StoreError.translating {
      try db.cachedStatement(
        sql: """
          INSERT INTO cadre_record (person_id, join_date, development_number, source_file, source_row)
          SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (SELECT 1 FROM membership WHERE person_id = ?1)
          ON CONFLICT (person_id) DO NOTHING
          """
      ).execute(arguments: [person, entry.joinDate?.text, entry.developmentNumber, source.file, source.row])
    }
  }

  /// The post in `organization`; changes the one held there, which keeps where it came from. Nothing happens when the entry names no post.
  public mutating func putPost(
    person: Int64, organization: Int64, _ entry: PersonEntry, from source: Provenance
  ) throws {
    guard entry.isCadre == true else { return }
    guard let duty = entry.duty else { throw Inconsistency.undecided(row: source.row) }
    row.removeAll()
    row.add(person)
    row.add(organization)
    row.add(duty.rawValue)
    row.add(entry.dutySince?.text)
    row.add(entry.cadreNature?.rawValue)
    try run(post, source)
  }

  /// Every row ends with where it comes from.
  private mutating func run(_ statement: BoundStatement, _ source: Provenance) throws {
    row.add(source.file)
    row.add(source.row)
    _ = try StoreError.translating { try statement.run(row) }
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
      nature = excluded.nature
    """
}
