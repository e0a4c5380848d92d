import Forms
import RosterModel
import Testing

/// Each kind of column against each kind of cell.
@Suite struct CellKindTests {
  private func decoded(_ field: Field, _ value: Value) -> (PersonEntry?, [String]) {
    let decoded = FormRow.member().with(field, value).decodePerson()
    return (decoded.entry, decoded.findings)
  }

  @Test(arguments: [
    (Value.text("2018-05"), "2018-05"), ("2018.1", "2018-01"), ("2018.10", "2018-10"), (.number(201_805), "2018-05"),
    (.number(20_180_504), "2018-05-04"), (.date(43_589), "2019-05-04"), (.date(43_589.75), "2019-05-04"),
    (.month(43_221), "2018-05"), (.month(43_224), "2018-05-04"), (.date(43_221), "2018-05-01"),
    (.formulaText("2018年5月"), "2018-05"), ("\u{3000}2018-05 ", "2018-05"),
  ])
  func dates(value: Value, date: String) {
    let (entry, findings) = decoded(.joinDate, value)
    #expect(entry?.joinDate?.text == date)
    #expect(findings == [])
  }

  @Test(arguments: [
    Value.number(2018.1), .number(2018.5), .number(2018), .number(43_589), .text("2018-13"), .text("初三"), .date(60),
    .date(0.5),
    .date(-3), .boolean(true), .text("2018/2/30"),
  ])
  func notDates(value: Value) {
    let (entry, findings) = decoded(.joinDate, value)
    #expect(entry?.joinDate == nil)
    #expect(findings == ["joinDate CEL-103"])
  }

  @Test(arguments: [
    (Value.text("138 0000 0000"), "13800000000", ["mobile CEL-107"]), (.number(13_800_000_000), "13800000000", []),
    (.text("'13800000000"), "13800000000", ["mobile CEL-107"]),
    (.text("１３８００００００００"), "13800000000", ["mobile CEL-107"]),
    (.number(1.5), "1.5", []), (.boolean(false), "FALSE", []),
  ])
  func numbersKeptAsText(value: Value, text: String, expected: [String]) {
    let (entry, findings) = decoded(.mobile, value)
    #expect(entry?.mobile == text)
    #expect(findings == expected)
  }

  /// Twelve digits survive in a number cell, sixteen do not.
  @Test func developmentNumbers() {
    #expect(decoded(.developmentNumber, .number(201_900_000_001)).0?.developmentNumber == "201900000001")
    #expect(decoded(.developmentNumber, .number(201_900_000_001)).1 == [])
    #expect(decoded(.developmentNumber, .number(2_015_160_000_000_001)).1 == ["developmentNumber CEL-104"])
    #expect(decoded(.developmentNumber, "2015160000000001").0?.developmentNumber == "2015160000000001")
    #expect(decoded(.developmentNumber, "2.01516E+15").1 == ["developmentNumber CEL-104"])
  }

  @Test(arguments: [
    Value.text("硕士"), .number(1), .date(43_589), .boolean(true), .text("大学 本科 "), .text("大学本科"), .text("大学\u{3000}本科"),
  ])
  func choices(value: Value) {
    let (entry, findings) = decoded(.education, value)
    if case .text(let text) = value, text.hasPrefix("大学") {
      #expect(entry?.education == .bachelor)
      #expect(findings == [])
    } else {
      #expect(entry?.education == nil)
      #expect(findings == ["education CEL-102"])
    }
  }

  @Test func ethnicityWithoutTheSuffix() {
    #expect(decoded(.ethnicity, "汉").0?.ethnicity?.word == "汉族")
    #expect(decoded(.ethnicity, " 维 吾 尔 ").0?.ethnicity?.word == "维吾尔族")
    #expect(decoded(.ethnicity, "汉民").1 == ["ethnicity CEL-102"])
    let remedy = FormRow.member().with(.ethnicity, "汉民").decodePerson().report.findings.first?.remedy(in: .zh)
    #expect(remedy == "从下列内容中选择：汉族 ……（共 58 项，见该列的下拉列表）")
  }

  @Test func names() {
    #expect(decoded(.name, "王 小明").0?.name == "王小明")
    #expect(decoded(.name, "王 小明").1 == ["name CEL-107"])
    #expect(decoded(.name, "阿里木•买买提").0?.name == "阿里木·买买提")
    #expect(decoded(.name, "𠮷娃").1 == [])
    #expect(decoded(.name, "𠮷娃").0?.name == "𠮷娃")
    #expect(decoded(.name, " 王小明 ").1 == [])
  }

  @Test func freeText() {
    #expect(decoded(.remark, "\u{3000}转 学 ").0?.remark == "转 学")
    #expect(decoded(.wechat, .number(12_345)).0?.wechat == "12345")
  }
}
