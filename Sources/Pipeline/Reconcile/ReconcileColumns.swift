import RosterModel
import WorkbookWriter

/// The tables of a reconciliation's workbook.
enum ReconcileColumns {
  static func sheets(_ language: Language) -> [ReportSheet] {
    ReconcileBook.Sheet.allCases.map { ReportSheet(name: name(of: $0)[language], columns: columns(of: $0, language)) }
  }

  private static func name(of sheet: ReconcileBook.Sheet) -> LocalizedText {
    switch sheet {
    case .organizations: LocalizedText(zh: "组织", en: "Organisations")
    case .brakes: LocalizedText(zh: "暂缓明细", en: "Why held")
    case .new: LocalizedText(zh: "新增", en: "New")
    case .gone: LocalizedText(zh: "消失", en: "Gone")
    case .changed: LocalizedText(zh: "变更", en: "Changed")
    case .moved: LocalizedText(zh: "转移", en: "Moved")
    case .identical: LocalizedText(zh: "一致", en: "Identical")
    case .refused: LocalizedText(zh: "不予导入", en: "Refused")
    }
  }

  private static func columns(of sheet: ReconcileBook.Sheet, _ language: Language) -> [SheetColumn] {
    func column(
      _ zh: String, _ en: String, _ width: Double, _ format: ColumnFormat = .text, wraps: Bool = false
    ) -> SheetColumn {
      SheetColumn(header: language.say(zh, en), width: width, format: format, wraps: wraps)
    }
    let start = [
      column("文件", "File", 40), column("行", "Row", 7, .general), column("姓名", "Name", 14),
      column("身份证号", "Resident ID", 21), column("所在组织", "Organisation", 34),
    ]
    switch sheet {
    case .organizations:
      return [
        column("组织编码", "Code", 18), column("组织全称", "Organisation", 36), column("新增", "New", 8, .general),
        column("消失", "Gone", 8, .general), column("变更", "Changed", 9, .general),
        column("转移", "Moved", 8, .general), column("一致", "Identical", 10, .general),
        column("不予导入", "Refused", 9, .general), column("状态", "State", 10),
        column("暂缓原因", "Why it is held", 40, wraps: true), column("放行摘要", "Release digest", 36),
      ]
    case .brakes:
      return [
        column("组织编码", "Code", 18), column("组织全称", "Organisation", 36),
        column("暂缓原因", "Why it is held", 30, wraps: true), column("姓名", "Name", 14),
        column("身份证号", "Resident ID", 21), column("文件", "File", 40), column("行", "Row", 7, .general),
        column("项目", "Field", 16), column("原值", "Old", 24), column("新值", "New", 24),
      ]
    case .gone:
      return [
        column("组织编码", "Code", 18), column("组织全称", "Organisation", 36), column("姓名", "Name", 14),
        column("身份证号", "Resident ID", 21), column("备注", "Remark", 40, wraps: true),
      ]
    case .changed: return start + [column("项目", "Field", 16), column("原值", "Old", 24), column("新值", "New", 24)]
    case .moved: return start + [column("现登记于", "Registered in", 34)]
    case .refused: return start + [column("代码", "Code", 10), column("原因", "Reason", 60, wraps: true)]
    case .new, .identical: return start
    }
  }

  static func row(_ difference: OrganizationDifference, _ language: Language) -> [WrittenValue] {
    let counts = [
      difference.new, difference.gone, difference.changed, difference.moved, difference.identical, difference.refused,
    ]
    let state =
      difference.reasons.isEmpty
      ? LocalizedText(zh: "通过", en: "passes")
      : difference.isReleased ? LocalizedText(zh: "已放行", en: "released") : LocalizedText(zh: "暂缓", en: "held")
    return [.text(difference.organization.code), .text(difference.organization.fullName)]
      + counts.map { .number(Double($0)) } + [
        .text(state[language]),
        .text(difference.reasonTexts(in: language).joined(separator: "\n")),
        difference.releaseDigest.map { .text($0) } ?? .blank,
      ]
  }
}
