import RosterModel
import Testing

@testable import Validation

/// When an organisation counts as complete (F18, F24, F30).
@Suite struct OrganizationStandardsTests {
  private static let reachable = NamedSecretary(isNamed: true, isRegistered: true, hasMobile: true)

  private func standards() throws -> OrganizationStandards {
    OrganizationStandards(
      asOf: try #require(CivilDate(iso: "2026-03-02")), policy: try #require(Sample.policy))
  }

  private func said(
    _ category: OrganizationCategory, _ tally: OrganizationTally, missing: [Field] = [],
    secretary: NamedSecretary = reachable
  ) throws -> [String] {
    try standards().check(Sample.organization(1, category), tally, missing: missing, secretary: secretary)
      .map { "\($0.code.rawValue) \($0.message(in: .zh))" }
  }

  private func tally(members: Int = 0, cadres: Int = 0, incomplete: Int = 0) -> OrganizationTally {
    var tally = OrganizationTally()
    (tally.members, tally.completeMembers) = (members, members - (members > 0 ? incomplete : 0))
    (tally.cadres, tally.completeCadres) = (cadres, cadres - (members > 0 ? 0 : incomplete))
    return tally
  }

  @Test(arguments: [(3, []), (2, ["STD-201 团支部有 2 名团员，不足 3 名"]), (0, ["STD-201 团支部有 0 名团员，不足 3 名"])])
  func smallBranches(members: Int, expected: [String]) throws {
    #expect(try said(.branch, tally(members: members)) == expected)
    // Those who leave make it small, and the system made the other.
    #expect(try said(.graduateBranch, tally(members: members)) == [])
  }

  /// F24(1) counts members under 28 and those with a post.
  @Test func whoOutlivedMembershipDoesNotCount() throws {
    var counts = tally(members: 4)
    counts.endedMembers = 1
    #expect(try said(.branch, counts) == [])
    counts.endedMembers = 2
    #expect(try said(.branch, counts) == ["STD-201 团支部有 2 名团员，不足 3 名（另有 2 名已满 28 周岁且没有团内职务，不计在内）"])
  }

  @Test func committees() throws {
    for category in [OrganizationCategory.committee, .workCommittee, .generalBranch] {
      #expect(try said(category, tally(cadres: 2)) == [])
      #expect(try said(category, tally(cadres: 1)) == ["STD-202 有 1 名团干部，不足 2 名"])
    }
    #expect(try said(.leadingBody, tally(cadres: 1)) == [])
    #expect(try said(.leadingBody, tally()) == ["STD-202 有 0 名团干部，不足 1 名"])
    #expect(try said(.leadingBody, tally(members: 1, cadres: 1)) == ["STD-206 不是团支部，却有 1 名团员"])
  }

  @Test func waitingBranches() throws {
    let nobody = NamedSecretary(isNamed: false, isRegistered: false, hasMobile: false)
    #expect(try said(.waitingBranch, tally(members: 2), secretary: nobody) == ["STD-207 待接转团支部还有 2 名团员"])
    #expect(try said(.waitingBranch, tally(), secretary: nobody) == [])
  }

  /// F30: named, registered, a mobile number in his own record.
  @Test func information() throws {
    var tally = tally(cadres: 2)
    let named = NamedSecretary(isNamed: true, isRegistered: false, hasMobile: false)
    let nobody = NamedSecretary(isNamed: false, isRegistered: false, hasMobile: false)
    let silent = NamedSecretary(isNamed: true, isRegistered: true, hasMobile: false)
    #expect(try said(.committee, tally, secretary: nobody) == ["STD-204 组织信息不完善：没有填写书记"])
    #expect(try said(.committee, tally, secretary: named) == ["STD-204 组织信息不完善：书记尚未录入系统"])
    #expect(try said(.committee, tally, secretary: silent) == ["STD-205 书记的个人信息中没有手机号码"])
    tally.hasSecretary = true
    #expect(try said(.committee, tally, secretary: nobody) == ["STD-205 书记的个人信息中没有手机号码"])
    tally.hasReachableSecretary = true
    for secretary in [nobody, named, silent] { #expect(try said(.committee, tally, secretary: secretary) == []) }
    #expect(
      try said(.committee, tally, missing: [.industry, .phone]) == ["STD-203 组织信息不完整，缺：单位所属行业类别、联系电话"])
  }

  @Test func requiredFieldsOfOrganisations() throws {
    var entry = OrganizationEntry()
    (entry.shortName, entry.category) = ("某中学团委", .committee)
    #expect(try standards().missingFields(of: entry) == [.fullName])
  }

  @Test func completeness() throws {
    let standards = try standards()
    func isComplete(_ category: OrganizationCategory, _ tally: OrganizationTally) -> Bool {
      standards.isComplete(Sample.organization(1, category), tally)
    }
    #expect(isComplete(.branch, tally(members: 3)))
    #expect(!isComplete(.branch, tally(members: 2)))
    #expect(!isComplete(.branch, tally(members: 4, incomplete: 1)))
    var mixed = tally(members: 2)
    (mixed.otherCadres, mixed.completeOtherCadres) = (1, 1)
    #expect(isComplete(.branch, mixed))
    mixed.completeOtherCadres = 0
    #expect(!isComplete(.branch, mixed))
    #expect(isComplete(.committee, tally(cadres: 2)))
    #expect(!isComplete(.committee, tally(cadres: 1)))
    #expect(!isComplete(.generalBranch, tally(cadres: 3, incomplete: 1)))
    #expect(isComplete(.leadingBody, tally(cadres: 1)))
    #expect(!isComplete(.leadingBody, tally()))
    #expect(!isComplete(.leadingBody, tally(cadres: 1, incomplete: 1)))
    #expect(isComplete(.graduateBranch, tally(members: 1)))
  }
}
