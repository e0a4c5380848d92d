import RosterModel
import WorkbookWriter

/// The workbook of 录入进度: a page with totals, sectors and charts; direct subordinates; all organisations.
struct ProgressBook {
  private let report: ProgressReport
  private var language: Language { report.language }
  /// Organisations charted; more would be too thin to read.
  private static let mostBars = 25

  init(_ report: ProgressReport) { self.report = report }

  /// Writes to exactly `path`. Throws `WriteError`.
  func write(to path: String) throws {
    let date = report.asOf
    let names = (direct: language.say("下级组织", "Direct subordinates"), all: language.say("全部组织", "All organisations"))
    let writer = try ReportBookWriter(
      path: path, created: (date.year, date.month, date.day), summaryName: summaryName,
      sheets: [names.direct, names.all].map { ReportSheet(name: $0, columns: organizationColumns) })
    let direct = report.organizations.filter { $0.level == 1 }
    for row in direct { try writer.write(values(row), sheet: 0) }
    for row in report.organizations { try writer.write(values(row), sheet: 1) }
    try writer.finish(summary: summary(direct: direct.count, sheet: names.direct, left: writer.rowsLeft))
  }

  private var summaryName: String { language.say("录入进度", "Progress") }

  private func summary(direct: Int, sheet: String, left: Int) -> SummarySheet {
    var summary = SummarySheet(
      name: summaryName, heading: language.say("录入进度", "Progress of entering"),
      pairs: pairs + ReportWords.rowsLeft(left, language),
      tableHeaders: [language.say("行业类别", "Sector")] + ProgressWords.countHeaders(language),
      tableRows: report.sectors.map { sector in
        [.text(sector.sector ?? ProgressWords.noSector(language))] + ProgressWords.values(sector.counts)
      },
      widths: [26] + Array(repeating: 10, count: 15))
    summary.pairsRunOn = true
    var top = summary.firstTableRow + report.sectors.count + 1
    if !report.sectors.isEmpty {
      let rows = summary.firstTableRow...(summary.firstTableRow + report.sectors.count - 1)
      let chart = chart(language.say("分领域录入进度", "Progress by sector"), summaryName, rows, names: 0, first: 3, top)
      summary.charts.append(chart)
      top += chart.coveredRows
    }
    if direct > 0 {
      let title = language.say("下级组织录入进度", "Progress of direct subordinates")
      summary.charts.append(
        chart(title, sheet, 1...min(direct, ProgressBook.mostBars), names: 1, first: 6, top))
    }
    return summary
  }

  private var pairs: [(label: String, value: WrittenValue)] {
    let top = report.organizations.first
    let share = zip(ProgressWords.shares(language), report.total.all).map { label, share in
      (label: label, value: WrittenValue.text("\(share.part) / \(share.whole)　\(share.percent)"))
    }
    return [
      (language.say("团组织", "Organisation"), .text(top.map { "\($0.fullName)（\($0.code)）" } ?? "")),
      (language.say("统计日期", "As of"), .text(report.asOf.iso)),
      (language.say("规则版本", "Policy"), .text(report.scope.policy)),
    ] + share
  }

  /// `first`: the column of the branches' rate; the next ones stand three apart.
  private func chart(
    _ title: String, _ sheet: String, _ rows: ClosedRange<Int>, names: Int, first: Int, _ top: Int
  ) -> SheetChart {
    let colors: [UInt32] = [0x1F4E79, 0x2E9E6B, 0xC55A11]
    let labels = ProgressWords.shares(language)
    let series = [0, 1, 3].enumerated().map { place, share in
      SheetChart.Series(name: labels[share], column: first + 3 * share, color: colors[place])
    }
    return SheetChart(
      title: title, sheet: sheet, rows: rows, names: names, series: series, isOfPercentages: true, top: top)
  }

  private var organizationColumns: [SheetColumn] {
    [
      SheetColumn(header: language.say("组织编码", "Code"), width: 20),
      SheetColumn(header: language.say("团组织", "Organisation"), width: 34, wraps: true),
      SheetColumn(header: language.say("组织类别", "Category"), width: 14),
      SheetColumn(header: language.say("行业类别", "Sector"), width: 16),
    ] + ProgressWords.countHeaders(language).map { SheetColumn(header: $0, width: 10, format: .general) }
  }

  private func values(_ row: ProgressReport.Row) -> [WrittenValue] {
    [.text(row.code), .text(row.name), .text(row.category), row.sector.map(WrittenValue.text) ?? .blank]
      + ProgressWords.values(row.counts)
  }
}

/// Headings of counts and shares, and their cells.
enum ProgressWords {
  /// One for each of `ProgressCounts.all`.
  static func shares(_ language: Language) -> [String] {
    [
      language.say("团支部完成率", "Branches complete"), language.say("团员完整率", "Members complete"),
      language.say("团委、团总支完成率", "Committees complete"), language.say("团干部完整率", "Cadres complete"),
      language.say("组织信息完善率", "Information complete"),
    ]
  }

  /// Three for each: how many, complete, rate.
  static func countHeaders(_ language: Language) -> [String] {
    let counted = [
      ("团支部数", "Branches"), ("团员数", "Members"), ("团委、团总支数", "Committees"), ("团干部数", "Cadres"),
      ("组织数", "Organisations"),
    ]
    let complete = [
      ("已完成团支部", "complete"), ("信息完整团员", "complete"), ("已完成团委、团总支", "complete"), ("信息完整团干部", "complete"),
      ("信息完善组织", "complete"),
    ]
    return zip(zip(counted, complete), shares(language)).flatMap { names, share in
      [language.say(names.0.0, names.0.1), language.say(names.1.0, "\(names.0.1) \(names.1.1)"), share]
    }
  }

  static func values(_ counts: ProgressCounts) -> [WrittenValue] {
    counts.all.flatMap { [.number(Double($0.whole)), .number(Double($0.part)), $0.cell] }
  }

  static func noSector(_ language: Language) -> String { language.say("未填写", "not stated") }
}

extension Percentage {
  /// `60.66%`; `–` for the share of nothing.
  var percent: String { hundredths == nil ? Percentage.none : text + "%" }

  var cell: WrittenValue { hundredths.map { .percent(hundredths: $0) } ?? .text(Percentage.none) }
}
