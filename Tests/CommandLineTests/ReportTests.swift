import Foundation
import Testing

/// What the commands print: JSON schema 1, both languages, nothing that gives a person away.
@Suite struct ReportTests {
  @Test func jsonOnStdoutIsNothingElse() throws {
    let place = try TrialWorkspace()
    try place.fill("Demo/Inbox")
    let result = try place.run("import", "--json", "-")
    #expect(result.errors.isEmpty)
    let report = try jsonObject(Data(result.output.utf8))
    #expect(Set(report.keys) == ["schema", "run", "asOf", "policy", "dryRun", "files", "totals"])
    #expect(report["schema"] as? Int == 1)
    #expect(report["run"] as? Int == 1)
    #expect(report["asOf"] as? String == "2026-03-02")
    #expect((report["policy"] as? String)?.hasPrefix("sha256:") == true)
    #expect(report["dryRun"] as? Bool == false)
    let files = try #require(report["files"] as? [[String: Any]])
    for file in files { try check(file) }
    try checkTotals(report, files)
  }

  private func check(_ file: [String: Any]) throws {
    let always: Set = ["path", "sha256", "status", "rows", "findings"]
    #expect(always.isSubset(of: file.keys))
    #expect(Set(file.keys).subtracting(always).isSubset(of: ["form", "organization", "failureWorkbook"]))
    #expect(["imported", "partial", "unchanged", "refused"].contains(file["status"] as? String ?? ""))
    let rows = try #require(file["rows"] as? [String: Int])
    #expect(Set(rows.keys) == ["read", "imported", "updated", "unchanged", "failed"])
    let sum = ["imported", "updated", "unchanged", "failed"].compactMap { rows[$0] }.reduce(0, +)
    #expect(rows["read"] == sum)
    for finding in try #require(file["findings"] as? [[String: Any]]) {
      #expect(Set(finding.keys).isSuperset(of: ["code", "severity", "message"]))
      #expect(Set(finding.keys).isSubset(of: ["code", "severity", "sheet", "row", "column", "field", "message"]))
      #expect(["failure", "warning", "notice"].contains(finding["severity"] as? String ?? ""))
    }
  }

  private func checkTotals(_ report: [String: Any], _ files: [[String: Any]]) throws {
    let totals = try #require(report["totals"] as? [String: Int])
    #expect(totals["files"] == files.count)
    for key in ["read", "imported", "updated", "unchanged", "failed"] {
      #expect(totals[key] == files.compactMap { ($0["rows"] as? [String: Int])?[key] }.reduce(0, +))
    }
  }

  @Test func bothLanguages() throws {
    let place = try TrialWorkspace()
    try place.fill("Demo/Inbox")
    let zh = try place.run("check", place.inbox.path)
    #expect(zh.output.contains("成功导入 9 位团员，4 位团员导入失败"))
    let en = try place.run("check", place.inbox.path, language: "en_US.UTF-8")
    #expect(en.output.contains("9 members imported, 4 failed"))
    let asked = try place.run("check", place.inbox.path, "--language", "en")
    #expect(asked.output == en.output)
    #expect(try place.run("check", place.inbox.path, "--quiet").output.isEmpty)
    let explained = try BuiltRoster.run(["explain", "rid-103"]).output
    #expect(explained.contains("身份证号校验码错误") && explained.contains("check character"))
  }

  /// No resident ID, whole or nearly whole, in anything but the database and the failure workbooks.
  @Test(
    arguments: try FileManager.default.contentsOfDirectory(
      atPath: BuiltRoster.fixtures.appendingPathComponent("Cases").path
    ).filter { !$0.contains(".") }.sorted())
  func noWholeResidentID(_ name: String) throws {
    let folder = BuiltRoster.fixtures.appendingPathComponent("Cases/\(name)")
    let lines = try String(contentsOf: folder.appendingPathComponent("options"), encoding: .utf8).split(separator: "\n")
    let steps = lines.filter { !$0.hasPrefix("#") }
    let place = try TrialWorkspace()
    if !lines.contains(where: { $0.hasPrefix("# bare:") }) { try place.register() }
    var spoken = ""
    for (index, step) in steps.enumerated() {
      try place.fill("Cases/\(name)/Inbox" + (steps.count == 1 ? "" : "-\(index + 1)"))
      let options = step.split(separator: " ").map { $0 == "policy" ? "\(folder.path)/policy" : String($0) }
      let report = place.root.appendingPathComponent("Reports/\(index).json")
      let result = try place.run("import", options + ["--verbose", "--json", report.path])
      #expect([0, 1, 65].contains(result.status))
      spoken += result.output + result.errors + String(decoding: try Data(contentsOf: report), as: UTF8.self)
    }
    spoken += try place.run("show", "\(steps.count)").output + place.run("runs", "--json", "-").output
    spoken += try place.run("show", "\(steps.count + 1)", "--json", "-").output
    spoken += try place.files("Failures").filter { $0.hasSuffix(".txt") }.map { try place.text("Failures/" + $0) }
      .joined()
    // Digests are hexadecimal and may hold any run of digits.
    let plain = spoken.replacing(/[0-9a-f]{64}/, with: "")
    #expect(plain.firstMatch(of: /[0-9０-９]{15,}/) == nil)
  }
}
