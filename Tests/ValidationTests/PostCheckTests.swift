import RosterModel
import Testing

@testable import Validation

/// Posts beyond the row: one held elsewhere keeps the membership (F57), one 书记 an organisation (F36).
@Suite struct PostCheckTests {
  private typealias Rows = [CheckedRow<PersonEntry>]

  private let committee = MemoryRegister.school.organizations[1]
  private let branch = MemoryRegister.school.organizations[2]
  private let otherBranch = MemoryRegister.school.organizations[3]

  private func secretary(_ order: String, name: String = "王小明") throws -> PersonEntry {
    var entry = try Invented.cadre(born: "20050504", order: order)
    (entry.name, entry.duty) = (name, .secretary)
    return entry
  }

  private func holder(_ entry: PersonEntry, in organization: Organization) -> MemoryRegister {
    MemoryRegister.school.with(.init(id: 11, entry: entry, branch: nil, posts: [organization.id: entry]))
  }

  // MARK: A post elsewhere

  private func older(_ register: MemoryRegister, in organization: Organization? = nil) throws -> [String] {
    var row = Rows.Element.row(2, try Invented.member(), in: organization ?? branch)
    row.report.add(.overAgeWithoutPost, .residentID, .number(32), .number(28))
    var rows = [row]
    try PostElsewhereCheck(register: register).check(&rows)
    return rows[0].report.findings.map { "\($0.short) \($0.arguments.map { $0[.zh] }.joined(separator: "|"))" }
  }

  @Test func aPostElsewhereKeepsTheMembership() throws {
    #expect(
      try older(holder(secretary("123"), in: committee)) == ["residentID AGE-203 28|某市团委某中学团委|书记"])
  }

  @Test func withoutAnyPostTheAgeCounts() throws {
    #expect(try older(MemoryRegister.school) == ["residentID AGE-102 32|28"])
    #expect(try older(holder(secretary("124"), in: committee)) == ["residentID AGE-102 32|28"], "somebody else's")
  }

  /// What is laid down here, with --update, is no reason to keep the row out.
  @Test func aPostHeldHereCanBeLaidDown() throws {
    #expect(try older(holder(secretary("123"), in: branch)) == [])
  }

  // MARK: One secretary

  private func claim(
    _ rows: Rows, _ register: MemoryRegister = .school
  ) throws -> (found: [[String]], dispositions: [Disposition?]) {
    var rows = rows
    try OneSecretaryCheck(register: register).check(&rows)
    let found = rows.map { $0.report.findings.map { "\($0.short) \($0.arguments.last?[.zh] ?? "")" } }
    return (found, rows.map(\.disposition))
  }

  private func row(
    _ number: Int, _ entry: PersonEntry, in organization: Organization, sheet: String = "名单",
    _ disposition: Disposition? = .insert
  ) -> Rows.Element {
    var row = Rows.Element.row(number, entry, in: organization, sheet: sheet)
    row.disposition = disposition
    return row
  }

  @Test func twoInAFileContradictEachOther() throws {
    let result = try claim([
      row(2, secretary("123"), in: branch), row(3, secretary("124"), in: otherBranch),
      row(4, secretary("125"), in: branch, sheet: "补充"),
    ])
    #expect(result.found == [["duty CAD-103 工作表“补充”第 4 行"], [], ["duty CAD-103 工作表“名单”第 2 行"]])
    #expect(result.dispositions == [nil, .insert, nil])
  }

  /// The same person twice is ROW-101's matter.
  @Test func thePersonTwiceIsNoSecondOne() throws {
    let twice = try [row(2, secretary("123"), in: branch), row(3, secretary("123"), in: branch)]
    #expect(try claim(twice).found == [[], []])
  }

  @Test func aStoredOneStaysUntilHeLaysItDown() throws {
    let old = try secretary("123", name: "李建国")
    let register = holder(old, in: branch)
    let new = try row(3, secretary("124"), in: branch)
    #expect(try claim([new], register).found == [["duty CAD-103 李**（已登记）"]])
    #expect(try claim([row(2, old, in: branch, .unchanged)], register).found == [[]])
    var deputy = old
    deputy.duty = .deputySecretary
    let leaving = row(2, deputy, in: branch, .update(id: 11, changed: [.duty]))
    #expect(try claim([new, leaving], register).found == [[], []])
    // Without --update, or where the row fails, nothing is laid down.
    #expect(try claim([new, row(2, deputy, in: branch, nil)], register).found == [["duty CAD-103 李**（已登记）"], []])
  }
}
