import RosterModel
import Testing

@testable import Validation

/// What stored people and organisations fall short of, rule by rule.
@Suite struct StandardsTests {
  private let asOf = "2026-03-02"

  private func found(
    _ entry: PersonEntry, isMember: Bool = true, isSecretary: Bool = false, posts: [Field] = [],
    province: String = "江苏", policy: Policy? = Sample.policy
  ) throws -> (said: [String], isComplete: Bool) {
    let day = try #require(CivilDate(iso: asOf)), policy = try #require(policy)
    let context = RuleContext(
      asOf: day, policy: policy, form: .branchMembers, organization: Sample.organization(1, province: province))
    let person = StandingPerson(
      entry: entry, isMember: isMember, isSecretary: isSecretary, missingOfPosts: posts)
    let (shortcomings, isComplete) = PersonStandards(asOf: day, policy: policy).check(person, in: context)
    return (
      shortcomings.map { "\($0.code.rawValue) \($0.arguments.map { $0[.zh] }.joined(separator: "|"))" }, isComplete
    )
  }

  @Test func nothingIsAmiss() throws {
    let (said, isComplete) = try found(Invented.member())
    #expect(said == [])
    #expect(isComplete)
  }

  /// The irregularities of F15(2).
  @Test(arguments: [
    (nil, "2017-01", "江苏", "STD-101 2017-01", false), (nil, "2016-12", "新疆", "STD-101 2016-12", false),
    ("2020A0000123", "2020-05", "江苏", "STD-102 含有数字以外的字符", true),
    ("20200000123", "2020-05", "江苏", "STD-103 现为 11 位", true),
    ("201900000123", "2020-05", "江苏", "STD-104 2019|2020", true),
  ])
  func numbers(number: String?, joined: String, province: String, said: String, isComplete: Bool) throws {
    var entry = try Invented.member()
    (entry.developmentNumber, entry.joinDate) = (number, PartialDate(iso: joined))
    let result = try found(entry, province: province)
    #expect(result.said == [said])
    #expect(result.isComplete == isComplete)
  }

  @Test func aNumberOutsideTheSegments() throws {
    let segments = "segments: [{year: 2020, first: \"202000000001\", last: \"202000000002\", source: a}]"
    let policy = try PolicyText.numbers.replacing("segments: []", with: segments).policy()
    #expect(try found(Invented.member(), policy: policy).said == ["STD-103 不在分配的号段内"])
  }

  @Test func numbersNotRequired() throws {
    var entry = try Invented.member()
    (entry.developmentNumber, entry.joinDate) = (nil, PartialDate(iso: "2016-12"))
    #expect(try found(entry).said == [])
    entry.joinDate = PartialDate(iso: "2020-05")
    #expect(try found(entry, isMember: false).said == [])
    // F15(2) is about cadres' numbers too, where there is one.
    entry.developmentNumber = "201912345678"
    #expect(try found(entry, isMember: false).said == ["STD-104 2019|2020"])
  }

  /// The birthday counts; 29 February is completed on the 28th.
  @Test(arguments: [
    ("19980302", "STD-111 28|28"), ("19980303", "STD-112 2026-03-03|28"), ("19980531", "STD-112 2026-05-31|28"),
    ("19980601", ""), ("19960229", "STD-111 30|28"),
  ])
  func endOfMembership(born: String, said: String) throws {
    var entry = try Invented.member(born: born)
    #expect(try found(entry).said == (said.isEmpty ? [] : [said]))
    #expect(try found(entry).isComplete)
    #expect(try found(entry, isMember: false).said == [])
    entry.isCadre = true
    #expect(try found(entry).said == [])
  }

  @Test func leapDay() throws {
    let born = try #require(CivilDate(iso: "1996-02-29"))
    #expect(Age.day(ofCompleting: 29, birth: born)?.iso == "2025-02-28")
    #expect(Age.day(ofCompleting: 28, birth: born)?.iso == "2024-02-29")
    for years in 1...60 {
      let day = try #require(Age.day(ofCompleting: years, birth: born))
      #expect(Age.completedYears(birth: born, on: day) == years)
      let before = try #require(CivilDate(daysSinceEpoch: day.daysSinceEpoch - 1))
      #expect(Age.completedYears(birth: born, on: before) == years - 1)
    }
  }

  @Test(arguments: [
    ("110101200505041230", "STD-121 校验码不符"), ("990101200505041235", "STD-121 省份代码不存在、校验码不符"),
    ("110101200502301234", "STD-121 出生日期不存在"),
  ])
  func residentIDs(id: String, said: String) throws {
    var entry = try Invented.member()
    entry.residentID = .init(id)
    let all = try found(entry).said
    #expect(all.count == 1 && all[0].hasPrefix(String(said.prefix(12))), "\(all)")
  }

  @Test func missingFields() throws {
    var entry = try Invented.member()
    (entry.name, entry.ethnicity, entry.joinDate, entry.mobile) = ("", nil, nil, nil)
    #expect(try found(entry).said == ["STD-131 姓名、民族、入团时间"])
    #expect(try found(entry, isMember: false, isSecretary: true).said == ["STD-131 姓名、民族、手机号码"])
    #expect(try found(Invented.member(), isSecretary: true).said == ["STD-131 手机号码"])
    let posts = try found(Invented.member(), posts: [.cadreNature, .duty])
    #expect(posts.said == ["STD-131 团内职务、团干部性质"], "what is blank, in the order of the forms")
    #expect(try found(Invented.member(), posts: [.dutySince]).said == ["STD-131 任职时间"])
    #expect(!posts.isComplete)
  }
}
