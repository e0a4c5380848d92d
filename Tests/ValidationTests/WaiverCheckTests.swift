import RosterModel
import Testing

@testable import Validation

/// What waivers let pass.
@Suite struct WaiverCheckTests {
  private typealias Rows = [CheckedRow<PersonEntry>]

  /// A row that fails the given rules, checked with these waivers of the person.
  private func checked(
    _ codes: [(FindingCode, Field)], _ waivers: WaiverEntry..., asOf: String = "2026-03-02"
  ) throws -> CheckedRow<PersonEntry> {
    var row = CheckedRow<PersonEntry>.row(2, try Invented.member())
    for (code, field) in codes { row.report.add(code, field) }
    var register = MemoryRegister.school
    register.waivers = waivers.enumerated().map { StoredWaiver(id: Int64($0.offset), entry: $0.element) }
    var rows = [row]
    try WaiverCheck(register: register, asOf: try #require(CivilDate(iso: asOf)), policy: try #require(Sample.policy))
      .check(&rows)
    return rows[0]
  }

  @Test func theFailureBecomesAWarningOnItsCell() throws {
    let row = try checked([(.tooYoungOnJoining, .joinDate)], try WaiverRuleTests.waiver())
    #expect(row.isAccepted)
    let finding = try #require(row.report.findings.first)
    #expect(finding.code == .ageWaived && finding.field == .joinDate && row.report.findings.count == 1)
    for part in ["AGE-103", "某青例〔2026〕1号", "共青团某县委", "有效期至 2026-12-31"] {
      #expect(finding.message(in: .zh).contains(part))
    }
  }

  @Test func otherFailuresStay() throws {
    let row = try checked([(.tooYoungOnJoining, .joinDate), (.mobile, .mobile)], try WaiverRuleTests.waiver())
    #expect(!row.isAccepted)
    #expect(row.report.findings.map(\.code) == [.ageWaived, .mobile])
  }

  @Test func eachRuleNeedsItsOwn() throws {
    let both: [(FindingCode, Field)] = [(.underMinimumAge, .residentID), (.tooYoungOnJoining, .joinDate)]
    #expect(try !checked(both, try WaiverRuleTests.waiver()).isAccepted)
    #expect(try checked(both, try WaiverRuleTests.waiver(), try WaiverRuleTests.waiver(.underMinimumAge)).isAccepted)
  }

  /// The policy does not list AGE-102, whatever is stored.
  @Test func whatCannotBeWaivedIsNot() throws {
    let row = try checked([(.overAgeWithoutPost, .residentID)], try WaiverRuleTests.waiver(.overAgeWithoutPost))
    #expect(row.report.findings.map(\.code) == [.overAgeWithoutPost])
  }

  @Test(arguments: [("2026-01-14", "尚未生效"), ("2027-01-01", "有效期至 2026-12-31")])
  func outsideItsTime(day: String, reason: String) throws {
    let row = try checked([(.tooYoungOnJoining, .joinDate)], try WaiverRuleTests.waiver(), asOf: day)
    #expect(!row.isAccepted)
    #expect(row.report.findings.map(\.code) == [.tooYoungOnJoining, .waiverDoesNotApply])
    #expect(row.report.findings[1].message(in: .zh).contains(reason))
  }

  @Test func anotherNameIsAnotherPerson() throws {
    var waiver = try WaiverRuleTests.waiver()
    waiver.name = "李雷"
    let row = try checked([(.tooYoungOnJoining, .joinDate)], waiver)
    #expect(row.report.findings.map(\.code) == [.tooYoungOnJoining, .waiverDoesNotApply])
    #expect(!row.report.findings[1].message(in: .zh).contains("李雷"))
    #expect(try checked([(.tooYoungOnJoining, .joinDate)], waiver, try WaiverRuleTests.waiver()).isAccepted)
  }

  @Test func nobodyIsAskedAboutWhileThereAreNone() throws {
    #expect(try checked([(.tooYoungOnJoining, .joinDate)]).report.findings.map(\.code) == [.tooYoungOnJoining])
  }
}

/// A file of waivers against itself and what is stored.
@Suite struct WaiverRegisterCheckTests {
  private func check(
    _ entries: [WaiverEntry], stored: [WaiverEntry] = [], updates: Bool = false,
    register: MemoryRegister = .school
  ) throws -> [CheckedRow<WaiverEntry>] {
    var register = register
    register.waivers = stored.enumerated().map { StoredWaiver(id: Int64($0.offset), entry: $0.element) }
    var rows = entries.enumerated().map { CheckedRow<WaiverEntry>.row($0.offset + 2, $0.element) }
    try WaiverRegisterCheck(register: register, updates: updates).check(&rows)
    return rows
  }

  @Test func newAndTwice() throws {
    let waiver = try WaiverRuleTests.waiver()
    #expect(try check([waiver])[0].disposition == .insert)
    #expect(try check([waiver, waiver]).map(\.found) == [["document WAI-103"], ["document WAI-103"]])
    let other = try WaiverRuleTests.waiver(.underMinimumAge)
    #expect(try check([waiver, other]).map(\.disposition) == [.insert, .insert])
  }

  @Test func stored() throws {
    let waiver = try WaiverRuleTests.waiver()
    #expect(try check([waiver], stored: [waiver])[0].disposition == .unchanged)
    var changed = waiver
    (changed.validTo, changed.contact) = (nil, "13900000009")
    #expect(try check([changed], stored: [waiver])[0].found == ["validTo REG-107"])
    #expect(
      try check([changed], stored: [waiver], updates: true)[0].disposition
        == .update(id: 0, changed: [.validTo, .contact]))
  }

  @Test func aPersonRegisteredUnderAnotherName() throws {
    var person = try Invented.member()
    person.name = "李雷"
    let register = MemoryRegister.school.with(.init(id: 1, entry: person, branch: 3))
    let rows = try check([try WaiverRuleTests.waiver()], register: register)
    #expect(rows[0].found == ["name REG-102"] && rows[0].disposition == nil)
  }
}
