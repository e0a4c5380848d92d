import RosterModel
import Testing

@testable import Validation

/// Names that differ in brackets, width or spaces are one (`NameKey`).
@Suite struct OrganizationNamesakeTests {
  @Test func aSecondOneIsRefusedAndNamesTheFirst() throws {
    let rows = [
      CheckedRow<OrganizationEntry>.row(2, OrganizationRow("高一（1）班团支部", below: "某中学 团委").entry)
    ]
    let plan = try OrganizationPlan(rows, register: MemoryRegister.school, updates: true)
    #expect(
      plan.rows[0].report.findings.map { $0.message(in: .zh) } == [
        "“某市团委某中学团委高一（1）班团支部”已被使用：某市团委某中学团委高一(1)班团支部（000.001.001）"
      ])
    #expect(plan.rows[0].report.findings.map(\.short) == ["shortName ORG-103"])
  }

  /// The code says that it is the same.
  @Test func namedByItsCodeItIsTheSame() throws {
    let planned = try Planned([OrganizationRow("高一（1）班团支部", below: "000.001", code: "000.001.001")])
    #expect(planned.found == [["shortName REG-107"]])
  }

  @Test func twoInOneFile() throws {
    let planned = try Planned([
      OrganizationRow("高一(9)班", below: "000.001"), OrganizationRow("高一（９）班", below: "000.001"),
    ])
    #expect(planned.found == [["shortName ORG-103"], ["shortName ORG-103"]])
  }

  @Test func superiors() throws {
    let planned = try Planned([
      OrganizationRow("甲班", below: "高一（9） 团总支"), OrganizationRow("高一(9)团总支", .generalBranch, below: "０００．００１"),
    ])
    #expect(planned.loaded == ["000.001.004 某市团委某中学团委高一(9)团总支", "000.001.004.001 某市团委某中学团委高一(9)团总支甲班"])
  }

  /// Two that an older database holds: either may be meant, only the code tells.
  @Test func storedTwinsAreAmbiguous() throws {
    let twins = MemoryRegister.school.adding(
      Sample.organization(7, code: "000.007", below: 1, .committee, short: "甲(1)团委", full: "某市团委甲(1)团委"),
      Sample.organization(8, code: "000.008", below: 1, .committee, short: "甲（1）团委", full: "某市团委甲（1）团委"))
    let planned = try Planned(
      [
        OrganizationRow("一支部", below: "甲(1)团委"), OrganizationRow("二支部", below: "某市团委甲（1）团委"),
        OrganizationRow("三支部", below: "000.008"), OrganizationRow("甲(1)团委", .committee, below: "000"),
      ], in: twins)
    #expect(planned.found == [["superior ORG-102"], ["superior ORG-102"], [], []])
    #expect(planned.loaded == ["000.008.001 某市团委甲（1）团委三支部", "000.007 某市团委甲(1)团委"])
  }

  @Test func theNearestAreNamed() throws {
    let rows = ["某中学团总", "某中学团总", "别的"].enumerated().map {
      CheckedRow<OrganizationEntry>.row($0 + 2, OrganizationRow("支部\($0)", below: $1).entry)
    }
    let plan = try OrganizationPlan(rows, register: MemoryRegister.school, updates: false)
    #expect(
      plan.rows.map { $0.report.findings.first?.message(in: .zh) } == [
        "上级组织不明：没有找到“某中学团总”；名称相近的有“某中学团委”", "上级组织不明：没有找到“某中学团总”；名称相近的有“某中学团委”",
        "上级组织不明：没有找到“别的”",
      ])
  }

  @Test func aCircleIsSaidToBeOne() throws {
    let rows = [("甲", "乙"), ("乙", "甲")].enumerated().map {
      CheckedRow<OrganizationEntry>.row($0 + 2, OrganizationRow($1.0, .committee, below: $1.1).entry)
    }
    let plan = try OrganizationPlan(rows, register: MemoryRegister.school, updates: false)
    #expect(plan.rows[0].report.findings.first?.message(in: .zh) == "上级组织不明：“乙”与其下级互为上级")
  }
}
