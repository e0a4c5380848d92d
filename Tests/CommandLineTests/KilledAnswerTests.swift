import Foundation
import Testing

/// What a command was about to say when it was killed, the same command says when it is asked again.
@Suite struct KilledAnswerTests {
  private func imported() throws -> TrialWorkspace {
    let place = try TrialWorkspace.withMixedInbox()
    #expect(try place.run("import").status == 1)
    return place
  }

  /// Kills a command, asks again, and compares with one that was left alone: state, exit code and words.
  private func expectSame(
    _ command: String, _ arguments: [String], killedAt point: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for report in [[], ["--json", "-"]] {
      let undisturbed = try imported(), killed = try imported()
      let expected = try undisturbed.run(command, arguments + report)
      let first = try killed.run(command, arguments + report, environment: ["ROSTER_FAULT": point])
      #expect(!first.exited, "\(command) never got to \(point)", sourceLocation: sourceLocation)
      let again = try killed.run(command, arguments + report)
      #expect(
        again.status == expected.status && again.output == expected.output && again.errors == expected.errors,
        "\(again.output)", sourceLocation: sourceLocation)
      let difference = try WorkspaceDump(killed).difference(from: WorkspaceDump(undisturbed))
      #expect(difference.isEmpty, "\(difference)", sourceLocation: sourceLocation)
    }
  }

  @Test(arguments: ["committed", "given"]) func undo(_ point: String) throws {
    try expectSame("undo", ["2"], killedAt: point)
  }

  /// Everything of long ago, as the prune of these tests sees it: the clock of the machine says when runs began.
  @Test(arguments: ["noted", "removed:1", "removed:3", "loaded", "committed", "given"])
  func prune(_ point: String) throws {
    func old() throws -> TrialWorkspace {
      let place = try imported()
      try place.execute("UPDATE run SET started_at = '2026-01-10T02:00:00Z'")
      return place
    }
    let arguments = ["--before", "2026-02-01", "--archive", "--json", "-"]
    let undisturbed = try old(), killed = try old()
    let expected = try undisturbed.run("prune", arguments)
    #expect(try !killed.run("prune", arguments, environment: ["ROSTER_FAULT": point]).exited)
    let again = try killed.run("prune", arguments)
    #expect(again.status == 0 && again.output == expected.output, "\(again.output)")
    let difference = try WorkspaceDump(killed).difference(from: WorkspaceDump(undisturbed))
    #expect(difference.isEmpty, "\(difference)")
    let totals = try #require(try jsonObject(Data(expected.output.utf8))["totals"] as? [String: Int])
    #expect(totals["workbooks"] == 3 && totals["archived"] == 4)
  }

  /// Another run in between, and the question is a new one.
  @Test func anotherRunMakesItVoid() throws {
    let place = try imported()
    #expect(try !place.run("undo", ["2"], environment: ["ROSTER_FAULT": "committed"]).exited)
    try place.fill("Cases/contacts/Inbox")
    #expect(try place.run("import").status == 1)
    #expect(try place.run("undo", "2").status == 0)
    #expect(try place.run("undo", "2").output.contains("没有"))
  }

  /// An answer that cannot be written is not lost.
  @Test func aReportThatCannotBeWritten() throws {
    let place = try imported()
    let folder = place.root.path + "/Berichte"
    try Data().write(to: URL(fileURLWithPath: folder))
    #expect(try place.run("undo", "2", "--json", folder + "/undo.json").status == 73)
    try FileManager.default.removeItem(atPath: folder)
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    #expect(try place.run("undo", "2", "--json", folder + "/undo.json").status == 0)
    #expect(try jsonObject(place.data("Berichte/undo.json"))["run"] as? Int == 3)
  }
}
