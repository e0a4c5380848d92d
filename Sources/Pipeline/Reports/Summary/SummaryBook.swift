import RosterModel
import WorkbookWriter

/// The summary as a workbook: one page, and two tables behind it.
struct SummaryBook {
  private let report: SummaryReport
  private var language: Language { report.language }

  init(_ report: SummaryReport) { self.report = report }

  /// Writes to exactly `path`. Throws `WriteError`.
  func write(to path: String) throws {
    let date = report.asOf
    let writer = try ReportBookWriter(
      path: path, created: (date.year, date.month, date.day), summaryName: summary.name,
      sheets: [
        ReportSheet(name: language.say("导入", "Imports"), columns: runColumns),
        ReportSheet(name: language.say("下级组织", "Direct subordinates"), columns: subordinateColumns),
      ] + (report.toBeConfirmed.isEmpty ? [] : [OpenMarksSheet.organizations(language)]))
    for run in report.runs { try writer.write(values(run), sheet: 0) }
    for row in report.subordinates {
      try writer.write([.text(row.code), .text(row.name)] + ProgressWords.values(row.counts), sheet: 1)
    }
    for marks in report.toBeConfirmed { try writer.write(OpenMarksSheet.values(marks), sheet: 2) }
    try writer.finish(summary: summary)
  }

  private var summary: SummarySheet {
    let checks = report.checks.map { (language.say("待办", "To do"), $0.code, $0.sentence, $0.count) }
    let reasons = report.reasons.prefix(10).map {
      (language.say("失败原因", "Reason of failure"), $0.code, $0.sentence, $0.count)
    }
    var summary = SummarySheet(
      name: language.say("每日汇总", "Summary"),
      heading: "\(language.say("每日汇总", "Daily summary")) \(report.asOf.iso)", pairs: pairs,
      tableHeaders: [
        language.say("类别", "Kind"), language.say("内容", "What"), language.say("数量", "Number"),
        language.say("代码", "Code"),
      ],
      tableRows: (checks + reasons).map { [.text($0.0), .text($0.2), .number(Double($0.3)), .text($0.1)] },
      widths: [24, 70, 10, 12])
    (summary.pairsRunOn, summary.isOnePage) = (true, true)
    return summary
  }

  private var pairs: [(label: String, value: WrittenValue)] {
    let files = report.handedIn, rows = files.rows
    var pairs: [(label: String, value: WrittenValue)] = [
      (language.say("团组织", "Organisation"), .text(report.organizationName ?? "")),
      (language.say("自", "Since"), .text(report.since)),
      (language.say("规则版本", "Policy"), .text(report.scope.policy)),
      (language.say("导入次数", "Imports"), .number(Double(report.runs.count))),
      (language.say("文件", "Files"), .number(Double(files.files))),
      (language.say("整表退回", "Files refused"), .number(Double(files.refused))),
      (language.say("读取行数", "Rows read"), .number(Double(rows.read))),
      (language.say("通过", "Rows in"), .number(Double(rows.passed))),
      (language.say("失败", "Rows refused"), .number(Double(rows.failed))),
      (language.say("暂缓", "Rows held"), .number(Double(rows.held ?? 0))),
    ]
    pairs += zip(ProgressWords.shares(language), report.progress.all).map {
      ($0, .text("\($1.part) / \($1.whole)　\($1.percent)"))
    }
    pairs += report.verification.map {
      (language.say("身份证校验", "Identity check") + " " + $0.state, .number(Double($0.persons)))
    }
    pairs += ReportWords.marked(report.toBeConfirmed, language)
    pairs += report.held.map { (language.say("挂起", "Held back"), .text("\($0.code) \($0.name) \($0.reason)")) }
    return pairs + report.problems.map { (language.say("问题", "Problem"), .text($0)) }
  }

  private func values(_ run: SummaryReport.Run) -> [WrittenValue] {
    let rows = run.rows
    return [.number(Double(run.run)), .text(run.startedAt)]
      + [run.files, rows.read, rows.passed, rows.failed, rows.held ?? 0].map { .number(Double($0)) }
      + [run.exitCode.map { .number(Double($0)) } ?? .blank]
  }

  private var runColumns: [SheetColumn] {
    let headings = [
      ("运行", "Run"), ("开始时间（UTC）", "Begun (UTC)"), ("文件数", "Files"), ("读取行数", "Rows read"), ("通过", "In"),
      ("失败", "Refused"), ("暂缓", "Held"), ("退出码", "Exit code"),
    ]
    return headings.enumerated().map { place, heading in
      SheetColumn(
        header: language.say(heading.0, heading.1), width: place == 1 ? 24 : 11, format: place == 1 ? .text : .general)
    }
  }

  private var subordinateColumns: [SheetColumn] {
    [
      SheetColumn(header: language.say("组织编码", "Code"), width: 20),
      SheetColumn(header: language.say("团组织", "Organisation"), width: 34, wraps: true),
    ] + ProgressWords.countHeaders(language).map { SheetColumn(header: $0, width: 10, format: .general) }
  }
}
