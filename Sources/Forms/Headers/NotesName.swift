/// What the name of a sheet says of it: notes or a sample, and perhaps more than that.
enum NotesName {
  /// Sheets that Roster writes into failure workbooks for people to read.
  static let ownSheets: Set<String> = ["导入结果"]

  /// 情况说明 is what waivers are called, and the name of their form's sheet; 见说明 points to another.
  static func isNotes(_ name: String) -> Bool {
    let name = name.replacing("情况说明", with: "").replacing("见说明", with: "见")
    return words.contains { name.contains($0) }
  }

  /// Whether the name says of whom as well: 高一2（样表） does, 名单（样表） and 填写示例2 do not.
  static func saysMore(_ name: String) -> Bool {
    var rest = name
    for word in words + commonWords { rest = rest.replacing(word, with: "") }
    return rest.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  private static let words = ["说明", "示例", "样例", "样表", "范例", "导入结果"]

  /// What any sheet of any roster may be called, the longer ones first.
  private static let commonWords = [
    "团员团干部", "团支部", "团干部", "花名册", "填写", "填报", "填表", "名单", "名册", "团员", "导入", "下级", "本级", "信息", "模板", "表格",
    "参考", "数据", "格式", "工作", "录入", "基本", "附件", "Sheet", "sheet", "表", "的", "及", "和", "与", "见", "请",
  ]
}
