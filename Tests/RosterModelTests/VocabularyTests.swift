import RosterModel
import Testing

@Suite struct VocabularyTests {
  @Test func fiftySixEthnicitiesAndTwoMore() {
    #expect(Ethnicity.words.count == 58)
    #expect(Set(Ethnicity.words).count == 58)
    #expect(Ethnicity.words.first == "汉族")
    #expect(Ethnicity.words[55] == "基诺族")
    #expect(Ethnicity.words.suffix(2) == ["其他", "外国血统中国籍人士"])
  }

  @Test(arguments: Ethnicity.words)
  func everyWordReadsAsItself(word: String) {
    #expect(Ethnicity(cellText: word)?.word == word)
    guard word.hasSuffix("族") else { return }
    #expect(Ethnicity(cellText: String(word.dropLast()))?.word == word)
  }

  @Test(arguments: ["", "族", "汉人", "汉族族", "未知"])
  func otherEthnicitiesAreNone(text: String) { #expect(Ethnicity(cellText: text) == nil) }

  @Test(arguments: [
    ("江苏省", "江苏"), ("江苏", "江苏"), ("新疆维吾尔自治区", "新疆"), ("新疆", "新疆"),
    ("新疆生产建设兵团", "新疆生产建设兵团"), ("全国铁道", "全国铁道"), ("内蒙古自治区", "内蒙古"), ("北京市", "北京"),
  ])
  func provincesByShortAndFullName(text: String, word: String) {
    #expect(LeagueProvince(cellText: text)?.word == word)
  }

  @Test func thirtyEightProvincialCommittees() {
    #expect(LeagueProvince.all.count == 38)
    #expect(Set(LeagueProvince.all).count == 38)
    #expect(LeagueProvince(cellText: "台湾省") == nil)
    #expect(LeagueProvince(cellText: "") == nil)
  }

  @Test(arguments: [
    ("共青团员", PoliticalStatus.leagueMember), ("团员", .leagueMember), ("中共预备党员", .probationaryPartyMember),
    ("党员", .partyMember), ("群众", .masses),
  ])
  func politicalStatus(text: String, status: PoliticalStatus) { #expect(PoliticalStatus(cellText: text) == status) }

  @Test func thirteenKindsOfPoliticalStatus() {
    #expect(PoliticalStatus.words.count == 13)
    #expect(PoliticalStatus(cellText: "少先队员") == nil)
  }

  @Test func eightKindsOfSchools() {
    #expect(
      Industry.allCases.filter(\.isSchool).map(\.rawValue) == [
        "普通高等院校", "职业教育学校", "普通高中", "中等职业院校", "完全中学", "初中", "九年一贯制学校", "十二年一贯制学校",
      ])
    #expect(Industry.words.count == 16)
  }

  /// Which category may stand under which (domain sections 2 and 3).
  @Test(arguments: OrganizationCategory.allCases)
  func whatStandsBelow(category: OrganizationCategory) {
    let all = OrganizationCategory.allCases
    let expected: [OrganizationCategory] =
      switch category {
      case .leadingBody: all
      case .committee, .workCommittee: all.filter { $0 != .leadingBody }
      case .generalBranch: [.branch, .graduateBranch, .waitingBranch]
      case .branch, .graduateBranch, .waitingBranch: []
      }
    #expect(all.filter(category.mayHaveBelow) == expected)
    #expect(category.duties == (expected.isEmpty ? Duty.ofBranches : Duty.ofCommittees))
  }

  @Test func waitingBranchesAreMadeBySystemOnly() {
    #expect(!OrganizationCategory.ofForms.contains(.waitingBranch))
    #expect(OrganizationCategory.ofForms.count == 6)
  }

  @Test func postsByLevel() {
    #expect(Duty.ofBranches.map(\.rawValue) == ["书记", "副书记", "组织委员", "宣传委员", "文体委员", "生产委员", "权益委员", "委员", "其他"])
    #expect(Duty.ofCommittees.map(\.rawValue) == ["书记", "副书记", "常委", "委员", "部长", "副部长", "干事", "其他"])
  }
}
