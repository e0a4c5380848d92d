import GRDB
import Identifiers
import RosterModel
import Testing

@testable import Store

/// People who do not exist.
enum Invented {
  static func member(order: String = "123", number: String? = nil) throws -> PersonEntry {
    let digits = "11010120050504" + order
    let found = CheckDigit.character(for: Array(digits.utf8).span)
    let check = try #require(found)
    var entry = PersonEntry()
    entry.name = "王小明"
    entry.residentID = ResidentID(digits + String(UnicodeScalar(check)))
    entry.ethnicity = Ethnicity(cellText: "汉族")
    entry.politicalStatus = .leagueMember
    entry.education = .senior
    entry.joinDate = PartialDate(iso: "2019-05")
    entry.developmentNumber = number
    entry.isCadre = false
    entry.mobile = "13000000000"
    return entry
  }

  static func cadre(order: String = "123") throws -> PersonEntry {
    var entry = try member(order: order)
    entry.isCadre = true
    (entry.duty, entry.dutySince, entry.cadreNature) = (.secretary, PartialDate(iso: "2023-09"), .partTime)
    return entry
  }

  static func organization(_ short: String, _ category: OrganizationCategory) -> OrganizationEntry {
    var entry = OrganizationEntry()
    (entry.shortName, entry.category) = (short, category)
    return entry
  }
}

/// A run, a file, a committee and two branches below it.
struct Seed {
  let run: Int
  let file: Int64
  let committee: Int64
  let branch: Int64
  let otherBranch: Int64

  init(_ session: StoreSession) throws {
    run = try session.beginRun(startedAt: "2026-11-21T08:00:00Z", asOf: try Seed.day(), policy: "sha256:p")
    file = try session.enterFile(Seed.record(), run: run)
    let source = Provenance(file: file, row: 2)
    committee = try session.insertOrganization(
      Invented.organization("某中学团委", .committee), code: "000", fullName: "某中学团委",
      province: LeagueProvince(cellText: "江苏"), parent: nil, from: source)
    branch = try session.insertOrganization(
      Invented.organization("高一(1)班团支部", .branch), code: "000.001", fullName: "某中学团委高一(1)班团支部", province: nil,
      parent: committee, from: source)
    otherBranch = try session.insertOrganization(
      Invented.organization("高一(2)班团支部", .branch), code: "000.002", fullName: "某中学团委高一(2)班团支部", province: nil,
      parent: committee, from: source)
  }

  var source: Provenance { Provenance(file: file, row: 3) }

  static func day() throws -> CivilDate { try #require(CivilDate(iso: "2026-11-21")) }

  static func record(
    _ digit: Character = "a", status: FileStatus = .imported, read: Int = 3, failed: Int = 0,
    organization: String? = "000.001", policy: String = "sha256:p", form: String = "branch-members"
  ) -> FileRecord {
    var counts = RowCounts()
    (counts.read, counts.failed, counts.imported) = (read, failed, read - failed)
    return FileRecord(
      path: "Inbox/\(digit).xlsx", sha256: String(repeating: digit, count: 64), form: form,
      organizationCode: organization, policy: policy, status: status, counts: counts, failureWorkbook: nil)
  }

  /// A new person in `branch`; returns its number.
  @discardableResult
  func join(_ entry: PersonEntry, _ session: StoreSession, branch: Int64? = nil) throws -> Int64 {
    let person = try session.insertPerson(entry, from: source)
    try session.insertMembership(person: person, branch: branch ?? self.branch, entry, from: source)
    return person
  }
}

/// Runs `body` in an empty store with the seed in it.
func withSeed(_ body: (StoreSession, Seed) throws -> Void) throws {
  let store = try RosterStore()
  try store.withSession(discarding: false) { (session: StoreSession) throws in try body(session, try Seed(session)) }
}

extension StoreSession {
  func count(_ table: String) throws -> Int { try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? -1 }

  /// True when the store refuses what `body` writes.
  func refuses(_ body: () throws -> Void) throws -> Bool {
    do {
      try atomically(body)
      return false
    } catch StoreError.database(let reason) {
      return reason.code == .sqliteConstraint
    } catch let error as DatabaseError {
      return error.resultCode == .SQLITE_CONSTRAINT
    }
  }

  func columns(of view: String) throws -> [String] {
    try db.columns(in: view).map(\.name)
  }
}
