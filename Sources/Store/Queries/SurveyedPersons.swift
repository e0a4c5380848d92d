import GRDB
import Identifiers
public import RosterModel

/// Somebody with membership and posts, as a question to all persons meets them.
public struct SurveyedPerson: Sendable {
  /// A post in one organisation.
  public struct Post: Sendable {
    public let organization: Int64
    public let duty: Duty?
    public let since: PartialDate?
    public let nature: CadreNature?
  }

  public let id: Int64
  /// `isCadre` tells whether any post is held; the post's own fields, 微信, 微博 and 备注 are blank.
  public let entry: PersonEntry
  public let verification: IdentityCheckState?
  /// Why the person did not pass the identity check, by the last answer about this name and number.
  public let verificationCause: IdentityCheckCause?
  /// nil for a cadre who is no member.
  public let branch: Int64?
  public let posts: [Post]
  /// Of who has neither membership nor post: the first organisation whose record names the person as 书记.
  public let secretaryOf: Int64?
}

extension StoreSession {
  /// Hands every person with a membership or a post, and every 书记 an organisation names, to `body`, one after the
  /// other; nothing is kept. Where `isWanted` is given, only people of organisations it says true for.
  public func forEachPerson(
    where isWanted: ((Int64) -> Bool)? = nil, _ body: (SurveyedPerson) throws -> Void
  ) throws {
    let persons = try StreamedRows(db, PersonSurveySQL.persons)
    let posts = try PostsInStep(db)
    while try persons.next() {
      guard let id = persons.integer(0) else { continue }
      let held = try posts.posts(of: id)
      let branch = persons.integer(1)
      let named = branch == nil && held.isEmpty ? try organization(naming: persons.text(2), persons.text(3)) : nil
      guard let home = branch ?? named ?? held.first?.organization else { continue }
      if let isWanted, !isWanted(home), !held.contains(where: { isWanted($0.organization) }) { continue }
      let verification = persons.value(14) { IdentityCheckState.table.value(of: $0) }
      let cause = verification == .failed ? try cause(persons) : nil
      try body(
        SurveyedPerson(
          id: id, entry: PersonEntry(persons, isCadre: !held.isEmpty), verification: verification,
          verificationCause: cause, branch: branch, posts: held, secretaryOf: named))
    }
  }
}

extension StoreSession {
  /// Of the last answer about this name and number; asked only about the few who did not pass.
  private func cause(_ person: StreamedRows) throws -> IdentityCheckCause? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT cause FROM verification_entry WHERE resident_id = ? AND name = ? AND result IS NOT NULL
        ORDER BY run_id DESC LIMIT 1
        """)
    return try String.fetchOne(statement, arguments: [person.text(2), person.text(3)])
      .flatMap(IdentityCheckCause.init(rawValue:))
  }

  /// The first organisation whose record names this person as 书记.
  private func organization(naming residentID: String?, _ name: String?) throws -> Int64? {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM organization WHERE secretary_resident_id = ? AND secretary_name = ? ORDER BY code LIMIT 1")
    return try Int64.fetchOne(statement, arguments: [residentID, name])
  }
}

/// Posts in the order of persons, taken in step with them.
private final class PostsInStep {
  private let rows: StreamedRows
  /// The person of the row at hand; nil after the last.
  private var person: Int64?

  init(_ db: Database) throws {
    rows = try StreamedRows(db, PersonSurveySQL.posts)
    try advance()
  }

  /// `person` must not go back.
  func posts(of person: Int64) throws -> [SurveyedPerson.Post] {
    guard let next = self.person, next <= person else { return [] }
    var posts: [SurveyedPerson.Post] = []
    while let next = self.person, next <= person {
      if next == person, let post { posts.append(post) }
      try advance()
    }
    return posts
  }

  private var post: SurveyedPerson.Post? {
    guard let organization = rows.integer(1) else { return nil }
    return SurveyedPerson.Post(
      organization: organization, duty: rows.value(2) { Duty.table.value(of: $0) }, since: rows.date(3),
      nature: rows.value(4) { CadreNature.table.value(of: $0) })
  }

  private func advance() throws { person = try rows.next() ? rows.integer(0) : nil }
}

extension PersonEntry {
  fileprivate init(_ row: StreamedRows, isCadre: Bool) {
    self.init()
    residentID = row.value(2) { ResidentID(validating: $0) }
    name = row.text(3)
    sex = row.value(4) { Sex.table.value(of: $0) }
    ethnicity = row.value(5) { Ethnicity.table.value(of: $0) }
    politicalStatus = row.value(6) { PoliticalStatus.table.value(of: $0) }
    education = row.value(7) { Education.table.value(of: $0) }
    joinDate = row.date(8)
    developmentNumber = row.text(9)
    self.isCadre = isCadre
    inPartyOrganization = row.value(10) { YesNo.table.value(of: $0) }.map { $0 == .yes }
    mobile = row.text(11)
    email = row.text(12)
    qq = row.text(13)
  }
}

extension StreamedRows {
  func date(_ column: Int32) -> PartialDate? { value(column) { PartialDate(isoBytes: $0) } }
}

private enum PersonSurveySQL {
  static let persons = """
    SELECT p.id, m.branch_id, p.resident_id, p.name, p.sex, p.ethnicity, p.political_status, p.education,
      ifnull(m.join_date, r.join_date), iif(m.person_id IS NULL, r.development_number, m.development_number),
      p.in_party_organization, p.mobile, p.email, p.qq, p.verification
    FROM person p LEFT JOIN membership m ON m.person_id = p.id LEFT JOIN cadre_record r ON r.person_id = p.id
    ORDER BY p.id
    """
  static let posts = """
    SELECT person_id, organization_id, duty, since, nature FROM post ORDER BY person_id, organization_id
    """
}
