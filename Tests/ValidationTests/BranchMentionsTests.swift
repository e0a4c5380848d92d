import RosterModel
import Testing

@testable import Validation

/// HDR-108: titles and sheet names that name another branch.
@Suite struct BranchMentionsTests {
  private static let place = LocalizedText(zh: "工作表名称", en: "the name of a sheet")

  private func others(_ texts: [String], own: String = "高一（1）班团支部", siblings: [String] = ["高一（2）班团支部"]) -> [String] {
    let organizations = ([own] + siblings).enumerated().map { index, name in
      Sample.organization(
        Int64(index + 3), code: "000.001.00\(index + 1)", below: 2, short: name, full: "某市团委某中学团委" + name)
    }
    let mentions = BranchMentions(own: organizations[0], siblings: Array(organizations.dropFirst()))
    return mentions.others(among: texts.map { BranchMentions.Mention(place: Self.place, text: $0) }).map(\.text)
  }

  @Test(arguments: [
    "高一（1）班", "高一(1)班团员花名册", "高一1班", "某中学高一 （１）班名单", "高一（一）班", "高一一班", "高一第1班", "某市团委某中学团委高一(1)班团支部",
    "高一(1)班、高一(2)班", "名单", "Sheet1", "高一年级", "男生", "2026年春",
  ])
  func itsOwn(text: String) { #expect(others([text]) == []) }

  @Test(arguments: ["高一（2）班", "高二（1）班团员名单", "某中学高一11班", "高一十一班", "高二（2）班团支部", "高三一班"])
  func another(text: String) { #expect(others([text]) == [text]) }

  @Test func numeralsHaveTwoReadings() {
    #expect(others(["高二十一班"], own: "高二（11）班团支部", siblings: []) == [])
    #expect(others(["高二十二班"], own: "高二（11）班团支部", siblings: []) == ["高二十二班"])
    #expect(others(["2023级1班"], own: "2023级（1）班团支部", siblings: []) == [])
  }

  /// A branch whose name has no number: its siblings are known by name, classes by their number.
  @Test func branchesWithoutNumbers() {
    #expect(others(["机关", "后勤"], own: "机关团支部", siblings: ["后勤团支部"]) == ["后勤"])
    #expect(others(["高二（1）班"], own: "机关团支部", siblings: []) == [])
    #expect(others(["高二（1）班", "高二（2）班"], own: "机关团支部", siblings: []) == ["高二（1）班", "高二（2）班"])
    #expect(others(["男生", "女生"], own: "机关团支部", siblings: []) == [])
    #expect(others(["高一（1）班", "护理3班"]) == ["护理3班"])
  }

  @Test(arguments: ["高二（2）班", "班级：高二（2）班", "某中学高二（2）班团支部团员花名册"])
  func titles(text: String) { #expect(BranchMentions.isTitle(text)) }

  @Test(arguments: ["张三", "本表由高一（2）班转入，共3人", "如：高一（2）班团支部", "说明：每班一张", "班主任：王老师", "走读", ""])
  func noTitles(text: String) { #expect(!BranchMentions.isTitle(text)) }
}
