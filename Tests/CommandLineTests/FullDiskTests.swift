import Foundation
import GRDB
import Testing

/// What cannot be written is said, and nothing is lost. A limit on file sizes stands in for the full disk, for which
/// `.ci/full-disk` has a small file system.
@Suite struct FullDiskTests {
  private func expected() throws -> WorkspaceDump {
    let place = try TrialWorkspace.withMixedInbox()
    #expect(try place.run("import").status == 1)
    return try WorkspaceDump(place)
  }

  /// At every limit: an error, or all of it; and then all of it.
  @Test(arguments: [1, 2, 4, 8, 16, 32, 64, 128])
  func noFileGrowsOver(_ kilobytes: Int) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let before = try WorkspaceDump(place)
    let result = try place.run("import", [], shell: "ulimit -f \(kilobytes * 2); exec \"$0\" \"$@\"")
    #expect(result.exited && [1, 73, 74].contains(result.status), "\(result.status) \(result.errors)")
    if kilobytes < 4 {
      #expect(result.status != 1)
      let added = try WorkspaceDump(place).difference(from: before)
      #expect(added.allSatisfy { $0.hasPrefix("+ run: ") }, "\(added)")
    }
    #expect(!place.files("Failures").contains { $0.hasSuffix(".tmp") })
    if result.status != 1 {
      #expect(!result.errors.isEmpty)
      #expect(try place.run("import").status == 1)
    }
    let difference = try WorkspaceDump(place).difference(from: try expected())
    #expect(difference.isEmpty, "\(difference)")
  }

  /// Nobody could read the report: the same command finishes the run and reports anew.
  @Test(arguments: ["> /dev/full", "--json /dev/full/x"])
  func theReportCannotBeWritten(_ ending: String) throws {
    let place = try TrialWorkspace.withMixedInbox()
    let result = try place.run("import", [], shell: "exec \"$0\" \"$@\" \(ending)")
    #expect(result.exited && result.status == 73, "\(result.errors)")
    #expect(place.files("Inbox").isEmpty)
    let again = try place.run("import")
    #expect(again.status == 1)
    #expect(again.output.contains("合计 4 个文件"))
    #expect(try WorkspaceDump(place).difference(from: try expected()).isEmpty)
  }

  /// Whoever reads the output may stop reading: nothing is said, and an import is finished by the same command.
  @Test func nobodyReadsTheReport() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let piped = "{ \"$0\" \"$@\"; echo $? >&2; } | true"
    // The first write may come before the reader is gone.
    let result = try place.run("import", [], shell: "{ sleep 0.3; exec 3>&2; \(piped.dropFirst(2))")
    #expect(["1\n", "141\n"].contains(result.errors), "\(result.errors)")
    #expect(place.files("Inbox").isEmpty)
    _ = try place.run("import")
    #expect(try WorkspaceDump(place).difference(from: try expected()).isEmpty)
  }

  /// A file where a folder is needed: said before anything is done.
  @Test(arguments: ["Failures", "Archive"])
  func aFolderThatIsNone(_ folder: String) throws {
    let place = try TrialWorkspace.withMixedInbox()
    try FileManager.default.removeItem(at: place.root.appendingPathComponent(folder))
    try Data().write(to: place.root.appendingPathComponent(folder))
    let before = try WorkspaceDump(place)
    let result = try place.run("import")
    #expect(result.status == 73)
    #expect(result.errors.contains("/\(folder)：路径中有一级不是文件夹"))
    #expect(try WorkspaceDump(place) == before)
  }

  /// Another program holds the database in the middle of the run: what is done stays, the rest is done the next time.
  @Test func lockedByAnotherProgram() throws {
    let place = try TrialWorkspace.withMixedInbox()
    let queue = try DatabaseQueue(path: place.database.path)
    try queue.inDatabase { db in
      try db.execute(sql: "BEGIN IMMEDIATE")
      #expect(try place.run("import", "--wait", "0").status == 75)
      try db.execute(sql: "ROLLBACK")
    }
    #expect(try place.run("import", "--wait", "0").status == 1)
    #expect(try WorkspaceDump(place).difference(from: try expected()).isEmpty)
  }
}
