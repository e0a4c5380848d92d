import RosterModel
import Testing

@testable import Validation

/// 组织编码: stated ones are checked, missing ones are given.
@Suite struct OrganizationCodeTests {
  @Test(arguments: ["000", "000.001", "000.012.016.007", "999.999"])
  func wellFormed(code: String) { #expect(OrganizationCode.isWellFormed(code)) }

  @Test(arguments: ["", "0", "00", "0000", "000.", ".000", "000.1", "000..001", "000-001", "000.00a", "０００", "000 001"])
  func malformed(code: String) { #expect(!OrganizationCode.isWellFormed(code)) }

  private func found(_ rows: [OrganizationRow], in register: MemoryRegister = .school) throws -> [[String]] {
    try Planned(rows, in: register).found
  }

  @Test func statedCodes() throws {
    let planned = try Planned([OrganizationRow("甲支部", below: "000.001", code: "000.001.050")])
    #expect(planned.loaded == ["000.001.050 某市团委某中学团委甲支部"])
    #expect(try found([OrganizationRow("甲支部", below: "000.001", code: "1")]) == [["organizationCode CEL-102"]])
    #expect(
      try found([OrganizationRow("某市团委", .leadingBody, below: nil, code: "1")], in: MemoryRegister())
        == [["organizationCode CEL-102"]])
  }

  @Test func codesThatDoNotStandBelowTheirSuperior() throws {
    for code in ["000.002.001", "000.001", "000.001.001.001", "001.001.009"] where code != "000.001" {
      #expect(try found([OrganizationRow("甲支部", below: "某中学团委", code: code)]) == [["superior ORG-102"]])
    }
    // The superior is numbered only now.
    let planned = try Planned([
      OrganizationRow("甲支部", below: "新团委", code: "000.005.001"), OrganizationRow("新团委", .committee, below: "000"),
      OrganizationRow("乙支部", below: "新团委", code: "000.002.007"),
    ])
    #expect(planned.found == [["superior ORG-102"], [], []])
    #expect(planned.loaded == ["000.002 某市团委新团委", "000.002.007 某市团委新团委乙支部"])
  }

  /// Stated codes stay free for their rows, whatever the order.
  @Test func numbersGoAroundStatedOnes() throws {
    let planned = try Planned([
      OrganizationRow("甲支部", below: "000.001"), OrganizationRow("乙支部", below: "000.001", code: "000.001.004"),
      OrganizationRow("丙支部", below: "000.001"),
    ])
    #expect(planned.found == [[], [], []])
    #expect(Set(planned.loaded.map { String($0.prefix(11)) }) == ["000.001.004", "000.001.005", "000.001.006"])
  }

  /// 999 is in use, but not every number: the next free one is given.
  @Test func numbersAfter999() throws {
    let last = Sample.organization(9, code: "000.001.999", below: 2, short: "末班团支部", full: "末班团支部")
    let planned = try Planned([OrganizationRow("甲支部", below: "000.001")], in: .school.adding(last))
    #expect(planned.found == [[]])
    #expect(planned.loaded == ["000.001.004 某市团委某中学团委甲支部"])
  }

  @Test func noNumberIsLeft() throws {
    var full = MemoryRegister.school
    for number in 4...999 {
      let digits = String(repeating: "0", count: number < 10 ? 2 : number < 100 ? 1 : 0) + String(number)
      full = full.adding(
        Sample.organization(
          Int64(100 + number), code: "000.001.\(digits)", below: 2, short: "班\(number)", full: "班\(number)"))
    }
    full.organizations.removeAll { $0.code == "000.001.998" }
    let planned = try Planned(
      [OrganizationRow("甲支部", below: "000.001"), OrganizationRow("乙支部", below: "000.001")], in: full)
    #expect(planned.found == [[], ["superior ORG-102"]])
    #expect(planned.loaded == ["000.001.998 某市团委某中学团委甲支部"])
    #expect(planned.dispositions == [.insert, nil])
  }
}
