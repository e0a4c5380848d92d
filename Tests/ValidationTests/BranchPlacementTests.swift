import RosterModel
import Testing

@testable import Validation

/// REG-103 … REG-106: 所在团支部 must name a direct subordinate branch.
@Suite struct BranchPlacementTests {
  private func place(_ text: String, in register: MemoryRegister = .school, for id: Int64 = 2) throws -> (
    Int64?, [String]
  ) {
    let organization = try #require(register.organization(id: id))
    var placement = try BranchPlacement(organization: organization, register: register)
    var report = RowReport(sheet: "名单", row: 2, columns: ColumnMap([:]))
    let branch = try placement.branch(named: text, report: &report)
    // The remembered answer is the same.
    var again = RowReport(sheet: "名单", row: 2, columns: ColumnMap([:]))
    let remembered = try placement.branch(named: text, report: &again)
    #expect(remembered == branch)
    #expect(again.findings == report.findings)
    return (branch?.id, report.findings.map(\.short))
  }

  @Test(arguments: ["000.001.001", "高一(1)班团支部", "某市团委某中学团委高一(1)班团支部"])
  func byCodeShortAndFullName(text: String) throws { #expect(try place(text) == (3, [])) }

  /// Brackets, width and spaces make no other name.
  @Test(arguments: ["高一（1）班团支部", "高一 （１） 班团支部", "某市团委 某中学团委高一（1）班团支部", "０００．００１．００１"])
  func asNamesAreCompared(text: String) throws {
    #expect(try place(text) == (3, []))
    let twin = Sample.organization(7, code: "000.001.004", below: 2, short: "高一（1）班团支部", full: "某市团委某中学团委高一（1）班团支部")
    let known = try BranchPlacement(
      organization: #require(MemoryRegister.school.organization(id: 2)), register: MemoryRegister.school
    ).known
    #expect(known[NameKey.of(text)]?.id == 3)
    // An older database may hold both: then either may be meant, and only the code tells.
    let isCode = NameKey.of(text) == "000.001.001"
    #expect(try place(text, in: .school.adding(twin)) == (isCode ? (3, []) : (nil, ["branch REG-104"])))
  }

  @Test func theNearestAreNamed() throws {
    let organization = try #require(MemoryRegister.school.organization(id: 2))
    var placement = try BranchPlacement(organization: organization, register: MemoryRegister.school)
    var report = RowReport(sheet: "名单", row: 2, columns: ColumnMap([:]))
    _ = try placement.branch(named: "高一（1）班支部", report: &report)
    #expect(report.findings.first?.message(in: .zh) == "没有找到团支部“高一（1）班支部”；名称相近的有“高一(1)班团支部”、“高一(2)班团支部”")
  }

  @Test(arguments: ["高一(3)班团支部", "000.001.009", "高一", ""])
  func notFound(text: String) throws { #expect(try place(text) == (nil, ["branch REG-103"])) }

  @Test(arguments: ["初三(1)班团支部", "000.001.003.001"])
  func notDirect(text: String) throws { #expect(try place(text) == (nil, ["branch REG-105"])) }

  /// The committee below, the organisation itself, the superior: none is a branch.
  @Test(arguments: ["初中部团总支", "000.001.003", "某中学团委", "某市团委"])
  func notABranch(text: String) throws { #expect(try place(text) == (nil, ["branch REG-106"])) }

  @Test func ambiguousShortNamesListTheCandidates() throws {
    let twin = Sample.organization(7, code: "000.001.004", below: 2, short: "高一(1)班团支部", full: "分校高一(1)班团支部")
    let register = MemoryRegister.school.adding(twin)
    #expect(try place("高一(1)班团支部", in: register) == (nil, ["branch REG-104"]))
    #expect(try place("分校高一(1)班团支部", in: register) == (7, []))
    #expect(try place("000.001.001", in: register) == (3, []))
  }

  /// One here and one elsewhere of the same short name: the one here is meant.
  @Test func namesakesElsewhere() throws {
    let twin = Sample.organization(7, code: "000.001.003.002", below: 5, short: "高一(1)班团支部", full: "初中部高一(1)班团支部")
    #expect(try place("高一(1)班团支部", in: .school.adding(twin)) == (3, []))
  }

  /// A full name goes before somebody else's equal short name.
  @Test func fullNamesFirst() throws {
    let odd = Sample.organization(7, code: "000.001.004", below: 2, short: "某市团委某中学团委高一(1)班团支部", full: "乙")
    #expect(try place("某市团委某中学团委高一(1)班团支部", in: .school.adding(odd)) == (3, []))
  }
}
