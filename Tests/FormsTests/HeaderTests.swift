import RosterModel
import Testing
import WorkbookReader

@testable import Forms

@Suite struct HeaderTextTests {
  @Test(arguments: [
    "姓名", "*姓名", "姓名*", "＊姓名", "姓 名", "姓\u{3000}名", " 姓名 ", "姓名：", "姓名:", "姓名（必填）", "姓名(必填)", "* 姓名（必填）：",
    "姓名\n", "姓\n名", "★姓名", "\u{FEFF}姓名",
  ])
  func marksAndSpacesDoNotCount(heading: String) {
    #expect(HeaderVocabulary.persons.field(for: heading) == .name)
  }

  /// Every alias of domain section 3.
  @Test(arguments: [
    ("身份证号码", Field.residentID), ("公民身份号码", .residentID), ("入团年月", .joinDate), ("入团日期", .joinDate), ("手机", .mobile),
    ("手机号", .mobile), ("联系电话", .mobile), ("文化程度", .education), ("现任团内职务", .duty), ("职务", .duty),
    ("任现职年月", .dutySince), ("邮箱", .email), ("支部名称", .branch), ("团支部", .branch),
    ("是否同级党委（支部）成员", .inPartyOrganization), ("是否同级党委(支部)成员", .inPartyOrganization), ("ｑｑ", .qq), ("qq", .qq),
  ])
  func aliases(heading: String, field: Field) { #expect(HeaderVocabulary.persons.field(for: heading) == field) }

  @Test(arguments: Form.allCases)
  func everyDeclaredHeadingIsKnown(form: Form) {
    let vocabulary = HeaderVocabulary.of(form)
    for column in FormDeclaration.of(form).columns {
      for heading in [column.header] + column.aliases {
        #expect(vocabulary.field(for: heading) == column.field, "\(heading)")
      }
    }
  }

  @Test(arguments: ["", "班级", "姓名2", "学号", "团员", "入团", "姓"])
  func otherHeadingsAreUnknown(heading: String) { #expect(HeaderVocabulary.persons.field(for: heading) == nil) }

  /// 联系电话 and 电子邮箱 mean the person in one form and the organisation in the other.
  @Test func organisationsHaveTheirOwnVocabulary() {
    #expect(HeaderVocabulary.of(.organizations).field(for: "联系电话") == .phone)
    #expect(HeaderVocabulary.of(.organizations).field(for: "电子邮箱") == .organizationEmail)
    #expect(HeaderVocabulary.of(.organizations).field(for: "姓名") == nil)
    #expect(HeaderVocabulary.persons.field(for: "电子邮箱") == .email)
  }
}

@Suite struct HeaderRowTests {
  @Test func knownUnknownTwiceAndClosing() {
    let cells: [Int: Value] = [
      0: "序号", 1: "*姓名", 2: "身份证号码", 3: "班级", 5: "手机", 6: "联系电话", 7: "错误代码", 8: "失败原因", 9: "修改建议", 10: "原行号",
      11: " ", 12: .number(2026),
    ]
    let batch = RowBatch([(4, cells)])
    let header = HeaderRow(batch.rows[0], in: batch, vocabulary: .persons)
    #expect(header.row == 4)
    #expect(header.columns.known == [.serial, .name, .residentID, .mobile])
    #expect(header.columns.column(of: .mobile) == 5)
    #expect(header.columns.field(at: 6) == nil)
    #expect(header.columns.field(at: 4) == nil)
    #expect(header.columns.field(at: 400) == nil)
    #expect(header.unknown.map { "\($0.column) \($0.heading)" } == ["3 班级", "12 2026"])
    #expect(header.twice.map { "\($0.field.key) \($0.column)" } == ["mobile 6"])
    #expect(header.originalRowColumn == 10)
    #expect(header.score == 4)
  }
}
