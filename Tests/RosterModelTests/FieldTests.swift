import Testing

@testable import RosterModel

@Suite struct FieldTests {
  /// Databases hold these words: one may be added, none may change or go.
  private static let stored: [(Field, String)] = [
    (.serial, "serial"),
    (.branch, "branch"),
    (.name, "name"),
    (.residentID, "residentID"),
    (.sex, "sex"),
    (.ethnicity, "ethnicity"),
    (.politicalStatus, "politicalStatus"),
    (.education, "education"),
    (.joinDate, "joinDate"),
    (.developmentNumber, "developmentNumber"),
    (.isCadre, "isCadre"),
    (.duty, "duty"),
    (.dutySince, "dutySince"),
    (.cadreNature, "cadreNature"),
    (.inPartyOrganization, "inPartyOrganization"),
    (.mobile, "mobile"),
    (.email, "email"),
    (.qq, "qq"),
    (.wechat, "wechat"),
    (.weibo, "weibo"),
    (.remark, "remark"),
    (.standing, "standing"),
    (.cadreJoinDate, "cadreJoinDate"),
    (.cadreDevelopmentNumber, "cadreDevelopmentNumber"),
    (.organizationCode, "organizationCode"),
    (.shortName, "shortName"),
    (.fullName, "fullName"),
    (.category, "category"),
    (.industry, "industry"),
    (.superior, "superior"),
    (.province, "province"),
    (.schoolCode, "schoolCode"),
    (.phone, "phone"),
    (.organizationEmail, "organizationEmail"),
    (.secretaryName, "secretaryName"),
    (.secretaryID, "secretaryID"),
    (.secretaryMobile, "secretaryMobile"),
    (.graduation, "graduation"),
    (.verificationResult, "verificationResult"),
    (.verificationCause, "verificationCause"),
    (.waivedRule, "waivedRule"),
    (.document, "document"),
    (.authority, "authority"),
    (.approvedOn, "approvedOn"),
    (.validTo, "validTo"),
    (.contact, "contact"),
  ]

  @Test func theKeysThatDatabasesHold() {
    #expect(Field.allCases.map(\.key) == Self.stored.map(\.1))
    #expect(Field.allCases == Self.stored.map(\.0))
    #expect(Self.stored.map { Field(key: $0.1) } == Self.stored.map(\.0))
    #expect(Field(key: "姓名") == nil)
  }

  /// More fields than a machine word has bits do not fall together.
  @Test func aFieldSetHoldsWhateverAByteNumbers() {
    var set: FieldSet = []
    for number in UInt8.min...UInt8.max {
      #expect(!set.contains(number: number))
      set.insert(number: number)
      #expect(set.contains(number: number))
    }
  }

  @Test func setsOfFields() {
    let all = Field.allCases.reduce(into: FieldSet()) { $0.insert($1) }
    #expect(Field.allCases.allSatisfy { all.contains($0) })
    #expect(([.name, .sex] as FieldSet).isSubset(of: all))
    #expect(!all.isSubset(of: [.name, .sex]))
    #expect(all.subtracting(all).isEmpty)
    #expect(all.subtracting(FieldSet(.serial)) != all)
    #expect(!FieldSet(.name).contains(.residentID))
  }
}
