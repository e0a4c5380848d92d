import Foundation
import GRDB
import Testing

/// `roster report` and `roster check --stored`, through the built program.
@Suite struct ReportCommandTests {
  /// The organisations every case finds, and people of two cases.
  private func filled() throws -> TrialWorkspace {
    let place = try TrialWorkspace.withMixedInbox()
    #expect(try place.run("import").status == 1)
    return place
  }

  private func report(_ place: TrialWorkspace, _ arguments: String..., language: String = "zh_CN.UTF-8") throws
    -> BuiltRoster.Result
  { try place.run("report", arguments + ["--as-of", "2026-03-02"], language: language) }

  @Test func everyReportGoesToItsPlace() throws {
    let place = try filled()
    for kind in ["progress", "reasons", "todo", "summary"] {
      let result = try report(place, kind)
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.errors.isEmpty)
      #expect(result.output.contains("  → Reports/2026-03-02/\(kind).xlsx\n"))
    }
    let names = ["progress.xlsx", "reasons.xlsx", "summary.html", "summary.xlsx", "todo.xlsx"]
    #expect(place.files("Reports") == names.map { "2026-03-02/" + $0 })
    for name in names {
      let path = place.root.appendingPathComponent("Reports/2026-03-02/\(name)").path
      #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }
    #expect(try place.run("doctor").status == 0)
  }

  @Test func jsonAlone() throws {
    let place = try filled()
    for kind in ["progress", "reasons", "todo", "summary"] {
      let result = try BuiltRoster.run(
        ["report", kind, "--database", place.database.path, "--json", "-", "--as-of", "2026-03-02"])
      #expect(result.status == 0, "\(result.errors)")
      let object = try jsonObject(Data(result.output.utf8))
      #expect(object["schema"] as? Int == 1)
      #expect(object["report"] as? String == kind)
      #expect((object["scope"] as? [String: Any])?["asOf"] as? String == "2026-03-02")
      #expect(!result.output.contains(/[0-9]{17}/))
    }
    #expect(place.files("Reports").isEmpty)
  }

  @Test func namedPlaceAndLanguage() throws {
    let place = try filled()
    let file = place.root.path + "/日报.xlsx"
    let result = try report(place, "summary", "-o", file, "--org", "000.001", language: "en_GB.UTF-8")
    #expect(result.status == 0)
    #expect(result.output.hasSuffix("  → 日报.xlsx\n  → 日报.html\n"))
    #expect(try place.text("日报.html").contains("<html lang=\"en\">"))
    #expect(place.files("Reports").isEmpty)
    let each = try report(place, "todo", "--each")
    #expect(each.status == 0)
    #expect(place.files("Reports/2026-03-02/todo").contains("000.001.001.xlsx"))
  }

  @Test func whereNothingCanBeWritten() throws {
    let place = try filled()
    #expect(try report(place, "progress", "-o", place.database.path + "/x.xlsx").status == 73)
    #expect(
      try BuiltRoster.run(["report", "progress", "--database", "/nowhere/roster.db", "--json", "-"]).status == 74)
  }

  @Test(arguments: [
    ["report"], ["report", "nonsense"], ["report", "progress", "--since", "2026-01-01"],
    ["report", "summary", "--each"],
    ["report", "reasons", "--since", "2026-03-03"], ["report", "progress", "--org", "无此组织"], ["check"],
    ["check", "--stored", "a.xlsx"], ["check", "--stored", "--update"], ["check", "--stored", "--form", "own-cadres"],
    ["check", "--stored", "--failures", "x"], ["check", "--stored", "--preview", "x"],
    ["check", "--stored", "--org", "无此组织"],
  ])
  func usage(_ arguments: [String]) throws {
    let rest = Array(arguments.dropFirst()) + (arguments.count > 1 ? ["--as-of", "2026-03-02"] : [])
    let result = try TrialWorkspace().run(arguments[0], rest)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test func aDatabaseAloneNeedsAPlace() throws {
    let place = try TrialWorkspace()
    let result = try BuiltRoster.run(["report", "progress", "--database", place.database.path])
    #expect(result.status == 64)
    let stored = try BuiltRoster.run(["check", "--stored", "--database", place.database.path, "--as-of", "2026-03-02"])
    #expect(stored.status == 0)
    #expect(stored.output == "已核对 0 个团组织、0 人，发现 0 项\n")
  }

  @Test func storedCheck() throws {
    let place = try filled()
    let result = try place.run("check", "--stored", "--verbose")
    #expect(result.status == 1)
    #expect(result.output.contains("\nSTD-204  "))
    #expect(!result.output.contains(/[0-9]{17}/))
    let json = try jsonObject(Data(place.run("check", "--stored", "--json", "-").output.utf8))
    let counts = try #require(json["counts"] as? [String: Int])
    #expect((json["findings"] as? [Any])?.count == counts.values.reduce(0, +))
    #expect(try place.run("check", "--stored", "--quiet").output.isEmpty)
  }

  /// Somebody else writes: reading goes on, and takes no lock.
  @Test func besideAWriter() throws {
    let place = try filled()
    try DatabaseQueue(path: place.database.path).inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(try report(place, "todo", "--wait", "0").status == 0)
      #expect(try place.run("check", "--stored", "--wait", "0").status == 1)
      try db.execute(sql: "ROLLBACK")
    }
  }

  @Test func whatIf() throws {
    let place = try filled()
    let policy = place.root.appendingPathComponent("policy")
    try FileManager.default.copyItem(
      at: BuiltRoster.repository.appendingPathComponent("Templates/policy"), to: policy)
    let same = try place.run("check", "--stored", "--policy", policy.path)
    #expect(same.status == 0)
    #expect(same.output.hasPrefix("已核对 "))
    let ages = policy.appendingPathComponent("ages.yaml")
    let text = try String(contentsOf: ages, encoding: .utf8)
    try text.replacingOccurrences(of: "memberBelow: 28", with: "memberBelow: 15")
      .write(to: ages, atomically: true, encoding: .utf8)
    let stricter = try place.run("check", "--stored", "--policy", policy.path)
    #expect(stricter.status == 1)
    #expect(stricter.output.contains("通过 → AGE-102"))
    let json = try jsonObject(Data(place.run("check", "--stored", "--policy", policy.path, "--json", "-").output.utf8))
    let changes = try #require(json["changes"] as? [[String: Any]])
    #expect((json["totals"] as? [String: Any])?["nowRefused"] as? Int == changes.count)
    #expect(
      changes.allSatisfy { $0["old"] as? [String] == [] && ($0["residentID"] as? String)?.contains("********") == true }
    )
  }
}
