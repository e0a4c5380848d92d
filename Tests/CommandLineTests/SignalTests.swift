import Foundation
import Testing

/// SIGINT and SIGTERM: the file at hand is finished, the rest waits for the next run.
@Suite struct SignalTests {
  @Test(arguments: [("INT", 130), ("TERM", 143), ("HUP", 129)])
  func finishesTheFileAtHand(_ signal: String, _ code: Int32) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let stopped = try place.run("import", ["--json", "-"], environment: ["ROSTER_FAULT": "loaded:1:\(signal)"])
    #expect(stopped.exited && stopped.status == code)
    let report = try jsonObject(Data(stopped.output.utf8))
    #expect((report["files"] as? [Any])?.count == 2)
    #expect(report["filesLeft"] as? Int == 2)
    #expect(place.files("Inbox").count == 2)
    #expect(place.files("Archive").count == 2)
    let runs = try jsonObject(Data(place.run("runs", "--json", "-").output.utf8))["runs"] as? [[String: Any]] ?? []
    #expect(runs.first?["exitCode"] as? Int == Int(code))
    #expect(try place.run("import").status == 1)
    #expect(place.files("Inbox").isEmpty)
  }

  @Test func saysHowManyAreLeft() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let stopped = try place.run("import", [], environment: ["ROSTER_FAULT": "moved:3:INT"])
    #expect(stopped.status == 130)
    #expect(stopped.output.hasSuffix("按要求中止：还有 1 个文件未处理，下次运行时继续\n"))
  }

  /// Asked to stop when nothing is left to do: the run is whole.
  @Test func afterTheLastFile() throws {
    let place = try TrialWorkspace.withMixedInbox()
    #expect(try place.run("import", [], environment: ["ROSTER_FAULT": "moved:4:INT"]).status == 1)
    #expect(place.files("Inbox").isEmpty)
  }

  /// A stop while planning or comparing is a stop, and no lock: nothing is done, and no half of a workbook is left.
  @Test(arguments: [("INT", 130), ("TERM", 143)])
  func whilePlanning(_ signal: String, _ code: Int32) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let plan = try #require(try place.run("import", "--dry-run").output.firstMatch(of: /[0-9a-f.:-]{40,}/)).output
    let before = try WorkspaceDump(place)
    let commands = [["import", "--plan", String(plan)], ["reconcile", "--against", "Inbox", "--as-of", "2026-03-02"]]
    for command in commands {
      let arguments = command.map { $0 == "Inbox" ? place.inbox.path : $0 }
      let stopped = try place.run(
        arguments[0], Array(arguments.dropFirst()), environment: ["ROSTER_FAULT": "read:1:\(signal)"])
      #expect(stopped.exited && stopped.status == code, "\(stopped)")
      #expect(stopped.output.isEmpty)
      #expect(stopped.errors == "roster: 已按要求停止，没有完成\n")
      #expect(try WorkspaceDump(place).difference(from: before) == [])
    }
  }

  @Test func halfAPreview() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let preview = place.root.path + "/preview.xlsx"
    let stopped = try place.run(
      "import", ["--dry-run", "--preview", preview], environment: ["ROSTER_FAULT": "read:1:INT"])
    #expect(stopped.status == 130)
    #expect(!FileManager.default.fileExists(atPath: preview))
  }

  /// The second one ends the program where it is; the next run ends as if nothing had happened.
  @Test func aSecondOneEndsAtOnce() throws {
    let undisturbed = try TrialWorkspace.withMixedInbox()
    #expect(try undisturbed.run("import").status == 1)
    let place = try TrialWorkspace.withMixedInbox()
    let stopped = try place.run("import", [], environment: ["ROSTER_FAULT": "loaded:1:INT,TERM"])
    #expect(stopped.exited && stopped.status == 143)
    #expect(stopped.output.isEmpty)
    #expect(try place.run("import").status == 1)
    let difference = try WorkspaceDump(place).difference(from: WorkspaceDump(undisturbed))
    #expect(difference.isEmpty, "\(difference)")
  }

  /// A mapped page without room on the disk behind it, as of SQLite's log index: said, and resumed as any other end.
  @Test func aBusError() throws {
    let place = try TrialWorkspace.withMixedInbox(), undisturbed = try TrialWorkspace.withMixedInbox()
    #expect(try undisturbed.run("import").status == 1)
    let result = try place.run("import", [], environment: ["ROSTER_FAULT": "committed:2:BUS"])
    #expect(result.exited && result.status == 74)
    #expect(result.errors.hasPrefix("roster: 磁盘空间不足"))
    #expect(try place.run("import").status == 1)
    #expect(try WorkspaceDump(place).difference(from: WorkspaceDump(undisturbed)) == [])
  }
}
