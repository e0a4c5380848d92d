import Forms
import RosterModel
import Testing

/// HDR-106: one finding in place of the row's others, and only for rows that really slid.
@Suite struct ShiftDetectorTests {
  @Test(arguments: [Form.branchMembers, .subordinateMembers, .ownCadres], [1, -1, 2, -2])
  func slidRows(form: Form, offset: Int) {
    let row = FormRow.member(form).with(.serial, nil)
    let first = row.placed(offset: offset).keys.min() ?? 0
    guard first >= 0 else { return }
    let decoded = row.decodePerson(offset: offset)
    #expect(decoded.findings.count == 1)
    #expect(decoded.findings.first?.hasSuffix("HDR-106") == true)
    #expect(decoded.report.hasFailure)
  }

  @Test func aSlidOrganisation() {
    let row = FormRow.organization.with(.fullName, "某中学团委高一(1)班团支部").with(.industry, "普通高中").with(.province, "江苏")
    #expect(row.decodeOrganization(offset: 1).findings.map { String($0.suffix(7)) } == ["HDR-106"])
  }

  /// A pair of cells moved inside the row: words of the list stand beside their columns.
  @Test func aGapInTheMiddle() {
    let row = FormRow.member().with(.ethnicity, nil).with(.politicalStatus, "汉族").with(.education, "共青团员")
    #expect(row.decodePerson().findings == ["politicalStatus HDR-106"])
  }

  /// Rows that are wrong in other ways keep their own findings.
  @Test func wrongButNotSlid() {
    let member = FormRow.member()
    #expect(member.with(.residentID, "123").decodePerson().findings == ["residentID RID-101"])
    #expect(member.with(.ethnicity, nil).decodePerson().findings == ["ethnicity CEL-101"])
    #expect(member.with(.sex, "汉族").decodePerson().findings == ["sex CEL-102"])
    #expect(
      member.with(.sex, "汉族").with(.ethnicity, "男").decodePerson().findings == ["sex CEL-102", "ethnicity CEL-102"])
    #expect(
      member.with(.name, nil).with(.education, nil).decodePerson().findings == ["name CEL-101", "education CEL-101"])
    #expect(
      FormRow(.branchMembers, [.name: "王小明", .remark: "待补"]).decodePerson().findings
        == ["residentID", "ethnicity", "politicalStatus", "education", "joinDate", "isCadre"].map { $0 + " CEL-101" })
    #expect(
      member.with(.isCadre, "其他").with(.duty, "是").decodePerson().findings == ["isCadre CEL-102", "duty CEL-102"])
    #expect(
      member.with(.remark, .text(Invented.id())).with(.joinDate, "?").decodePerson().findings == ["joinDate CEL-103"])
  }

  /// Without a failure nobody looks: an ID in the remarks is not the decoder's business.
  @Test func soundRowsAreNeverSlid() {
    #expect(FormRow.member().with(.remark, .text(Invented.id(order: "124"))).decodePerson().findings == [])
    #expect(FormRow.member().with(.sex, nil).with(.mobile, "13800000000").decodePerson().findings == [])
  }
}
