import Forms
import RosterModel
import Testing

@Suite struct PersonDecoderTests {
  @Test func everyColumnIsRead() throws {
    let row = FormRow.member(.subordinateMembers).with(.isCadre, "是").with(.duty, "书记").with(.dutySince, "2023.9")
      .with(.cadreNature, "挂职").with(.inPartyOrganization, "否").with(.mobile, "13800000000")
      .with(.email, "a@example.cn").with(.qq, "10001").with(.wechat, "wx").with(.weibo, "wb").with(.remark, "转学")
    let decoded = row.decodePerson()
    let entry = try #require(decoded.entry)
    #expect(decoded.findings == [])
    #expect(entry.branch == "高一(1)班团支部")
    #expect(entry.name == "王小明")
    #expect(entry.residentID?.text == Invented.id())
    #expect(entry.birthDate?.iso == "2005-05-04")
    #expect(entry.sex == .female)
    #expect(entry.ethnicity?.word == "汉族")
    #expect(entry.politicalStatus == .leagueMember)
    #expect(entry.education == .senior)
    #expect(entry.joinDate?.text == "2019-05")
    #expect(entry.developmentNumber == "201900000001")
    #expect(entry.isCadre == true)
    #expect(entry.duty == .secretary)
    #expect(entry.dutySince?.text == "2023-09")
    #expect(entry.cadreNature == .seconded)
    #expect(entry.inPartyOrganization == false)
    #expect([entry.mobile, entry.email, entry.qq] == ["13800000000", "a@example.cn", "10001"])
    #expect([entry.wechat, entry.weibo, entry.remark] == ["wx", "wb", "转学"])
  }

  @Test func ownCadresAreCadres() throws {
    let decoded = FormRow.member(.ownCadres).with(.joinDate, nil).with(.developmentNumber, nil).decodePerson()
    #expect(decoded.findings == [])
    #expect(try #require(decoded.entry).isCadre == true)
  }

  @Test(arguments: [
    (
      Form.branchMembers,
      ["name", "residentID", "ethnicity", "politicalStatus", "education", "joinDate", "isCadre"]
    ),
    (
      .subordinateMembers,
      ["branch", "name", "residentID", "ethnicity", "politicalStatus", "education", "joinDate", "isCadre"]
    ),
    (
      .ownCadres,
      ["name", "residentID", "ethnicity", "politicalStatus", "education", "duty", "dutySince", "cadreNature"]
    ),
  ])
  func requiredColumns(form: Form, required: [String]) {
    let decoded = FormRow(form, [.remark: "只有备注"]).decodePerson()
    #expect(decoded.findings == required.map { "\($0) CEL-101" })
    #expect(decoded.entry?.remark == "只有备注")
  }

  @Test(arguments: [
    [Field: Value](), [.serial: .number(3)], [.name: "  ", .remark: "\u{3000}"], [.serial: "4", .name: "\u{A0}"],
  ])
  func rowsThatHoldNothing(cells: [Field: Value]) {
    let decoded = FormRow(.branchMembers, cells).decodePerson()
    #expect(decoded.entry == nil)
    #expect(decoded.findings == [])
  }

  /// Long printed rosters repeat the header on every page, as the template writes it.
  @Test(arguments: ["姓名", "姓 名", "*姓名", "姓名*", "姓名（必填）"])
  func theHeaderOnceMore(name: String) {
    let cells: [Field: Value] = [.serial: "序号", .name: .text(name), .residentID: "*身份证号", .sex: "性别"]
    #expect(FormRow(.branchMembers, cells).decodePerson().entry == nil)
  }

  @Test func formulasWithoutAValueAreNotBlank() {
    let row = FormRow.member().with(.name, .formulaWithoutValue).with(.remark, .formulaWithoutValue)
    #expect(row.decodePerson().findings == ["name CEL-108", "remark CEL-108"])
  }

  @Test func formulasWithAValueCountAsTheirValue() throws {
    let decoded = FormRow.member().with(.name, .formulaText("李雷")).decodePerson()
    #expect(decoded.findings == [])
    #expect(decoded.entry?.name == "李雷")
  }

  @Test(arguments: [
    Field.name, .residentID, .sex, .ethnicity, .education, .joinDate, .developmentNumber, .isCadre, .mobile, .email,
    .remark,
  ])
  func errorValuesInEveryKindOfColumn(field: Field) {
    #expect(FormRow.member().with(field, .error(.na)).decodePerson().findings == ["\(field.key) CEL-105"])
    #expect(FormRow.member().with(field, "#N/A").decodePerson().findings == ["\(field.key) CEL-105"])
    #expect(FormRow.member().with(field, .error(.unknown)).decodePerson().findings == ["\(field.key) CEL-105"])
  }

  /// A formula typed into a text cell.
  @Test func formulasAsText() {
    #expect(FormRow.member().with(.name, "=B3").decodePerson().findings == ["name CEL-108"])
    #expect(FormRow.member().with(.mobile, "=C3").decodePerson().findings == ["mobile CEL-108"])
    #expect(FormRow.member().with(.remark, "=(^_^)=").decodePerson().findings == [])
  }

  @Test(arguments: [(Field.name, 50), (.email, 100), (.wechat, 100), (.remark, 500), (.mobile, 100)])
  func lengths(field: Field, most: Int) {
    let fits = FormRow.member().with(field, .text(String(repeating: "长", count: most))).decodePerson()
    #expect(fits.findings == [])
    let tooLong = FormRow.member().with(field, .text(String(repeating: "长", count: most + 1))).decodePerson()
    #expect(tooLong.findings == ["\(field.key) CEL-106"])
  }

  @Test func findingsNameTheSendersColumn() {
    let decoded = FormRow.member().with(.sex, "x").with(.ethnicity, nil).decodePerson()
    #expect(decoded.findings == ["sex CEL-102", "ethnicity CEL-101"])
    #expect(decoded.report.findings.map(\.location.columnLetters) == ["D", "E"])
    #expect(decoded.report.findings.map(\.location.row) == [7, 7])
  }

  @Test func allFindingsOfARowAtOnce() {
    let row = FormRow.member().with(.residentID, "123").with(.education, "硕士").with(.joinDate, .number(2018.1))
      .with(.isCadre, .boolean(true)).with(.developmentNumber, .number(2.0190000000000001e15))
    #expect(
      row.decodePerson().findings == [
        "residentID RID-101", "education CEL-102", "joinDate CEL-103", "developmentNumber CEL-104", "isCadre CEL-102",
      ])
  }
}
