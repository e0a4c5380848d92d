import RosterModel
import Testing

@testable import Validation

/// A row of the `organizations` form in few words.
struct OrganizationRow {
  var entry = OrganizationEntry()

  init(
    _ short: String, _ category: OrganizationCategory = .branch, below superior: String?, code: String? = nil,
    full: String? = nil
  ) {
    (entry.shortName, entry.category, entry.superior) = (short, category, superior)
    (entry.code, entry.fullName) = (code, full)
  }

  func with(_ change: (inout OrganizationEntry) -> Void) -> OrganizationRow {
    var copy = self
    change(&copy.entry)
    return copy
  }
}

/// A plan's findings by row, and what it will load: `code full name`.
struct Planned {
  let found: [[String]]
  let loaded: [String]
  let dispositions: [Disposition?]
  let accepted: [PlannedOrganization]

  init(
    _ rows: [OrganizationRow], in register: MemoryRegister = .school, updates: Bool = false,
    failing: [Int: (FindingCode, Field)] = [:]
  ) throws {
    let checked = rows.enumerated().map { index, row in
      var checked = CheckedRow<OrganizationEntry>.row(index + 2, row.entry)
      if let (code, field) = failing[index] { checked.report.add(code, field) }
      return checked
    }
    let plan = try OrganizationPlan(checked, register: register, updates: updates)
    found = plan.rows.map(\.found)
    accepted = plan.accepted
    loaded = accepted.map { "\($0.code) \($0.fullName)" }
    dispositions = plan.rows.map(\.disposition)
  }
}

@Suite struct OrganizationPlanTests {
  private static let empty = MemoryRegister()

  @Test func aWholeTreeSuperiorsFurtherDown() throws {
    let planned = try Planned(
      [
        OrganizationRow("初三(1)班团支部", below: "初中部团总支"), OrganizationRow("初中部团总支", .generalBranch, below: "某中学团委"),
        OrganizationRow("某中学团委", .committee, below: "某市团委"),
        OrganizationRow("某市团委", .leadingBody, below: nil).with { $0.province = LeagueProvince(cellText: "新疆") },
        OrganizationRow("高一(1)班团支部", below: "某市团委某中学团委"),
      ], in: Self.empty)
    #expect(planned.found == [[], [], [], [], []])
    #expect(
      planned.loaded == [
        "000 某市团委", "000.001 某市团委某中学团委", "000.001.001 某市团委某中学团委高一(1)班团支部",
        "000.001.002 某市团委某中学团委初中部团总支", "000.001.002.001 某市团委某中学团委初中部团总支初三(1)班团支部",
      ])
    #expect(planned.dispositions == [.insert, .insert, .insert, .insert, .insert])
    // The province is inherited all the way down.
    #expect(planned.accepted.map { $0.province?.word } == ["新疆", "新疆", "新疆", "新疆", "新疆"])
  }

  @Test(arguments: ["000.001", "某中学团委", "某市团委某中学团委"])
  func storedSuperiors(superior: String) throws {
    let planned = try Planned([OrganizationRow("高一(3)班团支部", below: superior)])
    #expect(planned.found == [[]])
    #expect(planned.loaded == ["000.001.004 某市团委某中学团委高一(3)班团支部"])
    #expect(planned.accepted.map { $0.province?.word } == ["江苏"])
  }

  @Test func superiorsByCodeInTheSameFile() throws {
    let planned = try Planned([
      OrganizationRow("甲班团支部", below: "000.002"), OrganizationRow("乙中学团委", .committee, below: "000", code: "000.002"),
    ])
    #expect(planned.loaded == ["000.002 某市团委乙中学团委", "000.002.001 某市团委乙中学团委甲班团支部"])
  }

  @Test func unknownSuperiors() throws {
    let planned = try Planned([OrganizationRow("甲", below: "丙中学团委"), OrganizationRow("乙", below: "000.009")])
    #expect(planned.found == [["superior ORG-102"], ["superior ORG-102"]])
    #expect(planned.loaded == [])
    #expect(planned.dispositions == [nil, nil])
  }

  @Test func cycles() throws {
    let planned = try Planned([
      OrganizationRow("甲团委", .committee, below: "乙团委"), OrganizationRow("乙团委", .committee, below: "甲团委"),
      OrganizationRow("丙团委", .committee, below: "丙团委"), OrganizationRow("丁支部", below: "甲团委"),
    ])
    #expect(planned.found == [["superior ORG-102"], ["superior ORG-102"], ["superior ORG-102"], ["superior ORG-102"]])
  }

  @Test func ambiguousShortNames() throws {
    let twin = Sample.organization(8, code: "000.002", below: 1, .committee, short: "某中学团委", full: "分校团委")
    let planned = try Planned([OrganizationRow("甲支部", below: "某中学团委")], in: .school.adding(twin))
    #expect(planned.found == [["superior ORG-102"]])
    // The full name settles it.
    let settled = try Planned([OrganizationRow("甲支部", below: "分校团委")], in: .school.adding(twin))
    #expect(settled.loaded == ["000.002.001 分校团委甲支部"])
    // One stored and one in the file.
    let mixed = try Planned([
      OrganizationRow("某中学团委", .committee, below: "000", full: "新校团委"), OrganizationRow("甲支部", below: "某中学团委"),
    ])
    #expect(mixed.found == [[], ["superior ORG-102"]])
    // Two in the file.
    let two = try Planned([
      OrganizationRow("新团委", .committee, below: "000", full: "新一团委"),
      OrganizationRow("新团委", .committee, below: "000", full: "新二团委"), OrganizationRow("甲支部", below: "新团委"),
    ])
    #expect(two.found == [[], [], ["superior ORG-102"]])
  }

  @Test func whatStandsBelowAFailedRowFails() throws {
    let planned = try Planned(
      [
        OrganizationRow("甲支部", below: "新总支"), OrganizationRow("新总支", .generalBranch, below: "新团委"),
        OrganizationRow("新团委", .committee, below: "000"),
      ], failing: [2: (.email, .organizationEmail)])
    #expect(planned.found == [["superior ORG-102"], ["superior ORG-102"], ["organizationEmail CON-102"]])
    #expect(planned.loaded == [])
    #expect(planned.dispositions == [nil, nil, nil])
  }

  @Test(arguments: [
    (OrganizationCategory.branch, "高一(1)班团支部", ["category ORG-105"]),
    (.generalBranch, "高一(1)班团支部", ["category ORG-105"]),
    (.branch, "初中部团总支", []), (.graduateBranch, "初中部团总支", []), (.generalBranch, "初中部团总支", ["category ORG-105"]),
    (.committee, "初中部团总支", ["category ORG-105"]), (.leadingBody, "某中学团委", ["category ORG-105"]),
    (.committee, "某中学团委", []),
    (.workCommittee, "某中学团委", []), (.leadingBody, "某市团委", []), (.branch, "某市团委", []),
  ])
  func categories(category: OrganizationCategory, superior: String, expected: [String]) throws {
    #expect(try Planned([OrganizationRow("新建组织", category, below: superior)]).found == [expected])
  }

  @Test func rowsTheDecoderRefusedSayNothingMore() throws {
    let nameless = OrganizationRow("", below: "000.001").with { $0.shortName = nil }
    let kindless = OrganizationRow("甲", below: "000.001").with { $0.category = nil }
    let planned = try Planned(
      [nameless, kindless], failing: [0: (.requiredValueMissing, .shortName), 1: (.categoryUnknown, .category)])
    #expect(planned.found == [["shortName CEL-101"], ["category ORG-101"]])
  }
}
