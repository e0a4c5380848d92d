import RosterModel
import Testing
import WorkbookReader

@testable import Forms

/// Stamp, word of the sender and headers against each other.
@Suite struct FormDecisionTests {
  private func layout(_ headings: [String]) -> SheetLayout {
    let cells = Dictionary(uniqueKeysWithValues: headings.enumerated().map { ($0, Value.text($1)) })
    let batch = RowBatch([(1, cells)])
    let header = HeaderRow(batch.rows[0], in: batch, vocabulary: .persons)
    return SheetLayout(sheet: SheetInfo(index: 0, name: "名单", visibility: .visible), header: header)
  }

  private func headings(of form: Form) -> [String] { FormDeclaration.of(form).columns.map(\.header) }

  private func decide(
    stamp: Form? = nil, expected: Form? = nil, byHeaders: Form, _ headings: [String]? = nil
  ) -> (form: Form?, codes: [String]) {
    let decided = FormRecognition.decide(
      stamp: stamp.map { Stamp(form: $0, edition: "2026.1", organization: nil) }, expected: expected,
      byHeaders: byHeaders, layouts: [layout(headings ?? self.headings(of: byHeaders))])
    return (decided.form, decided.findings.map(\.code.rawValue))
  }

  private static let personForms: [Form] = [.branchMembers, .subordinateMembers, .ownCadres]

  @Test(arguments: personForms)
  func agreementIsSilent(form: Form) {
    for stamp in [nil, form] {
      for expected in [nil, form] {
        let decided = decide(stamp: stamp, expected: expected, byHeaders: form)
        #expect(decided.form == form)
        #expect(decided.codes == [])
      }
    }
  }

  /// The two templates of the seeds, and every other pair, are not interchangeable.
  @Test(arguments: Form.allCases, personForms)
  func theSenderSaidSomethingElse(expected: Form, given: Form) {
    guard expected != given, (expected, given) != (.branchMembers, .subordinateMembers) else { return }
    #expect(decide(expected: expected, byHeaders: given).codes == ["HDR-101"])
    #expect(decide(stamp: given, expected: expected, byHeaders: given).codes == ["HDR-101"])
  }

  @Test func columnsOfAnotherFormBelowAStamp() {
    #expect(decide(stamp: .ownCadres, byHeaders: .subordinateMembers).codes == ["HDR-101"])
    #expect(decide(stamp: .organizations, byHeaders: .branchMembers).codes == ["HDR-101"])
  }

  /// A branch's own roster may name the branch in a column: whether each row does is the rows' matter.
  @Test func aBranchsRosterWithAColumnOfBranches() {
    for stamp in [nil, Form.branchMembers] {
      let decided = decide(stamp: stamp, expected: .branchMembers, byHeaders: .subordinateMembers)
      #expect(decided.form == .branchMembers)
      #expect(decided.codes == [])
    }
    #expect(decide(stamp: .branchMembers, byHeaders: .subordinateMembers).codes == [])
    #expect(
      decide(stamp: .subordinateMembers, expected: .branchMembers, byHeaders: .subordinateMembers).codes == ["HDR-101"])
  }

  /// A column that is only missing is not another form.
  @Test func missingColumns() {
    let decided = decide(stamp: .subordinateMembers, byHeaders: .branchMembers)
    #expect(decided.form == .subordinateMembers)
    #expect(decided.codes == ["HDR-102"])
    #expect(decide(byHeaders: .branchMembers, ["姓名", "身份证号", "民族"]).codes == ["HDR-102"])
  }

  @Test func columnsTwiceAndUnknown() {
    let decided = decide(byHeaders: .branchMembers, headings(of: .branchMembers) + ["班级", "联系电话", "公民身份号码"])
    #expect(decided.codes == ["HDR-103", "HDR-103", "HDR-105"])
  }

  /// A heading of another form is unknown to this one.
  @Test func foreignColumns() {
    #expect(
      decide(stamp: .ownCadres, byHeaders: .branchMembers, headings(of: .ownCadres) + ["是否团干部"]).codes == ["HDR-105"])
  }

  @Test func theMissingColumnsAreNamed() throws {
    let layout = layout(["姓名", "身份证号", "民族", "政治面貌", "学历", "入团时间"])
    let finding = try #require(HeaderCheck.findings(in: layout, form: .of(.branchMembers)).first)
    #expect(finding.code == .requiredColumnMissing)
    #expect(finding.field == .isCadre)
    #expect(finding.arguments == [.text("是否团干部"), .words(LocalizedText(zh: "", en: ""))])
    #expect(finding.location == SourceLocation(sheet: "名单", row: 1))
  }

  @Test func theWrongTemplateIsTheSeedsSentence() {
    let finding = FormRecognition.wrongTemplate(given: .ownCadres, wanted: .subordinateMembers)
    #expect(finding.message(in: .zh).hasSuffix("所下载的模板不可混用，请重新上传正确的表格"))
    #expect(finding.remedy(in: .zh).hasSuffix("（应使用“导入下级团支部团员团干部”，上传的是“导入本级团干部”）"))
    #expect(
      finding.remedy(in: .en).hasSuffix("wanted “members of the branches below”, got “cadres of this organisation”"))
    #expect(FormRecognition.wrongTemplate(given: .ownCadres, wanted: nil).remedy(in: .zh).hasSuffix("（上传的是“导入本级团干部”）"))
  }
}
