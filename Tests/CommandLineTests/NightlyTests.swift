import Foundation
import GRDB
import Testing

/// `roster nightly`: one command for cron.
@Suite struct NightlyTests {
  private static let day = ["--as-of", "2026-03-02"]

  private func lines(_ result: BuiltRoster.Result) throws -> [[String: Any]] {
    try result.errors.split(separator: "\n").map { try jsonObject(Data($0.utf8)) }
  }

  @Test func logsEachStepAndFile() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let result = try place.run("nightly", Self.day)
    #expect(result.status == 1)
    #expect(result.output.isEmpty)
    let lines = try lines(result)
    #expect(lines.allSatisfy { $0["time"] is String && $0["level"] as? String == "info" })
    let ended = lines.filter { $0["message"] as? String == "step ended" }
    #expect(ended.map { $0["step"] as? String } == ["import", "checks", "verification", "reports", "summary"])
    #expect(ended.allSatisfy { $0["run"] as? Int == 2 && $0["milliseconds"] is Int })
    let counts = try #require(ended[0]["counts"] as? [String: Int])
    #expect(counts["files"] == 4 && counts["imported"] == 5)
    let files = lines.filter { $0["message"] as? String == "file" }
    #expect(files.count == 4 && files.allSatisfy { $0["run"] as? Int == 2 && $0["file"] is String })
    #expect(result.errors.wholeMatch(of: /[\s\S]*\d{17}[\dX][\s\S]*/) == nil)
  }

  /// A night tells of what came since the night before, and of nothing twice; the same night again tells the same.
  @Test func tellsOfNothingTwice() throws {
    let place = try TrialWorkspace.withMixedInbox()
    func night(_ day: String) throws -> [Int] {
      #expect(try place.run("nightly", ["--as-of", day]).status < 2)
      let page = try place.text("Reports/\(day)/summary.html")
      return try ["导入次数", "文件", "读取行数"].map { label in
        let value = try #require(page.firstMatch(of: try Regex("<dt>\(label)</dt><dd>([0-9]+)</dd>")))
        return try #require(value.output[1].substring.flatMap { Int($0) })
      }
    }
    // The organisations were registered on the day, by hand: 5 files with the four of the Inbox.
    let first = try night("2026-03-02")
    #expect(first[0] == 2 && first[1] == 5)
    #expect(try night("2026-03-02") == first)
    #expect(try night("2026-03-03") == [0, 0, 0])
    let roster = BuiltRoster.fixtures.appendingPathComponent("Cases/twice/Inbox-1/000.001.001/全对.xlsx").path
    let handed = try jsonObject(
      Data(place.run("import", roster, "--org", "000.001.001", "--as-of", "2026-03-03", "--json", "-").output.utf8))
    let read = try #require((handed["totals"] as? [String: Any])?["read"] as? Int)
    #expect(try night("2026-03-04") == [1, 1, read])
    #expect(try night("2026-03-05") == [0, 0, 0])
  }

  @Test func quietNightsSayNothing() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let result = try place.run("nightly", Self.day + ["--quiet"])
    #expect(result.status == 1 && result.errors.isEmpty && result.output.isEmpty)
    #expect(try place.run("nightly", Self.day + ["--quiet"]).status == 0, "nothing is left to do")
  }

  @Test func metrics() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let file = place.root.path + "/Inbox/../roster.prom"
    #expect(try place.run("nightly", Self.day + ["--metrics", file]).status == 1)
    let text = try place.text("roster.prom")
    let values = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(values.allSatisfy { $0.wholeMatch(of: /[a-z_]+(\{[a-z]+="[a-zA-Z0-9-]+"\})? [0-9.]+/) != nil })
    #expect(values.contains("roster_nightly_exit_code 1"))
    #expect(values.contains("roster_nightly_rows{result=\"imported\"} 5"))
    #expect(values.contains("roster_members 5"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o644)
  }

  /// The figures' folder is another program's: a slip of the pen makes none. The night itself is done.
  @Test func metricsMakeNoFolder() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let file = place.root.path + "/node_exporterr/roster.prom"
    let result = try place.run("nightly", Self.day + ["--metrics", file])
    #expect(result.status == 73 && result.errors.contains("没有这个文件夹"))
    #expect(try lines(result).last?["exitCode"] as? Int == 73)
    #expect(!FileManager.default.fileExists(atPath: place.root.path + "/node_exporterr"))
    #expect(place.files("Inbox").isEmpty && place.files("Reports").contains("2026-03-02/summary.html"))
  }

  /// What somebody has broken by hand no night passes over.
  @Test(arguments: [
    "DELETE FROM organization WHERE code = '000.001.001'", "DELETE FROM person WHERE id = 1",
    "UPDATE person SET source_file = 4711 WHERE id = 2", "UPDATE membership SET branch_id = 4711 WHERE person_id = 1",
    "UPDATE organization SET parent_id = 4711 WHERE code = '000.001'",
  ])
  func brokenReferences(_ edit: String) throws {
    let place = try TrialWorkspace.withMixedInbox()
    #expect(try place.run("nightly", Self.day).status == 1)
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: place.database.path, configuration: configuration).write { try $0.execute(sql: edit) }
    #expect(try place.run("doctor").status == 74)
    let result = try place.run("nightly", Self.day)
    #expect(result.status == 74)
    let failed = try lines(result).filter { $0["level"] as? String == "error" && $0["step"] != nil }
    #expect(try lines(result).last?["exitCode"] as? Int == 74)
    #expect(failed.map { $0["step"] as? String } == ["checks"])
    #expect((failed.first?["error"] as? String)?.contains("`roster doctor`") == true)
    #expect(try place.text("Reports/2026-03-02/summary.html").contains("步骤 checks 失败"))
    #expect(try place.run("check", "--stored", "--as-of", "2026-03-02").status == 74)
  }

  private static func metrics(_ place: TrialWorkspace) -> [String] { ["--metrics", place.root.path + "/roster.prom"] }

  /// Each step with what it counted.
  private func steps(_ result: BuiltRoster.Result) throws -> [String] {
    try lines(result).filter { $0["message"] as? String == "step ended" }.map { line in
      let counts = try #require(line["counts"] as? [String: Int]).sorted { $0.key < $1.key }
      return "\(line["step"] ?? "") \(line["run"] ?? "") \(counts.map { "\($0.key)=\($0.value)" })"
    }
  }

  /// All but times of day and durations.
  private func figures(_ place: TrialWorkspace) throws -> [String] {
    try place.text("roster.prom").split(separator: "\n").map(String.init).filter { !$0.contains("_seconds") }
  }

  /// Killed anywhere and started again: the same night.
  @Test(arguments: [
    "begun:1", "committed:2", "moved:3", "reported:1", "finished:1", "outputWritten:4", "outputPlaced:6",
  ])
  func startedAgainAfterAKill(_ point: String) throws {
    let undisturbed = try TrialWorkspace.withMixedInbox(), killed = try TrialWorkspace.withMixedInbox()
    let expected = try undisturbed.run("nightly", Self.day + Self.metrics(undisturbed))
    let metrics = Self.metrics(killed)
    #expect(expected.status == 1)
    #expect(
      try !killed.run("nightly", Self.day + metrics, environment: ["ROSTER_FAULT": point]).exited, "\(point)")
    let again = try killed.run("nightly", Self.day + metrics)
    #expect(again.status == 1)
    #expect(try steps(again) == steps(expected))
    #expect(try figures(killed) == figures(undisturbed))
    #expect(try killed.run("nightly", Self.day).status == 0, "its files are told of")
    let difference = try WorkspaceDump(killed).difference(from: WorkspaceDump(undisturbed)).filter { line in
      // A workspace's own mark, which its batches bear; and the summary says at what time runs began.
      !["verification_site: ", " Reports/verify/", "/summary."].contains { line.contains($0) }
    }
    #expect(killed.files("Reports") == undisturbed.files("Reports"))
    #expect(difference.isEmpty, "\(difference)")
  }

  @Test func theSecondWaitsOrEnds() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let descriptor = open(place.root.path + "/roster.db.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(descriptor) }
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(try place.run("nightly", Self.day + ["--wait", "0"]).status == 75)
    #expect(place.files("Inbox").count == 4)
  }

  /// A night that is not done says so in a line of JSON and in the figures, which know when the last good one was.
  @Test func nightsNotDone() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let file = place.root.path + "/roster.prom"
    func value(_ name: String) throws -> Int? {
      try place.text("roster.prom").split(separator: "\n").first { $0.hasPrefix(name + " ") }
        .flatMap { Int($0.dropFirst(name.count + 1)) }
    }
    #expect(try place.run("backup", place.root.path + "/copy.db").status == 0)
    #expect(try place.run("nightly", Self.day + ["--metrics", file]).status == 1)
    let success = try #require(try value("roster_nightly_last_success_timestamp_seconds"))
    #expect(try value("roster_nightly_last_end_timestamp_seconds") == success)
    let backup = try #require(try value("roster_last_backup_timestamp_seconds"))
    #expect((success - 600...success).contains(backup))
    #expect(try value("roster_verification_batches_open") == 1)
    #expect(try value("roster_organizations_held") == 0)
    #expect(try value("roster_inbox_files") == 0)
    try place.fill("Demo/Inbox")
    let waiting = place.files("Inbox").count

    let descriptor = open(place.root.path + "/roster.db.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    let locked = try place.run("nightly", Self.day + ["--quiet", "--wait", "0", "--metrics", file])
    close(descriptor)
    #expect(locked.status == 75)
    #expect(try lines(locked).map { $0["message"] as? String } == ["night not done", "night ended"])
    #expect(try lines(locked).first?["error"] as? String == "数据库正被另一次运行占用，请稍后再试")
    #expect(try value("roster_nightly_exit_code") == 75)
    #expect(try value("roster_nightly_last_success_timestamp_seconds") == success)
    #expect(try value("roster_inbox_files") == waiting)
    #expect(try value("roster_members") == 5)
    for step in ["import", "checks", "verification", "reports", "summary"] {
      #expect(try place.text("roster.prom").contains("roster_nightly_step_failed{step=\"\(step)\"} 1\n"))
    }

    try Data("no database at all, but long enough to be looked at as one".utf8).write(to: place.database)
    let damaged = try place.run("nightly", Self.day + ["--metrics", file])
    #expect(damaged.status == 74)
    #expect(try lines(damaged).last?["exitCode"] as? Int == 74)
    #expect(try value("roster_nightly_exit_code") == 74)
    #expect(try value("roster_nightly_last_success_timestamp_seconds") == success)
    #expect(try value("roster_last_backup_timestamp_seconds") == backup)
    #expect(try value("roster_members") == nil)

    let none = try BuiltRoster.run(["nightly", "--workspace", place.root.path + "/none", "--metrics", file])
    #expect(none.status == 74)
    #expect(try value("roster_nightly_last_success_timestamp_seconds") == success)
    let bad = try place.run("nightly", Self.day + ["--metrics", place.database.path])
    #expect(bad.status == 73)
    #expect(try lines(bad).last?["exitCode"] as? Int == 73)
  }

  /// Asked to stop: 143, and every step not done is said, also in a quiet night. The next night does them all.
  @Test(arguments: [
    ("loaded:1:TERM", ["checks", "verification", "reports", "summary"], 2),
    ("moved:4:TERM", ["checks", "verification", "reports", "summary"], 0), ("outputPlaced:6:TERM", ["summary"], 0),
  ])
  func isStopped(_ point: String, _ left: [String], _ files: Int) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let metrics = place.root.path + "/roster.prom"
    let arguments = Self.day + ["--quiet", "--metrics", metrics]
    let result = try place.run("nightly", arguments, environment: ["ROSTER_FAULT": point])
    #expect(result.exited && result.status == 143)
    let lines = try lines(result)
    #expect(lines.map { $0["message"] as? String } == left.map { _ in "step not done" } + ["night ended"])
    #expect(lines.dropLast().map { $0["step"] as? String } == left)
    #expect(lines.dropLast().allSatisfy { $0["reason"] as? String == "stopped" })
    #expect(lines.last?["exitCode"] as? Int == 143)
    #expect(place.files("Inbox").count == files)
    let values = try place.text("roster.prom")
    #expect(values.contains("roster_nightly_exit_code 143\n"))
    for step in left { #expect(values.contains("roster_nightly_step_failed{step=\"\(step)\"} 1\n")) }
    #expect(try place.run("nightly", Self.day).status < 2)
    #expect(place.files("Inbox").isEmpty && place.files("Reports").contains("2026-03-02/summary.html"))
  }

  @Test func needsAWorkspace() throws {
    #expect(try BuiltRoster.run(["nightly"]).status == 64)
  }
}
