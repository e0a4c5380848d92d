import Foundation
import Pipeline
import RosterModel
import Testing

/// The summary of a day: one workbook, one page of HTML that needs nothing else.
@Suite struct SummaryTests {
  private func summary(
    _ state: CountyState, _ language: Language = .zh
  ) throws -> (book: BookText, html: String, json: [String: Any]) {
    var options = ReportOptions()
    options.held = [HeldOrganization(code: "000.002", name: "<i>某局</i>", reason: "减少 \"一半\" & 更多")]
    options.problems = [LocalizedText(zh: "数据库备份\u{202E}已过期", en: "the backup is old")]
    let place = Workspace(root: state.root).place(of: .summary, asOf: try CountyState.day())
    let outcome = try Reports(
      store: state.store, policy: try .builtIn(), asOf: try CountyState.day(), language: language
    ).write(.summary, options, to: place)
    #expect(outcome.places.map(\.lastPathComponent) == ["summary.xlsx", "summary.html"])
    let html = String(decoding: try Data(contentsOf: outcome.places[1]), as: UTF8.self)
    let json = try JSONSerialization.jsonObject(with: outcome.report.json()) as? [String: Any]
    return (try BookText(outcome.places[0]), html, try #require(json))
  }

  @Test func workbook() throws {
    let (book, _, json) = try summary(try CountyState())
    #expect(book.names == ["每日汇总", "导入", "下级组织"])
    let page = book.rows
    for pair in [
      ["团支部完成率", "1 / 3　33.33%"], ["文件", "2"], ["整表退回", "1"], ["失败", "4"], ["通过", "6"],
      ["身份证校验 未校验", "11"], ["挂起", "000.002 <i>某局</i> 减少 \"一半\" & 更多"],
    ] { #expect(page.contains(pair), "\(pair)") }
    #expect(try #require(book.sheets["导入"])[1] == ["1", "2026-03-01T16:30:00Z", "2", "10", "6", "4", "0", "1"])
    #expect(page.contains { $0.first == "待办" && $0.last == "STD-204" && $0[2] == "3" })
    #expect((json["verification"] as? [[String: Any]])?.map { $0["persons"] as? Int } == [11, 0, 0])
    #expect((json["held"] as? [[String: Any]])?.count == 1)
    #expect(json["since"] as? String == "2026-03-01")
  }

  /// Nothing from outside, no script, every name escaped.
  @Test(arguments: Language.allCases) func page(_ language: Language) throws {
    let state = try CountyState()
    try state.execute("UPDATE organization SET full_name = '<script>alert(1)</script>&\"' WHERE code = '000'")
    try state.execute("UPDATE organization SET short_name = '</text><image href=x>' WHERE code = '000.001'")
    let (_, html, _) = try summary(state, language)
    for outside in ["<script", "<image", "<i>", "http:", "https:", "//", "url(", "@import", "<link", "href", "src="] {
      // `href` stands escaped in the name of an organisation.
      let text = html.replacingOccurrences(of: "&lt;image href=x&gt;", with: "")
      #expect(!text.contains(outside), "\(outside)")
    }
    #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;"))
    #expect(html.contains("减少 &quot;一半&quot; &amp; 更多"))
    #expect(!html.contains("\u{202E}"))
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language == .zh ? "zh-CN" : "en")\">"))
    #expect(html.contains(language == .zh ? "<h2>录入进度</h2>" : "<h2>Progress</h2>"))
    #expect(html.contains("33.33%"))
    let document = try XMLDocumentCheck(html)
    #expect(document.isBalanced, "\(document.problem)")
  }
}

/// Whether every element is closed where it must be; the page has no other void elements than `meta`.
private struct XMLDocumentCheck {
  private(set) var problem = ""
  var isBalanced: Bool { problem.isEmpty }

  init(_ html: String) throws {
    var open: [Substring] = []
    for tag in html.matches(of: /<(\/?)([a-z0-9]+)([^<>]*?)(\/?)>/) {
      let (closes, name, empty) = (!tag.output.1.isEmpty, tag.output.2, !tag.output.4.isEmpty)
      if empty || name == "meta" { continue }
      if !closes {
        open.append(name)
      } else if open.popLast() != name {
        problem = "</\(name)>"
        return
      }
    }
    if !open.isEmpty { problem = "open: \(open)" }
  }
}
