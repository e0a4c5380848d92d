import Foundation
import Testing

/// One run at a time on a database.
@Suite struct LockTests {
  /// The lock as another run holds it, until `release`.
  private final class OtherRun: Sendable {
    private let descriptor: Int32

    init(_ place: TrialWorkspace) throws {
      descriptor = open(place.root.path + "/roster.db.lock", O_RDWR | O_CREAT, 0o600)
      #expect(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    }

    func release() { close(descriptor) }
  }

  @Test(arguments: [["import"], ["import", "--dry-run"], ["check", "."]])
  func theSecondEndsWithLocked(_ command: [String]) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let before = try WorkspaceDump(place)
    let other = try OtherRun(place)
    defer { other.release() }
    let result = try place.run(command[0], command.dropFirst() + ["--wait", "0"])
    #expect(result.status == 75)
    #expect(result.output.isEmpty)
    #expect(result.errors.contains("数据库正被另一次运行占用"))
    #expect(try WorkspaceDump(place) == before)
  }

  @Test func theSecondWaits() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let other = try OtherRun(place)
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.3) { other.release() }
    #expect(try place.run("import", "--wait", "600").status == 1)
    #expect(place.files("Inbox").isEmpty)
  }

  /// The same database by another name is the same database; another workspace is not.
  @Test func byAnyNameButNoOther() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let other = try OtherRun(place)
    defer { other.release() }
    let link = place.root.appendingPathComponent("link.db")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: place.database)
    let roster = place.inbox.path + "/未登记.xlsx"
    #expect(try BuiltRoster.run(["import", roster, "--database", link.path, "--wait", "0"]).status == 75)
    #expect(try TrialWorkspace.withMixedInbox().run("import", "--wait", "0").status == 1)
  }

  /// Looking at what is stored needs no lock.
  @Test func historyIsThereMeanwhile() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let other = try OtherRun(place)
    defer { other.release() }
    #expect(try place.run("runs").status == 0)
    #expect(try place.run("show", "1").status == 0)
    #expect(try place.run("template", "own-cadres", "--org", "000.001", "-o", place.root.path + "/f.xlsx").status == 0)
  }

  @Test(arguments: ["-1", "x", "86401"]) func waitsForASensibleTime(_ seconds: String) throws {
    #expect(try TrialWorkspace().run("import", "--wait", seconds).status == 64)
  }
}
