import RosterModel
import WorkbookWriter

/// The workbook of reasons: a page with the commonest ones, organisations, and reasons by organisation.
struct ReasonsBook {
  private let report: ReasonsReport
  private var language: Language { report.language }
  private static let mostBars = 15

  init(_ report: ReasonsReport) { self.report = report }

  /// Writes to exactly `path`. Throws `WriteError`.
  func write(to path: String) throws {
    let date = report.asOf
    let writer = try ReportBookWriter(
      path: path, created: (date.year, date.month, date.day), summaryName: summaryName,
      sheets: [
        ReportSheet(name: language.say("按组织", "By organisation"), columns: organizationColumns),
        ReportSheet(name: language.say("按组织和原因", "Organisations, reasons"), columns: reasonColumns),
      ])
    for row in report.organizations {
      let start = [row.code.map(WrittenValue.text) ?? .blank, .text(name(of: row))]
      try writer.write(start + counts(row), sheet: 0)
      for reason in row.reasons { try writer.write(start + values(reason), sheet: 1) }
    }
    try writer.finish(summary: summary(left: writer.rowsLeft))
  }

  private func name(of row: ReasonsReport.Row) -> String {
    row.name ?? (row.code == nil ? language.say("（未说明组织）", "(not stated)") : "")
  }

  private func counts(_ row: ReasonsReport.Row) -> [WrittenValue] {
    let failed = row.accepted.whole - row.accepted.part
    let read = row.accepted.whole + row.held
    return [row.files, row.refusedFiles, read, row.accepted.part, failed, row.held].map { .number(Double($0)) }
      + [row.accepted.cell, row.firstPass.cell, .text(row.reasons.first.map { "\($0.code) \($0.sentence)" } ?? "")]
  }

  private func values(_ reason: ReasonsReport.Reason) -> [WrittenValue] {
    [.text(reason.code), .text(reason.sentence), .number(Double(reason.count))]
  }

  private var summaryName: String { language.say("失败原因", "Reasons") }

  private func summary(left: Int) -> SummarySheet {
    var summary = SummarySheet(
      name: summaryName, heading: language.say("导入失败原因", "Reasons of failure"),
      pairs: pairs + ReportWords.rowsLeft(left, language),
      tableHeaders: [language.say("错误代码", "Code"), language.say("原因", "Reason"), language.say("次数", "Times")],
      tableRows: report.reasons.map(values))
    guard !report.reasons.isEmpty else { return summary }
    let first = summary.firstTableRow
    summary.charts = [
      SheetChart(
        title: language.say("最常见的原因", "Commonest reasons"), sheet: summary.name,
        rows: first...(first + min(report.reasons.count, ReasonsBook.mostBars) - 1), names: 0,
        series: [SheetChart.Series(name: language.say("次数", "Times"), column: 2, color: 0xC55A11)],
        isOfPercentages: false, top: first + report.reasons.count + 1)
    ]
    return summary
  }

  private var pairs: [(label: String, value: WrittenValue)] {
    let period = "\(report.since ?? "…") – \(report.asOf.iso)"
    return [
      (language.say("期间", "Period"), .text(period)),
      (language.say("团组织", "Organisation"), .text(report.scope.organization ?? language.say("全部", "all"))),
      (language.say("读取行数", "Rows read"), .number(Double(report.accepted.whole + report.held))),
      (language.say("通过", "Accepted"), .text("\(report.accepted.part)　\(report.accepted.percent)")),
      (language.say("暂缓", "Held"), .number(Double(report.held))),
      (
        language.say("首次通过", "First attempt"),
        .text("\(report.firstPass.part) / \(report.firstPass.whole)　\(report.firstPass.percent)")
      ),
    ]
  }

  private var organizationColumns: [SheetColumn] {
    let numbers = [
      ("文件数", "Files"), ("整表退回", "Refused"), ("读取行数", "Rows read"), ("通过", "Accepted"), ("失败", "Failed"),
      ("暂缓", "Held"), ("通过率", "Share accepted"), ("首次通过率", "First attempt"),
    ]
    return nameColumns + numbers.map { SheetColumn(header: language.say($0.0, $0.1), width: 11, format: .general) }
      + [SheetColumn(header: language.say("最常见的原因", "Commonest reason"), width: 60, wraps: true)]
  }

  private var reasonColumns: [SheetColumn] {
    nameColumns + [
      SheetColumn(header: language.say("错误代码", "Code"), width: 11),
      SheetColumn(header: language.say("原因", "Reason"), width: 60, wraps: true),
      SheetColumn(header: language.say("次数", "Times"), width: 9, format: .general),
    ]
  }

  private var nameColumns: [SheetColumn] {
    [
      SheetColumn(header: language.say("组织编码", "Code of organisation"), width: 20),
      SheetColumn(header: language.say("团组织", "Organisation"), width: 40, wraps: true),
    ]
  }
}
