import Forms
import RosterModel
import Testing

@Suite struct OrganizationDecoderTests {
  @Test func everyColumnIsRead() throws {
    let row = FormRow.organization.with(.organizationCode, "000.001.002").with(.fullName, "某市某中学团委高一(1)班团支部")
      .with(.industry, "普通高中").with(.province, "江苏省").with(.schoolCode, "3132000001")
      .with(.phone, "025-0000000").with(.organizationEmail, "b@example.cn").with(.secretaryName, "韩 梅梅")
      .with(.secretaryID, .text(Invented.id())).with(.secretaryMobile, .number(13_900_000_000))
      .with(.graduation, "2027年6月")
    let decoded = row.decodeOrganization()
    let entry = try #require(decoded.entry)
    #expect(decoded.findings == ["secretaryName CEL-107"])
    #expect(entry.code == "000.001.002")
    #expect(entry.shortName == "高一(1)班团支部")
    #expect(entry.fullName == "某市某中学团委高一(1)班团支部")
    #expect(entry.category == .branch)
    #expect(entry.industry == .seniorSchool)
    #expect(entry.superior == "某中学团委")
    #expect(entry.province?.word == "江苏")
    #expect(entry.schoolCode == "3132000001")
    #expect(entry.phone == "025-0000000")
    #expect(entry.email == "b@example.cn")
    #expect(entry.secretaryName == "韩梅梅")
    #expect(entry.secretaryID?.text == Invented.id())
    #expect(entry.secretaryMobile == "13900000000")
    #expect(entry.graduation?.text == "2027-06")
  }

  @Test func requiredColumns() {
    let decoded = FormRow(.organizations, [.phone: "025-0000000"]).decodeOrganization()
    #expect(decoded.findings == ["shortName CEL-101", "category CEL-101"])
  }

  /// Which row may leave 上级组织 blank only the whole file can tell.
  @Test func theSuperiorMayBeBlank() {
    let decoded = FormRow.organization.with(.superior, nil).decodeOrganization()
    #expect(decoded.findings == [])
    #expect(decoded.entry?.superior == nil)
  }

  @Test(arguments: ["待接转团支部", "学生会", "支部", "团支部委员会"])
  func categoriesOutsideTheList(text: String) {
    #expect(FormRow.organization.with(.category, .text(text)).decodeOrganization().findings == ["category ORG-101"])
  }

  @Test(arguments: OrganizationCategory.ofForms)
  func categoriesOfTheList(category: OrganizationCategory) {
    let decoded = FormRow.organization.with(.category, .text(category.rawValue)).decodeOrganization()
    #expect(decoded.findings == [])
    #expect(decoded.entry?.category == category)
  }

  @Test func wrongCells() {
    let row = FormRow.organization
    #expect(row.with(.province, "江南").decodeOrganization().findings == ["province CEL-102"])
    #expect(row.with(.industry, "学校").decodeOrganization().findings == ["industry CEL-102"])
    #expect(row.with(.graduation, .number(2027.6)).decodeOrganization().findings == ["graduation CEL-103"])
    #expect(row.with(.secretaryID, "12").decodeOrganization().findings == ["secretaryID RID-101"])
    #expect(row.with(.secretaryID, .number(1.1e17)).decodeOrganization().findings == ["secretaryID CEL-104"])
    #expect(row.with(.shortName, .error(.name)).decodeOrganization().findings == ["shortName CEL-105"])
    #expect(row.with(.fullName, .formulaWithoutValue).decodeOrganization().findings == ["fullName CEL-108"])
    #expect(
      row.with(.shortName, .text(String(repeating: "团", count: 101))).decodeOrganization().findings == [
        "shortName CEL-106"
      ])
  }

  @Test func rowsThatHoldNothing() {
    #expect(FormRow(.organizations, [:]).decodeOrganization().entry == nil)
    #expect(FormRow(.organizations, [.shortName: " ", .phone: "\u{3000}"]).decodeOrganization().entry == nil)
  }

  @Test func theHeaderOnceMore() {
    let cells: [Field: Value] = [.organizationCode: "组织编码", .shortName: "*组织简称", .category: "*组织类别", .superior: "上级组织"]
    #expect(FormRow(.organizations, cells).decodeOrganization().entry == nil)
  }
}
