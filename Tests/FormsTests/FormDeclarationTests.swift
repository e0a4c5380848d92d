import Forms
import RosterModel
import Testing

/// The columns of domain section 3, in its order; `*` is required.
@Suite struct FormDeclarationTests {
  private func headings(_ form: Form) -> String {
    FormDeclaration.of(form).columns.map { $0.header + ($0.isRequired ? "*" : "") }.joined(separator: ", ")
  }

  private let members =
    "姓名*, 身份证号*, 性别, 民族*, 政治面貌*, 学历*, 入团时间*, 发展团员编号, 是否团干部*, 团内职务, 任职时间, 团干部性质, "
    + "是否同级党组织成员, 手机号码, 电子邮箱, QQ, 微信, 微博, 备注"

  @Test func memberForms() {
    #expect(headings(.branchMembers) == "序号, " + members)
    #expect(headings(.subordinateMembers) == "序号, 所在团支部*, " + members)
  }

  @Test func ownCadres() {
    #expect(
      headings(.ownCadres)
        == "序号, 姓名*, 身份证号*, 性别, 民族*, 政治面貌*, 学历*, 入团时间, 发展团员编号, 团内职务*, 任职时间*, 团干部性质*, "
        + "是否同级党组织成员, 手机号码, 电子邮箱, QQ, 微信, 微博, 备注")
  }

  @Test func organizations() {
    #expect(
      headings(.organizations)
        == "组织编码, 组织简称*, 组织全称, 组织类别*, 单位所属行业类别, 上级组织*, 所在省份, 学校机构编号, 联系电话, 电子邮箱, "
        + "书记姓名, 书记身份证号, 书记手机号码, 毕业时间")
  }

  @Test func waivers() {
    #expect(headings(.waivers) == "序号, 身份证号*, 姓名*, 规则代码*, 文号*, 批准机关*, 批准日期*, 有效期至, 联系方式, 备注")
  }

  /// The root's 上级组织 is blank, so no cell of that column may be demanded.
  @Test func theSuperiorMayBeBlank() { #expect(!FormDeclaration.of(.organizations).required.contains(.superior)) }

  @Test(arguments: Form.allCases)
  func everyColumnIsExplained(form: Form) {
    for column in FormDeclaration.of(form).columns {
      #expect(!column.note.isEmpty)
      #expect(column.maximumLength > 0)
      #expect(FormDeclaration.of(form).column(of: column.field)?.field == column.field)
    }
  }
}
