import RosterModel
import Testing

@testable import Validation

@Suite struct PersonRegisterCheckTests {
  private let branch = MemoryRegister.school.organizations[2]
  private let otherBranch = MemoryRegister.school.organizations[3]
  private let committee = MemoryRegister.school.organizations[1]

  private func check(
    _ entry: PersonEntry, in organization: Organization?, _ register: MemoryRegister, form: Form = .branchMembers,
    updates: Bool = false, failing: FindingCode? = nil
  ) throws -> CheckedRow<PersonEntry> {
    var rows = [CheckedRow<PersonEntry>.row(2, entry, in: organization, failing: failing)]
    try PersonRegisterCheck(register: register, form: form, updates: updates).check(&rows)
    return rows[0]
  }

  /// 王小明 in 高一(1)班.
  private func stored(posts: [Int64: PersonEntry] = [:]) throws -> MemoryRegister {
    MemoryRegister.school.with(.init(id: 11, entry: try Invented.member(), branch: 3, posts: posts))
  }

  @Test func unknownPeopleAreInserted() throws {
    let member = try Invented.member(order: "125")
    #expect(try check(member, in: branch, .school).disposition == .insert)
    #expect(try check(member, in: branch, stored()).disposition == .insert)
    #expect(try check(member, in: branch, .school, failing: .tooLong).disposition == nil)
    #expect(try check(member, in: branch, stored(), failing: .tooLong).disposition == nil)
  }

  @Test func nothingIsDecidedWithoutAnIDOrABranch() throws {
    var entry = try Invented.member()
    #expect(try check(entry, in: nil, stored()).disposition == nil)
    entry.residentID = nil
    let row = try check(entry, in: branch, stored())
    #expect(row.disposition == nil)
    #expect(row.found == [])
  }

  @Test func theSameDataAreUnchanged() throws {
    let row = try check(Invented.member(), in: branch, stored())
    #expect(row.found == [])
    #expect(row.disposition == .unchanged)
    #expect(try check(Invented.member(), in: branch, stored(), updates: true).disposition == .unchanged)
  }

  @Test func otherDataAreRefusedOrUpdated() throws {
    var entry = try Invented.member()
    (entry.education, entry.mobile, entry.remark) = (.bachelor, "13000000000", nil)
    let refused = try check(entry, in: branch, stored())
    #expect(refused.found == ["education REG-107"])
    #expect(refused.report.findings.first?.arguments == ["学历、手机号码"])
    #expect(refused.disposition == nil)
    let updated = try check(entry, in: branch, stored(), updates: true)
    #expect(updated.found == [])
    #expect(updated.disposition == .update(id: 11, changed: [.education, .mobile]))
    #expect(try check(entry, in: branch, stored(), updates: true, failing: .tooLong).disposition == nil)
  }

  @Test func anotherBranch() throws {
    for updates in [false, true] {
      let row = try check(Invented.member(), in: otherBranch, stored(), updates: updates)
      #expect(row.found == ["residentID REG-101"])
      #expect(row.report.findings.first?.arguments == ["某市团委 › 某中学团委 › 高一(1)班团支部"])
      #expect(row.disposition == nil)
    }
  }

  /// Never overwrite person A by person B; the other's name is masked.
  @Test func anotherName() throws {
    var entry = try Invented.member()
    entry.name = "李雷"
    for (organization, form) in [(branch, Form.branchMembers), (otherBranch, .branchMembers), (committee, .ownCadres)] {
      let row = try check(entry, in: organization, stored(), form: form, updates: true)
      #expect(row.found == ["name REG-102"])
      #expect(row.report.findings.first?.arguments == ["王**"])
      #expect(row.disposition == nil)
    }
  }

  @Test func aNumberSomebodyElseHolds() throws {
    var entry = try Invented.member(order: "125")
    entry.developmentNumber = try Invented.member().developmentNumber
    let row = try check(entry, in: otherBranch, stored())
    #expect(row.found == ["developmentNumber DEV-106"])
    let message = row.report.findings.first?.message(in: .zh) ?? ""
    #expect(message.contains("某市团委 › 某中学团委 › 高一(1)班团支部"))
    #expect(message.contains("1101********"))
    #expect(!message.contains("20050504"))
    #expect(row.disposition == nil)
  }

  @Test func ownNumbersAreNotOccupied() throws {
    #expect(try check(Invented.member(), in: branch, stored()).found == [])
  }

