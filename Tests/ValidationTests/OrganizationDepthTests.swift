import Identifiers
import RosterModel
import Testing

@testable import Validation

/// Chains, circles and names that many rows share.
@Suite struct OrganizationDepthTests {
  /// 第1团委 below the root, each other below the one before.
  private func chain(_ levels: Int) -> [OrganizationRow] {
    (1...levels).map { level in
      OrganizationRow(
        "团委\(level)", .committee, below: level == 1 ? "000" : "第\(level - 1)团委", full: "第\(level)团委")
    }
  }

  @Test func aChainFromBottomToTop() throws {
    let planned = try Planned(chain(6).reversed())
    #expect(planned.found == [[], [], [], [], [], []])
    #expect(planned.loaded.first == "000.002 第1团委")
    #expect(planned.loaded.last == "000.002.001.001.001.001.001 第6团委")
  }

  /// A code of more than sixty characters could not be written into a form again; nothing stands below it.
  @Test func tooDeep() throws {
    let planned = try Planned(chain(17).reversed())
    #expect(planned.loaded.count == 14)
    #expect(planned.found[0...2] == [["superior ORG-102"], ["superior ORG-102"], ["superior ORG-102"]])
    #expect(planned.found[3...].allSatisfy { $0.isEmpty })
  }

  /// A derived full name of more than two hundred characters neither.
  @Test func derivedNamesTooLong() throws {
    let long = String(repeating: "长", count: 99)
    let planned = try Planned([
      OrganizationRow(long + "甲", .committee, below: "000"), OrganizationRow(long + "乙", .committee, below: long + "甲"),
      OrganizationRow("丙", below: long + "乙"),
    ])
    #expect(planned.found == [[], ["shortName CEL-106"], ["superior ORG-102"]])
    #expect(planned.loaded.count == 1)
  }

  @Test func aRowBelowOneThatCannotBeReadNamesIt() throws {
    let kindless = OrganizationRow("甲", below: "000.001", full: "甲团委").with { $0.category = nil }
    let checked = [kindless, OrganizationRow("乙", below: "甲团委")].enumerated().map { index, row in
      CheckedRow<OrganizationEntry>.row(index + 2, row.entry, failing: index == 0 ? .categoryUnknown : nil)
    }
    let plan = try OrganizationPlan(checked, register: MemoryRegister.school, updates: false)
    #expect(plan.rows[1].report.findings.first?.message(in: .zh) == "上级组织不明：“甲团委”所在的第 2 行有错误")
  }

  /// A name in all rows: ten are named.
  @Test func oneCodeInAllRows() throws {
    let rows = (2...14).map {
      CheckedRow<OrganizationEntry>.row($0, OrganizationRow("团支部\($0)", below: "000.001", code: "000.001.009").entry)
    }
    let plan = try OrganizationPlan(rows, register: MemoryRegister.school, updates: false)
    #expect(
      plan.rows.last?.report.findings.map { $0.message(in: .zh) } == [
        "“000.001.009”已被使用：另见第 2、3、4、5、6、7、8、9、10、11 … 行"
      ])
  }

  /// Each name is asked for once, in however many rows it stands.
  @Test func theRegisterIsAskedOnceForEachName() throws {
    let register = CountingRegister()
    let rows = (0..<50).map {
      CheckedRow<OrganizationEntry>.row($0 + 2, OrganizationRow("团支部\($0)", below: "某中学团委").entry)
    }
    let plan = try OrganizationPlan(rows, register: register, updates: false)
    #expect(plan.accepted.count == 50)
    #expect(register.asked.count == Set(register.asked).count)
  }
}

/// The school, taking down what is asked of it.
private final class CountingRegister: Register {
  private let school = MemoryRegister.school
  private(set) var asked: [String] = []

  var hasNoPersons: Bool { true }
  var hasNoWaivers: Bool { true }
  var root: Organization? { school.root }

  func organizations(matching text: String) -> [Organization] {
    asked.append(text)
    return school.organizations(matching: text)
  }

  func person(with id: ResidentID, postIn organization: Int64?) -> StoredPerson? { nil }
  func posts(of id: ResidentID) -> [HeldPost] { [] }
  func secretaries(of organization: Int64) -> [StoredSecretary] { [] }
  func holder(ofDevelopmentNumber number: String) -> NumberHolder? { nil }
  func organization(id: Int64) -> Organization? { school.organization(id: id) }
  func organizations(below id: Int64) -> [Organization] { school.organizations(below: id) }
  func organization(schoolCode: String) -> Organization? { nil }
  func details(ofOrganization id: Int64) -> OrganizationEntry? { school.details(ofOrganization: id) }
  func waivers(for id: ResidentID) -> [StoredWaiver] { [] }
}
