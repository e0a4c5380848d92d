import Foundation
import GRDB
import Testing

/// One run at a time on a database.
@Suite struct LockTests {
  /// The lock as another run holds it, until `release`.
  private final class OtherRun: Sendable {
    private let descriptor: Int32

    init(_ place: TrialWorkspace) throws {
      descriptor = open(place.root.path + "/roster.db.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
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

  /// A database that another program writes to is locked, whatever was being written meanwhile.
  @Test(arguments: [
    ["reconcile", "--against", "Inbox", "--as-of", "2026-03-02"], ["import", "--dry-run", "--preview", "preview.xlsx"],
  ])
  func aLockedDatabaseIsNoFailedOutput(_ command: [String]) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let other = try DatabaseQueue(path: place.database.path)
    let arguments = command.map { ["Inbox", "preview.xlsx"].contains($0) ? place.root.path + "/" + $0 : $0 }
    try other.inDatabase { db in
      try db.beginTransaction(.immediate)
      let result = try place.run(arguments[0], Array(arguments.dropFirst()) + ["--wait", "0"])
      #expect(result.status == 75, "\(result.errors)")
      #expect(result.errors.contains("数据库正被另一次运行占用"))
      try db.rollback()
    }
    #expect(place.files("Reports").isEmpty && !place.files("").contains("preview.xlsx"))
  }

  /// Reports of one name at once, beside a run that goes on.
  @Test func reportsSideBySide() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let other = try OtherRun(place)
    defer { other.release() }
    // Not `wait`: it needs SIGCHLD, which our worker thread keeps from children. `cat` ends with the last of them.
    let several = """
      for i in 1 2 3 4 5 6 7 8 9 10; do { "$0" "$@" >/dev/null || echo "ended with $?"; } & done | cat
      """
    for kind in ["todo", "summary"] {
      let result = try place.run("report", [kind, "--as-of", "2026-03-02"], shell: several)
      #expect(result.output.isEmpty && result.errors.isEmpty, "\(result)")
    }
    #expect(place.files("Reports") == ["summary.html", "summary.xlsx", "todo.xlsx"].map { "2026-03-02/" + $0 })
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
