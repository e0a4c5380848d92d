import Foundation
import Testing

@testable import Pipeline

/// A run killed at any of its steps and started again ends like one that was not.
@Suite struct KilledRunTests {
  /// `copied` only where the Archive lies on another file system; the last ones are of other commands.
  private static let points = FaultPoint.allCases.filter { ![.copied, .noted, .removed, .given].contains($0) }
    .map(\.rawValue)

  private func undisturbed() throws -> (dump: WorkspaceDump, output: String) {
    let place = try TrialWorkspace.withMixedInbox()
    let result = try place.run("import", ["--json", place.root.path + "/Reports/run.json"])
    #expect(result.status == 1)
    return (try WorkspaceDump(place), result.output)
  }

  @Test(arguments: points)
  func endsAsIfNothingHadHappened(_ point: String) throws {
    let expected = try undisturbed()
    var killed = 0
    for count in 1...6 {
      let place = try TrialWorkspace.withMixedInbox()
      let command = ["--json", place.root.path + "/Reports/run.json"]
      let first = try place.run("import", command, environment: ["ROSTER_FAULT": "\(point):\(count)"])
      if !first.exited { killed += 1 }
      let again = first.exited || point == "finished" ? nil : try place.run("import", command)
      let difference = try WorkspaceDump(place).difference(from: expected.dump)
      #expect(difference.isEmpty, "\(point):\(count) \(difference)")
      if let again { #expect(again.status == 1 && again.output == expected.output, "\(point):\(count)") }
      if first.exited { break }
    }
    #expect(killed > 0, "the run never got to \(point)")
  }

  /// An Archive on another file system: killed when the copy is there and the file not yet gone, it is taken once.
  @Test func killedBetweenCopyAndRemoval() throws {
    func run(killedAt points: [String]) throws -> WorkspaceDump {
      let place = try TrialWorkspace.withMixedInbox()
      let archive = place.root.appendingPathComponent("Archive")
      let elsewhere = URL(fileURLWithPath: "/dev/shm/roster-archive-\(UUID().uuidString)")
      try FileManager.default.removeItem(at: archive)
      try FileManager.default.createDirectory(at: elsewhere, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(at: elsewhere) }
      try FileManager.default.createSymbolicLink(at: archive, withDestinationURL: elsewhere)
      for point in points {
        #expect(try !place.run("import", [], environment: ["ROSTER_FAULT": point]).exited, "\(point)")
      }
      #expect(try place.run("import", []).status == 1)
      try FileManager.default.removeItem(at: archive)
      try FileManager.default.copyItem(at: elsewhere, to: archive)
      return try WorkspaceDump(place)
    }
    let difference = try run(killedAt: ["copied:2", "copied:1", "copied:1"]).difference(from: run(killedAt: []))
    #expect(difference.isEmpty, "\(difference)")
  }

  /// Killed again and again, one step further each time.
  @Test func killedWhileResuming() throws {
    let expected = try undisturbed()
    let place = try TrialWorkspace.withMixedInbox()
    let command = ["--json", place.root.path + "/Reports/run.json"]
    for point in ["read:2", "committed:1", "outputPlaced:1", "moved:1", "outputWritten:1", "reported:1"] {
      #expect(try !place.run("import", command, environment: ["ROSTER_FAULT": point]).exited, "\(point)")
    }
    #expect(try place.run("import", command).status == 1)
    let difference = try WorkspaceDump(place).difference(from: expected.dump)
    #expect(difference.isEmpty, "\(difference)")
  }

  /// Files named on the command line stay where they are; those taken are not taken twice.
  @Test func namedFiles() throws {
    func run(_ point: String?) throws -> (WorkspaceDump, String) {
      let place = try TrialWorkspace.withMixedInbox()
      let paths = place.files("Inbox").map { place.root.path + "/Mine/" + $0 }
      try FileManager.default.moveItem(at: place.inbox, to: place.root.appendingPathComponent("Mine"))
      try FileManager.default.createDirectory(at: place.inbox, withIntermediateDirectories: true)
      let command = ["--org", "000.001.001"] + paths
      if let point { #expect(try !place.run("import", command, environment: ["ROSTER_FAULT": point]).exited) }
      let output = try place.run("import", command).output
      let request = place.root.path
      return (try WorkspaceDump(place, replacing: request), output.replacingOccurrences(of: request, with: ""))
    }
    let expected = try run(nil)
    for point in ["committed:2", "outputPlaced:1", "reported:1"] {
      let result = try run(point)
      #expect(result.0.difference(from: expected.0).isEmpty, "\(point) \(result.0.difference(from: expected.0))")
      #expect(result.1 == expected.1)
    }
  }

  /// Another command than the one that was cut off closes the run and takes its files home.
  @Test func anotherRequestClosesTheRun() throws {
    let place = try TrialWorkspace.withMixedInbox()
    #expect(try !place.run("import", [], environment: ["ROSTER_FAULT": "committed:1"]).exited)
    let left = place.files("Inbox").count
    #expect(try place.run("import", ["--update"]).status == 1)
    #expect(place.files("Inbox").isEmpty)
    #expect(place.files("Archive").count == left)
    let runs = try jsonObject(Data(place.run("runs", "--json", "-").output.utf8))["runs"] as? [[String: Any]] ?? []
    #expect(runs.map { $0["run"] as? Int } == [3, 2, 1])
    #expect(runs.map { $0["exitCode"] as? Int } == [1, nil, 0])
    #expect(runs.map { $0["finishedAt"] is NSNull || $0["finishedAt"] == nil } == [false, false, false])
    #expect(runs.map { $0["files"] as? Int } == [left - 1, 1, 1])
  }
}
