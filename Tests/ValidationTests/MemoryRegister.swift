import Identifiers
import RosterModel

@testable import Validation

/// Stored data that live in the test.
struct MemoryRegister: Register {
  struct Person {
    var id: Int64
    var entry: PersonEntry
    var branch: Int64?
    /// Posts by organisation.
    var posts: [Int64: PersonEntry] = [:]
  }

  var organizations: [Organization] = []
  var entries: [Int64: OrganizationEntry] = [:]
  var persons: [Person] = []
  var waivers: [StoredWaiver] = []

  var hasNoWaivers: Bool { waivers.isEmpty }

  func waivers(for id: ResidentID) -> [StoredWaiver] { waivers.filter { $0.entry.residentID == id } }

  var hasNoPersons: Bool { persons.isEmpty }

  var root: Organization? { organizations.first { $0.parentID == nil } }

  func person(with id: ResidentID, postIn organization: Int64?) -> StoredPerson? {
    persons.first { $0.entry.residentID == id }.map { person in
      var entry = person.entry
      let post = organization.flatMap { person.posts[$0] }
      (entry.duty, entry.dutySince, entry.cadreNature) = (post?.duty, post?.dutySince, post?.cadreNature)
      entry.isCadre = post != nil
      return StoredPerson(id: person.id, entry: entry, branchID: person.branch)
    }
  }

  func posts(of id: ResidentID) -> [HeldPost] {
    let held = persons.filter { $0.entry.residentID == id }.flatMap(\.posts)
    return held.sorted { $0.key < $1.key }.compactMap { place, post in
      organization(id: place).map { HeldPost(organization: $0, duty: post.duty) }
    }
  }

  func secretaries(of organization: Int64) -> [StoredSecretary] {
    persons.compactMap { person in
      guard person.posts[organization]?.duty == .secretary, let id = person.entry.residentID else { return nil }
      return StoredSecretary(residentID: id, name: person.entry.name ?? "")
    }
  }

  func holder(ofDevelopmentNumber number: String) -> NumberHolder? {
    for person in persons where person.entry.developmentNumber == number {
      if let id = person.entry.residentID {
        return NumberHolder(residentID: id, organizationID: person.branch ?? person.posts.keys.min())
      }
    }
    return nil
  }

  func organizations(matching text: String) -> [Organization] {
    organizations.filter { organization in
      [organization.code, organization.fullName, organization.shortName].contains { NameKey.areEqual($0, text) }
    }
  }

  func organizationNames() -> [String] { organizations.flatMap { [$0.fullName, $0.shortName] } }

  func organization(id: Int64) -> Organization? { organizations.first { $0.id == id } }

  func organizations(below id: Int64) -> [Organization] { organizations.filter { $0.parentID == id } }

  func organization(schoolCode: String) -> Organization? {
    entries.first { $0.value.schoolCode == schoolCode }.flatMap { organization(id: $0.key) }
  }

  func details(ofOrganization id: Int64) -> OrganizationEntry? {
    if let entry = entries[id] { return entry }
    return organization(id: id).map { stored in
      var entry = OrganizationEntry()
      (entry.code, entry.shortName, entry.fullName) = (stored.code, stored.shortName, stored.fullName)
      (entry.category, entry.province) = (stored.category, stored.province)
      return entry
    }
  }
}

extension MemoryRegister {
  /// 某市 › 某中学团委 › 高一(1)班, 高一(2)班 and 初中部团总支 › 初三(1)班.
  static let school = MemoryRegister(organizations: [
    Sample.organization(1, code: "000", .leadingBody, short: "某市团委", province: "江苏"),
    Sample.organization(
      2, code: "000.001", below: 1, .committee, short: "某中学团委", full: "某市团委某中学团委", province: "江苏"),
    Sample.organization(
      3, code: "000.001.001", below: 2, short: "高一(1)班团支部", full: "某市团委某中学团委高一(1)班团支部", province: "江苏"),
    Sample.organization(
      4, code: "000.001.002", below: 2, short: "高一(2)班团支部", full: "某市团委某中学团委高一(2)班团支部", province: "江苏"),
    Sample.organization(
      5, code: "000.001.003", below: 2, .generalBranch, short: "初中部团总支", full: "某市团委某中学团委初中部团总支",
      province: "江苏"),
    Sample.organization(
      6, code: "000.001.003.001", below: 5, short: "初三(1)班团支部", full: "某市团委某中学团委初中部团总支初三(1)班团支部",
      province: "江苏"),
  ])

  func adding(_ more: Organization...) -> MemoryRegister {
    var copy = self
    copy.organizations += more
    return copy
  }

  func with(_ person: Person) -> MemoryRegister {
    var copy = self
    copy.persons.append(person)
    return copy
  }
}

extension CheckedRow {
  /// A row of sheet 名单; the number is what Excel shows.
  static func row(
    _ number: Int, _ entry: Entry, in organization: Organization? = nil, sheet: String = "名单",
    failing: FindingCode? = nil
  ) -> CheckedRow {
    var report = RowReport(sheet: sheet, row: number, columns: ColumnMap([:]))
    if let failing { report.add(failing, .name) }
    return CheckedRow(
      batch: 0, indexInBatch: number, originalRow: nil, entry: entry, report: report, organization: organization)
  }

  var found: [String] { report.findings.map(\.short) }
}
