import RosterModel

/// The summary as one page of HTML: nothing from outside, no script, one sheet of A4, readable on a telephone.
struct SummaryHTML {
  private let report: SummaryReport
  private var language: Language { report.language }
  /// Lines of the lists that may be long; what is left out is counted.
  private static let most = (runs: 5, reasons: 6, subordinates: 10, others: 6)

  init(_ report: SummaryReport) { self.report = report }

  var document: String {
    let title = "\(language.say("每日汇总", "Daily summary")) \(report.asOf.iso)"
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="\(language.say("zh-CN", "en"))">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light">
      <title>\(title)</title>
      <style>
      \(SummaryStyle.css)
      </style>
      </head>
      <body>
      <header>
      <h1>\(title)</h1>
      <p>\(named(report.organizationName))　\(language.say("自", "since")) \(report.since)</p>
      </header>
      <main>
      \(sections)</main>
      <footer>\(language.say("规则版本", "Policy")) \(report.scope.policy)</footer>
      </body>
      </html>

      """
    return page.source
  }

  private var sections: [HTML] {
    [
      problems, progress, handedIn, subordinates, checks, reasons, runs, verification, toBeConfirmed, held,
    ].compactMap { $0 }
  }

  private func section(_ zh: String, _ en: String, _ content: HTML) -> HTML {
    "<section>\n<h2>\(language.say(zh, en))</h2>\n\(content)\n</section>\n"
  }

  private func named(_ name: String?) -> HTML { name.map { "<bdi>\($0)</bdi>" } ?? "" }

  private var progress: HTML? {
    let bars = zip(ProgressWords.shares(language), report.progress.all).map { BarChart.Bar(name: $0, share: $1) }
    return section("录入进度", "Progress", BarChart(bars: bars, label: language.say("录入进度", "Progress")).svg)
  }

  private var subordinates: HTML? {
    guard !report.subordinates.isEmpty else { return nil }
    let shown = report.subordinates.prefix(SummaryHTML.most.subordinates)
    let bars = shown.map { BarChart.Bar(name: $0.name, share: $0.counts.branches) }
    let label = language.say("下级组织团支部完成率", "Branches complete, by subordinate")
    let left = more(report.subordinates.count - shown.count)
    return section(
      "下级组织团支部完成率", "Branches complete, by subordinate", "\(BarChart(bars: Array(bars), label: label).svg)\(left)")
  }

  private var handedIn: HTML? {
    let files = report.handedIn, rows = files.rows
    let pairs: [(String, Int)] = [
      (language.say("导入次数", "Imports"), report.runs.count), (language.say("文件", "Files"), files.files),
      (language.say("整表退回", "Files refused"), files.refused), (language.say("读取行数", "Rows read"), rows.read),
      (language.say("导入", "Imported"), rows.imported), (language.say("更新", "Updated"), rows.updated),
      (language.say("此前已导入", "Unchanged"), rows.unchanged), (language.say("失败", "Failed"), rows.failed),
      (language.say("暂缓", "Held"), rows.held ?? 0),
    ]
    let cells = pairs.map { label, number -> HTML in "<div><dt>\(label)</dt><dd>\(number)</dd></div>\n" }
    return section("文件和行", "Files and rows", "<dl>\n\(cells)</dl>")
  }

  private var verification: HTML? {
    let cells = report.verification.map { row -> HTML in
      "<div><dt>\(state(row.state))</dt><dd>\(row.persons)</dd></div>\n"
    }
    return section("身份证校验", "Identity check", "<dl>\n\(cells)</dl>")
  }

  private func state(_ word: String) -> String {
    switch IdentityCheckState(rawValue: word) {
    case .unchecked: language.say(word, "not checked")
    case .passed: language.say(word, "passed")
    case .failed: language.say(word, "failed")
    case nil: word
    }
  }

  private var checks: HTML? {
    let rows = report.checks.map { check -> HTML in
      "<tr><td>\(check.code)</td><td>\(check.sentence)</td><td class=\"n\">\(check.count)</td></tr>\n"
    }
    return section("待办", "To do", table(rows, none: ("没有待办", "nothing to do")))
  }

  private var reasons: HTML? {
    let shown = report.reasons.prefix(SummaryHTML.most.reasons)
    let rows = shown.map { reason -> HTML in
      "<tr><td>\(reason.code)</td><td>\(reason.sentence)</td><td class=\"n\">\(reason.count)</td></tr>\n"
    }
    let content = table(rows, none: ("没有失败的行", "no row failed"))
    return section(
      "最常见的失败原因", "Commonest reasons of failure", "\(content)\(more(report.reasons.count - shown.count))")
  }

  private var runs: HTML? {
    let shown = report.runs.prefix(SummaryHTML.most.runs)
    let rows = shown.map { run -> HTML in
      let end = run.exitCode.map { "exit \($0)" } ?? language.say("未完成", "unfinished")
      let counts =
        language.say(
          "\(run.files) 个文件，通过 \(run.rows.passed)，失败 \(run.rows.failed)",
          "\(run.files) files, \(run.rows.passed) in, \(run.rows.failed) refused")
        + (run.rows.held.map { language.say("，暂缓 \($0)", ", \($0) held") } ?? "")
      return
        "<tr><td>\(run.run)</td><td>\(run.startedAt)</td><td>\(counts)</td><td class=\"n\">\(end)</td></tr>\n"
    }
    return section(
      "导入", "Imports", "\(table(rows, none: ("没有导入", "no imports")))\(more(report.runs.count - shown.count))")
  }

  private var toBeConfirmed: HTML? {
    guard !report.toBeConfirmed.isEmpty else { return nil }
    let shown = report.toBeConfirmed.prefix(SummaryHTML.most.others)
    let rows = shown.map { marks -> HTML in
      let days = marks.longest?.days.map { language.say("已 \($0) 天", "\($0) days") } ?? ""
      return """
        <tr><td>\(marks.code)</td><td>\(named(marks.fullName))</td>\
        <td class="n">\(language.say("\(marks.members.count) 人", "\(marks.members.count)"))</td>\
        <td class="n">\(days)</td></tr>

        """
    }
    return section(
      "待核实的团员", "Members to be confirmed",
      "<table>\n\(rows)</table>\(more(report.toBeConfirmed.count - shown.count))")
  }

  private var held: HTML? {
    guard !report.held.isEmpty else { return nil }
    let shown = report.held.prefix(SummaryHTML.most.others)
    let rows = shown.map { held -> HTML in
      "<tr><td>\(held.code)</td><td>\(named(held.name))</td><td>\(named(held.reason))</td></tr>\n"
    }
    return section(
      "挂起的组织", "Organisations held back", "<table>\n\(rows)</table>\(more(report.held.count - shown.count))")
  }

  private var problems: HTML? {
    guard !report.problems.isEmpty else { return nil }
    let shown = report.problems.prefix(SummaryHTML.most.others)
    let lines = shown.map { line -> HTML in "<li>\(named(line))</li>\n" }
    let left = more(report.problems.count - shown.count)
    return
      "<section class=\"bad\">\n<h2>\(language.say("需要处理的问题", "Problems"))</h2>\n<ul>\n\(lines)</ul>\(left)\n</section>\n"
  }

  private func table(_ rows: [HTML], none: (zh: String, en: String)) -> HTML {
    rows.isEmpty ? "<p>\(language.say(none.zh, none.en))</p>" : "<table>\n\(rows)</table>"
  }

  private func more(_ count: Int) -> HTML {
    count > 0 ? "<p>\(language.say("另有 \(count) 项", "and \(count) more"))</p>" : ""
  }
}
