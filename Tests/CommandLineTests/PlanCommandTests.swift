import Foundation
import Testing

/// `import --dry-run`, and `import --plan` with what it printed.
@Suite struct PlanCommandTests {
  private func digest(_ result: BuiltRoster.Result) throws -> String {
    let line = try #require(result.output.split(separator: "\n").last)
    #expect(line.hasPrefix("计划摘要 "))
    return String(line.dropFirst(5))
  }

  @Test func importKeepsToThePlan() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let before = try WorkspaceDump(place)
    let tried = try place.run("import", "--dry-run")
    #expect(tried.status == 1)
    #expect(try WorkspaceDump(place) == before)
    let plan = try digest(tried)
    let late = try place.run("import", "--plan", plan, "--as-of", "2026-03-03")
    #expect(late.status == 1)
    #expect(late.errors == "roster: 没有导入任何内容：制定计划之后，选项、日期或规则有变化\n")
    #expect(try WorkspaceDump(place) == before)
    #expect(try place.run("import", "--plan", plan).status == 1)
    #expect(place.files("Inbox").isEmpty)
    #expect(try place.run("import", "--plan", plan).errors.contains("没有导入任何内容"))
  }

  /// Killed in the middle, the same command goes on, though the state is no longer the plan's.
  @Test func goesOnAfterAKill() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let plan = try digest(place.run("import", "--dry-run"))
    #expect(try !place.run("import", ["--plan", plan], environment: ["ROSTER_FAULT": "moved:3"]).exited)
    #expect(try place.run("import", "--plan", plan).status == 1)
    #expect(place.files("Inbox").isEmpty)
    let runs = try jsonObject(Data(place.run("runs", "--json", "-").output.utf8))["runs"] as? [[String: Any]]
    #expect(runs?.count == 2)
  }

  @Test func digestInTheReport() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let plan = try digest(place.run("import", "--dry-run"))
    let report = try jsonObject(Data(place.run("import", "--dry-run", "--json", "-").output.utf8))
    #expect(report["plan"] as? String == plan)
    #expect(try jsonObject(Data(place.run("check", place.inbox.path, "--json", "-").output.utf8))["plan"] == nil)
  }

  @Test func previewIsWrittenWhereAsked() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let book = place.root.path + "/Reports/预览.xlsx"
    #expect(try place.run("import", "--dry-run", "--preview", book).status == 1)
    #expect(place.files("Reports") == ["预览.xlsx"])
    try FileManager.default.removeItem(atPath: book)
    #expect(try place.run("check", place.inbox.path, "--preview", book).status == 1)
    #expect(place.files("Reports") == ["预览.xlsx"])
    #expect(try place.run("check", place.inbox.path, "--preview", place.database.path + "/x.xlsx").status == 73)
  }

  @Test(arguments: [
    ["--plan", "x"], ["--plan", "37ea2bc93988184e-9da84f508417dc8e-cc7b4ef6cf085c04"],
    ["--dry-run", "--plan", "37ea2bc93988184e-9da84f508417dc8e-cc7b4ef6cf085c04-c85d2162566d6998"],
    ["--preview", "a.xlsx"],
  ])
  func usage(_ arguments: [String]) throws {
    #expect(try TrialWorkspace().run("import", arguments).status == 64)
  }
}