  @Test func everythingIsSaidAtOnce() throws {
    var second = try Invented.member(order: "125")
    second.developmentNumber = "202000000777"
    let register = try stored().with(.init(id: 12, entry: second, branch: 4))
    var entry = try Invented.member()
    entry.developmentNumber = "202000000777"
    #expect(
      try check(entry, in: branch, register).found == ["developmentNumber DEV-106", "developmentNumber REG-107"])
    #expect(
      try check(entry, in: otherBranch, register).found == ["developmentNumber DEV-106", "residentID REG-101"])
  }

  /// A cadre who is in no branch yet becomes a member.
  @Test func aCadreJoinsABranch() throws {
    let cadre = try Invented.member()
    let register = MemoryRegister.school.with(
      .init(id: 11, entry: cadre, branch: nil, posts: [2: try Invented.cadre()]))
    let row = try check(Invented.member(), in: branch, register)
    #expect(row.found == [])
    #expect(row.disposition == .attach(person: 11, changed: []))
    #expect(try check(Invented.member(), in: branch, register, failing: .tooLong).disposition == nil)
  }

  /// F20: a member of any branch gets a post here.
  @Test func aMemberGetsAPost() throws {
    let cadre = try Invented.cadre(born: "20050504")
    let row = try check(cadre, in: committee, stored(), form: .ownCadres)
    #expect(row.found == [])
    #expect(row.disposition == .attach(person: 11, changed: []))
  }

  /// Stored once: other personal data are kept and said, or changed with `--update`; the post is had either way.
  @Test func aPostForSomebodyStatedOtherwise() throws {
    var cadre = try Invented.cadre(born: "20050504")
    cadre.mobile = "13912340000"
    cadre.joinDate = PartialDate(year: 2019, month: 9)
    let kept = try check(cadre, in: committee, stored(), form: .ownCadres)
    #expect(kept.found == ["mobile REG-201"])
    #expect(kept.disposition == .attach(person: 11, changed: []))
    let changed = try check(cadre, in: committee, stored(), form: .ownCadres, updates: true)
    // The membership is elsewhere, and no cadre's form changes it.
    #expect(changed.found == ["joinDate REG-201"])
    #expect(changed.disposition == .attach(person: 11, changed: [.mobile]))
  }

  @Test func aPostHeldAlready() throws {
    let cadre = try Invented.cadre(born: "20050504")
    let register = try stored(posts: [2: cadre])
    #expect(try check(cadre, in: committee, register, form: .ownCadres).disposition == .unchanged)
    var promoted = cadre
    promoted.duty = .secretary
    #expect(try check(promoted, in: committee, register, form: .ownCadres).found == ["duty REG-107"])
    let updated = try check(promoted, in: committee, register, form: .ownCadres, updates: true)
    #expect(updated.disposition == .update(id: 11, changed: [.duty]))
  }

  /// A member who takes up a post in the branch, and lays it down.
  @Test func postsInTheBranch() throws {
    var cadre = try Invented.cadre(born: "20050504")
    cadre.joinDate = PartialDate(iso: "2020-05")
    let taken = try check(cadre, in: branch, stored(), updates: true)
    #expect(taken.disposition == .update(id: 11, changed: [.isCadre, .duty, .dutySince, .cadreNature]))
    let laidDown = try check(Invented.member(), in: branch, stored(posts: [3: cadre]), updates: true)
    #expect(laidDown.disposition == .update(id: 11, changed: [.isCadre]))
    // A post elsewhere says nothing about 是否团干部 here.
    #expect(try check(Invented.member(), in: branch, stored(posts: [2: cadre])).disposition == .unchanged)
  }

  /// The form for own cadres may state a join date, which has no place to be stored without a membership: handing the
  /// same in again is no change.
  @Test func aCadreWithoutAMembershipHandedInAgain() throws {
    var cadre = try Invented.cadre()
    cadre.joinDate = PartialDate(iso: "2001-05")
    cadre.developmentNumber = "20011"
    let register = MemoryRegister.school.with(.init(id: 11, entry: cadre, branch: nil, posts: [2: cadre]))
    for updates in [false, true] {
      let row = try check(cadre, in: committee, register, form: .ownCadres, updates: updates)
      #expect(row.found == [])
      #expect(row.disposition == .unchanged)
    }
  }

  @Test(arguments: [("王", "王*"), ("王明", "王*"), ("王小明", "王**"), ("阿里木·买买提", "阿***"), ("", "*")])
  func maskedNames(name: String, masked: String) { #expect(PersonName.masked(name) == masked) }
}
