import Identifiers
import RosterModel
import Testing

@testable import Validation

/// Names, codes and school codes that are taken, and organisations handed in again.
@Suite struct OrganizationAgainTests {
  private let stored = OrganizationRow("高一(1)班团支部", below: "000.001")

  @Test func unchanged() throws {
    let rows = [
      stored, stored.with { $0.code = "000.001.001" }, stored.with { $0.superior = "某中学团委" },
      stored.with { $0.fullName = "某市团委某中学团委高一(1)班团支部" },
    ]
    for row in rows {
      let planned = try Planned([row])
      #expect(planned.found == [[]])
      #expect(planned.dispositions == [.unchanged])
      #expect(planned.loaded == ["000.001.001 某市团委某中学团委高一(1)班团支部"])
    }
  }

  @Test func otherData() throws {
    let row = stored.with { $0.phone = "025-0000000" }
    #expect(try Planned([row]).found == [["phone REG-107"]])
    #expect(try Planned([row]).dispositions == [nil])
    let updated = try Planned([row], updates: true)
    #expect(updated.found == [[]])
    #expect(updated.dispositions == [.update(id: 3, changed: [.phone])])
  }

  /// The same full name under another superior is no "unchanged": the name is taken.
  @Test func theSameNameUnderAnotherSuperior() throws {
    let row = OrganizationRow("高一(1)班团支部", below: "初中部团总支", full: "某市团委某中学团委高一(1)班团支部")
    #expect(try Planned([row]).found == [["fullName ORG-103"]])
    let below = OrganizationRow("高一(1)班团支部", below: "新团委", full: "某市团委某中学团委高一(1)班团支部")
    #expect(
      try Planned([OrganizationRow("新团委", .committee, below: "000"), below]).found == [[], ["fullName ORG-103"]])
    #expect(
      try Planned([OrganizationRow("某市团委", .leadingBody, below: "000.001", full: "某市团委")]).found
        == [["category ORG-105", "fullName ORG-103"]])
  }

  @Test func takenCodes() throws {
    #expect(
      try Planned([OrganizationRow("甲支部", below: "000.001", code: "000.001.001")]).found == [
        ["organizationCode ORG-103"]
      ])
    #expect(
      try Planned([stored.with { $0.code = "000.001.009" }]).found == [["shortName ORG-103"]])
    let twice = try Planned([
      OrganizationRow("甲支部", below: "000.001", code: "000.001.009"),
      OrganizationRow("乙支部", below: "000.001", code: "000.001.009"),
    ])
    #expect(twice.found == [["organizationCode ORG-103"], ["organizationCode ORG-103"]])
  }

  @Test func takenNames() throws {
    let twice = try Planned([OrganizationRow("甲支部", below: "000.001"), OrganizationRow("甲支部", below: "某中学团委")])
    #expect(twice.found == [["shortName ORG-103"], ["shortName ORG-103"]])
    let derived = try Planned([
      OrganizationRow("甲支部", below: "000.001"), OrganizationRow("乙", below: "000.001", full: "某市团委某中学团委甲支部"),
    ])
    #expect(derived.found == [["shortName ORG-103"], ["fullName ORG-103"]])
    // Equal short names under different superiors are fine.
    #expect(
      try Planned([OrganizationRow("甲支部", below: "000.001"), OrganizationRow("甲支部", below: "000.001.003")]).found == [
        [], [],
      ])
  }

  @Test func takenSchoolCodes() throws {
    var register = MemoryRegister.school
    var details = OrganizationEntry()
    (details.shortName, details.category, details.schoolCode) = ("某中学团委", .committee, "3132")
    details.industry = .seniorSchool
    register.entries[2] = details
    let other = OrganizationRow("乙中学团委", .committee, below: "000").with {
      ($0.schoolCode, $0.industry) = ("3132", .juniorSchool)
    }
    #expect(try Planned([other], in: register).found == [["schoolCode ORG-103"]])
    let same = OrganizationRow("某中学团委", .committee, below: "000").with { $0.schoolCode = "3132" }
    #expect(try Planned([same], in: register).dispositions == [.unchanged])
    let twice = try Planned([
      other.with { $0.schoolCode = "9" },
      OrganizationRow("丙中学团委", .committee, below: "000").with {
        ($0.schoolCode, $0.industry) = ("9", .juniorSchool)
      },
    ])
    #expect(twice.found == [["schoolCode ORG-103"], ["schoolCode ORG-103"]])
  }

  /// A stored superior that the file renames has subordinates whose numbers are taken.
  @Test func numbersBelowARenamedSuperior() throws {
    let renamed = OrganizationRow("新名团委", .committee, below: "000", code: "000.001", full: "某市团委某中学团委")
    let planned = try Planned([renamed, OrganizationRow("甲支部", below: "新名团委")], updates: true)
    #expect(planned.found == [[], []])
    #expect(planned.loaded.map { String($0.prefix(11)) } == ["000.001 某市团", "000.001.004"])
  }
}
