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
    let (names, lists) = lists
    let writer = try ReportBookWriter(
      path: path, created: (date.year, date.month, date.day), summaryName: summaryName,
      sheets: names.map { ReportSheet(name: $0, columns: organizationColumns) }
        + (report.toBeConfirmed.isEmpty ? [] : [OpenMarksSheet.organizations(language)]))
    for (sheet, list) in lists.enumerated() {
      for row in list { try writer.write(values(row), sheet: sheet) }
    }
    for marks in report.toBeConfirmed { try writer.write(OpenMarksSheet.values(marks), sheet: lists.count) }
    try writer.finish(summary: summary(charted: lists[0].count, sheet: names[0], left: writer.rowsLeft))
  }

  /// The sheets behind the summary, the charted one first.
  private var lists: (names: [String], rows: [[ProgressReport.Row]]) {
    if report.isOfSchools { return ([language.say("学校", "Schools")], [report.organizations]) }
    return (
      [language.say("下级组织", "Direct subordinates"), language.say("全部组织", "All organisations")],
      [report.organizations.filter { $0.level == 1 }, report.organizations]
    )
  }

  private var summaryName: String {
    report.isOfSchools ? language.say("学校录入进度", "Progress of schools") : language.say("录入进度", "Progress")
  }

  private func summary(charted: Int, sheet: String, left: Int) -> SummarySheet {
    var summary = SummarySheet(
      name: summaryName,
      heading: report.isOfSchools
        ? language.say("学校团组织录入进度", "Progress of schools") : language.say("录入进度", "Progress of entering"),
      pairs: pairs + ReportWords.rowsLeft(left, language),
      tableHeaders: [language.say("行业类别", "Sector")] + ProgressWords.countHeaders(language),
      tableRows: report.sectors.map { sector in
        [.text(sector.sector ?? ProgressWords.noSector(language))] + ProgressWords.values(sector.counts)
      },
      widths: [26] + Array(repeating: 10, count: 18))
    summary.pairsRunOn = true
    var top = summary.firstTableRow + report.sectors.count + 1
    if !report.sectors.isEmpty {
      let rows = summary.firstTableRow...(summary.firstTableRow + report.sectors.count - 1)
      let chart = chart(language.say("分领域录入进度", "Progress by sector"), summaryName, rows, names: 0, first: 3, top)
      summary.charts.append(chart)
      top += chart.coveredRows
    }
    if charted > 0 {
      let title =
        report.isOfSchools
        ? language.say("各校录入进度", "Progress by school")
        : language.say("下级组织录入进度", "Progress of direct subordinates")
      summary.charts.append(
        chart(title, sheet, 1...min(charted, ProgressBook.mostBars), names: 1, first: 8, top))
    }
    return summary
  }

  private var pairs: [(label: String, value: WrittenValue)] {
    let share = zip(ProgressWords.shares(language), report.total.all).map { label, share in
      (label: label, value: WrittenValue.text("\(share.part) / \(share.whole)　\(share.percent)"))
    }
    return [
      (language.say("团组织", "Organisation"), .text(report.top ?? "")),
      (language.say("统计日期", "As of"), .text(report.asOf.iso)),
      (language.say("规则版本", "Policy"), .text(report.scope.policy)),
    ] + share + ReportWords.marked(report.toBeConfirmed, language)
  }

  /// `first`: the column of the branches' rate; the next ones stand three apart.
  private func chart(
    _ title: String, _ sheet: String, _ rows: ClosedRange<Int>, names: Int, first: Int, _ top: Int
  ) -> SheetChart {
    let colors: [UInt32] = [0x1F4E79, 0x2E9E6B, 0xC55A11]
    let labels = ProgressWords.shares(language)
    let series = [0, 1, 4].enumerated().map { place, share in
      SheetChart.Series(name: labels[share], column: first + 3 * share, color: colors[place])
    }
    return SheetChart(
      title: title, sheet: sheet, rows: rows, names: names, series: series, isOfPercentages: true, top: top)
  }

  private var organizationColumns: [SheetColumn] {
    [
      SheetColumn(header: language.say("组织编码", "Code"), width: 20),
      SheetColumn(header: language.say("团组织", "Organisation"), width: 34, wraps: true),
      SheetColumn(header: language.say("组织全称", "Full name"), width: 44, wraps: true),
      SheetColumn(header: language.say("学校机构编号", "School code"), width: 14),
      SheetColumn(header: language.say("组织类别", "Category"), width: 14),
      SheetColumn(header: language.say("行业类别", "Sector"), width: 16),
    ] + ProgressWords.countHeaders(language).map { SheetColumn(header: $0, width: 10, format: .general) }
  }

  private func values(_ row: ProgressReport.Row) -> [WrittenValue] {
    let texts = [row.code, row.name, row.fullName, row.schoolCode, row.category, row.sector]
    return texts.map { $0.map(WrittenValue.text) ?? .blank } + ProgressWords.values(row.counts)
  }
}

/// Headings of counts and shares, and their cells.
enum ProgressWords {
  /// One for each of `ProgressCounts.all`.
  static func shares(_ language: Language) -> [String] {
    [
      language.say("团支部完成率", "Branches complete"), language.say("团员完整率", "Members complete"),
      language.say("团委、团总支完成率", "Committees complete"), language.say("领导机关完成率", "Leading bodies complete"),
      language.say("团干部完整率", "Cadres complete"),
      language.say("组织信息完善率", "Information complete"),
    ]
  }

  /// Three for each: how many, complete, rate.
  static func countHeaders(_ language: Language) -> [String] {
    let counted = [
      ("团支部数", "Branches"), ("团员数", "Members"), ("团委、团总支数", "Committees"), ("领导机关数", "Leading bodies"),
      ("团干部数", "Cadres"),
      ("组织数", "Organisations"),
    ]
    let complete = [
      ("已完成团支部", "complete"), ("信息完整团员", "complete"), ("已完成团委、团总支", "complete"), ("已完成领导机关", "complete"),
      ("信息完整团干部", "complete"),
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
