import RosterModel
import WorkbookWriter

/// The workbook of 待办: the list first to filter, and a page with counts.
struct TodoBook {
  private let report: TodoReport
  private let lists: [TodoReport.List]
  private let marks: [OpenMarks]
  private var language: Language { report.language }

  init(_ report: TodoReport, _ lists: [TodoReport.List], _ marks: [OpenMarks]) {
    self.report = report
    self.lists = lists
    self.marks = marks
  }

  /// Writes to exactly `path`. Throws `WriteError`.
  func write(to path: String) throws {
    let date = report.asOf
    let name = language.say("汇总", "Summary")
    let writer = try ReportBookWriter(
      path: path, created: (date.year, date.month, date.day), summaryName: name,
      sheets: [ReportSheet(name: language.say("待办", "To do"), columns: columns)]
        + (marks.isEmpty ? [] : [OpenMarksSheet.members(language)]))
    var counts: [FindingCode: Int] = [:]
    for list in lists {
      for item in list.items {
        if let code = FindingCode(rawValue: item.code) { counts[code, default: 0] += 1 }
        let isWarning = item.severity == Severity.warning.rawValue
        let mark: (column: Int, severity: MarkSeverity)? = isWarning ? (6, .warning) : nil
        try writer.write(values(item, of: list), marked: mark, sheet: 0)
      }
    }
    for marks in marks {
      for member in marks.members { try writer.write(OpenMarksSheet.values(member, of: marks), sheet: 1) }
    }
    try writer.finish(summary: summary(name, counts, left: writer.rowsLeft))
  }

  private func values(_ item: TodoReport.Item, of list: TodoReport.List) -> [WrittenValue] {
    let about = item.residentID == nil ? language.say("组织", "Organisation") : language.say("人员", "Person")
    let texts: [String?] = [
      list.code, list.name, about, item.name, item.residentID, item.code, item.message, item.remedy,
    ]
    return texts.map { $0.map(WrittenValue.text) ?? .blank }
  }

  private var columns: [SheetColumn] {
    [
      SheetColumn(header: language.say("组织编码", "Code of organisation"), width: 20),
      SheetColumn(header: language.say("团组织", "Organisation"), width: 30, wraps: true),
      SheetColumn(header: language.say("事项", "About"), width: 9),
      SheetColumn(header: language.say("姓名", "Name"), width: 12),
      SheetColumn(header: language.say("身份证号", "Resident ID"), width: 20),
      SheetColumn(header: language.say("代码", "Code"), width: 10),
      SheetColumn(header: language.say("问题", "What is wrong"), width: 44, wraps: true),
      SheetColumn(header: language.say("怎么办", "What to do"), width: 50, wraps: true),
    ]
  }

  private func summary(_ name: String, _ counts: [FindingCode: Int], left: Int) -> SummarySheet {
    var pairs: [(label: String, value: WrittenValue)] = [
      (language.say("统计日期", "As of"), .text(report.asOf.iso)),
      (language.say("团组织", "Organisations"), .number(Double(lists.count))),
      (language.say("待办", "To do"), .number(Double(counts.values.reduce(0, +)))),
      (language.say("规则版本", "Policy"), .text(report.scope.policy)),
    ]
    if let only = lists.first, lists.count == 1 {
      pairs[1] = (language.say("团组织", "Organisation"), .text("\(only.fullName)（\(only.code)）"))
    }
    pairs += ReportWords.marked(marks, language)
    if left > 0 { pairs.append((language.say("未列出", "Not listed"), .number(Double(left)))) }
    return SummarySheet(
      name: name, heading: language.say("待办汇总", "To do, by kind"), pairs: pairs,
      tableHeaders: [language.say("代码", "Code"), language.say("问题", "What is wrong"), language.say("数量", "Number")],
      tableRows: counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, count in
        [.text(code.rawValue), .text(code.entry.generalMessage[language]), .number(Double(count))]
      })
  }
}
