import Foundation
import GRDB
import Identifiers
import Pipeline
import RosterModel
import Store
import Testing

/// A small county with one of everything that checks look for. Nobody in it exists.
///
/// - 000 某县团委 (leading body): cadre 周一, secretary with a mobile
///   - 000.001 某中学团委 (普通高中): cadres 吴二 (secretary, no mobile) and 郑三
///     - 000.001.001 高一(1)班: 赵甲 (secretary, reachable), 钱乙, 孙丙 — complete
///     - 000.001.002 高一(2)班: 李丁 (no number), 王戊 (28, no post), 冯己 (29, deputy secretary, number of another year)
///     - 000.001.003 待接转: 陈庚 (28 in May)
///   - 000.002 某局团总支 (机关事业单位): nobody, names a secretary who is not registered
///     - 000.002.001 <b>机关</b>团支部: 褚辛 (a wrong check character)
final class CountyState {
  let root: URL
  let store: RosterStore
  private(set) var places: [String: Int64] = [:]
  private var order = 100

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("roster-county-\(UUID().uuidString)")
    try Workspace(root: root).create()
    store = try RosterStore(path: Workspace(root: root).database.path)
    try store.withSession(discarding: false, fill)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  static func day() throws -> CivilDate { try #require(CivilDate(iso: "2026-03-02")) }

  func organization(_ code: String) throws -> Organization {
    try #require(try store.reading { try $0.organization(code: code) })
  }

  func execute(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: Workspace(root: root).database.path, configuration: configuration).write {
      try $0.execute(sql: sql)
    }
  }

  private func fill(_ session: StoreSession) throws {
    let run = try session.beginRun(
      startedAt: "2026-03-01T16:30:00Z", asOf: try CountyState.day(), policy: "sha256:p")
    let source = Provenance(
      file: try session.enterFile(CountyState.file("000.001.001", read: 10, failed: 4), run: run), row: 2)
    try session.enterFindings(
      [Finding(.mobile), Finding(.mobile), Finding(.email), Finding(.residentIDLength)], file: source.file)
    let refused = try session.enterFile(CountyState.file(nil, read: 0, status: .refused), run: run)
    try session.enterFindings([Finding(.notAWorkbook, arguments: ["HTML"])], file: refused)
    try session.finishRun(run, at: "2026-03-01T16:31:00Z", exitCode: 1)
    try addOrganizations(session, source)
    try addPeople(session, source)
  }

  static func file(_ code: String?, read: Int, failed: Int = 0, status: FileStatus = .partial) -> FileRecord {
    var counts = RowCounts()
    (counts.read, counts.failed, counts.imported) = (read, failed, read - failed)
    return FileRecord(
      path: "Inbox/a.xlsx", sha256: nil, form: "branch-members", organizationCode: code, policy: "sha256:p",
      status: status, counts: counts, failureWorkbook: nil)
  }

  private func addOrganizations(_ session: StoreSession, _ source: Provenance) throws {
    let rows: [(String, OrganizationCategory, String, Industry?)] = [
      ("000", .leadingBody, "某县团委", nil), ("000.001", .committee, "某中学团委", .seniorSchool),
      ("000.001.001", .branch, "高一(1)班团支部", nil), ("000.001.002", .branch, "高一(2)班团支部", nil),
      ("000.001.003", .waitingBranch, "待接转团支部", nil), ("000.002", .generalBranch, "某局团总支", .government),
      ("000.002.001", .branch, "<b>机关</b>团支部", nil),
    ]
    for (code, category, name, industry) in rows {
      var entry = OrganizationEntry()
      (entry.shortName, entry.category, entry.industry) = (name, category, industry)
      if code == "000.002" { (entry.secretaryName, entry.secretaryID) = ("卫某", try id("19900101", "999")) }
      places[code] = try session.insertOrganization(
        entry, code: code, fullName: code == "000" ? name : "某县" + name, province: LeagueProvince(cellText: "江苏"),
        parent: code == "000" ? nil : places[String(code.dropLast(4))], from: source)
    }
  }

  private func addPeople(_ session: StoreSession, _ source: Provenance) throws {
    var loader = try PersonLoader(session)
    func add(
      _ name: String, _ born: String, in branch: String? = nil, joined: String = "2024-05", number: String? = "",
      mobile: String? = nil, post: (Duty, String)? = nil, spoilt: Bool = false
    ) throws {
      order += 2
      var entry = PersonEntry()
      entry.name = name
      entry.residentID = try id(born, "\(order)", spoilt: spoilt)
      (entry.ethnicity, entry.politicalStatus, entry.education) = (.init(cellText: "汉族"), .leagueMember, .senior)
      (entry.joinDate, entry.mobile) = (PartialDate(iso: joined), mobile)
      entry.developmentNumber = number == "" ? "\(joined.prefix(4))00000\(order)" : number
      (entry.isCadre, entry.duty) = (post != nil, post?.0)
      (entry.dutySince, entry.cadreNature) = (PartialDate(iso: "2024-09"), .partTime)
      let person = try loader.insertPerson(entry, from: source)
      if let branch, let place = places[branch] {
        try loader.insertMembership(person: person, branch: place, entry, from: source)
      }
      if let post, let place = places[post.1] {
        try loader.putPost(person: person, organization: place, entry, from: source)
      }
    }
    try add("周一", "19850304", mobile: "13000000001", post: (.secretary, "000"))
    try add("吴二", "19860304", post: (.secretary, "000.001"))
    try add("郑三", "19870304", post: (.deputySecretary, "000.001"))
    try add("赵甲", "20090304", in: "000.001.001", mobile: "13000000002", post: (.secretary, "000.001.001"))
    try add("钱乙", "20090305", in: "000.001.001")
    try add("孙丙", "20090306", in: "000.001.001")
    try add("李丁", "20090307", in: "000.001.002", number: nil)
    try add("王戊", "19980302", in: "000.001.002", joined: "2013-05", number: nil)
    try add(
      "冯己", "19970307", in: "000.001.002", joined: "2019-05", number: "201800000001",
      post: (.deputySecretary, "000.001.002"))
    try add("陈庚", "19980520", in: "000.001.003", joined: "2013-05", number: nil)
    try add("褚辛", "20000307", in: "000.002.001", joined: "2015-05", number: nil, spoilt: true)
  }

  private func id(_ born: String, _ order: String, spoilt: Bool = false) throws -> ResidentID {
    let digits = "110101" + born + order
    let found = CheckDigit.character(for: Array(digits.utf8).span)
    let right = try #require(found)
    let check = spoilt ? (right == UInt8(ascii: "0") ? "1" : "0") : String(UnicodeScalar(right))
    return try #require(ResidentID(digits + check))
  }
}
