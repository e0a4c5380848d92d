import RosterModel
import WorkbookWriter

/// The tables of a preview workbook.
enum PreviewColumns {
  /// In the order of the workbook, behind the summary.
  enum Sheet: Int, CaseIterable {
    case new, changed, unchanged, refused
  }

  static let summaryName = LocalizedText(zh: "汇总", en: "Summary")

  /// What the table of new rows shows, of persons, organisations and waivers.
  static let newFields: [Field] = [
    .sex, .ethnicity, .politicalStatus, .education, .joinDate, .developmentNumber, .isCadre, .duty, .dutySince,
    .cadreNature, .mobile, .email, .remark, .category, .industry, .schoolCode,
    .waivedRule, .document, .authority, .approvedOn, .validTo,
  ]

  static func sheets(_ language: Language) -> [ReportSheet] {
    Sheet.allCases.map { ReportSheet(name: name(of: $0)[language], columns: columns(of: $0, language)) }
  }

  private static func name(of sheet: Sheet) -> LocalizedText {
    switch sheet {
    case .new: LocalizedText(zh: "新增", en: "New")
    case .changed: LocalizedText(zh: "变更", en: "Changed")
    case .unchanged: LocalizedText(zh: "未变", en: "Unchanged")
    case .refused: LocalizedText(zh: "不予导入", en: "Refused")
    }
  }

  private static func columns(of sheet: Sheet, _ language: Language) -> [SheetColumn] {
    func column(_ zh: String, _ en: String, _ width: Double, wraps: Bool = false) -> SheetColumn {
      SheetColumn(header: language.say(zh, en), width: width, wraps: wraps)
    }
    var row = column("行", "Row", 7)
    row.format = .general
    let start = [
      column("文件", "File", 40), row, column("姓名或组织", "Name", 18), column("身份证号", "Resident ID", 21),
      column("所在组织或上级", "Organisation", 34),
    ]
    return switch sheet {
    case .new: start + newFields.map { SheetColumn(header: $0.heading, width: 14) }
    case .changed: start + [column("项目", "Field", 16), column("原值", "Old", 24), column("新值", "New", 24)]
    case .unchanged: start
    case .refused:
      start + [column("列", "Column", 7), column("代码", "Code", 10), column("原因", "Reason", 60, wraps: true)]
    }
  }
}
