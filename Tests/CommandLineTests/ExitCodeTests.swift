import Foundation
import GRDB
import Testing

/// The exit codes of design section 2, each by a run of the built program.
@Suite struct ExitCodeTests {
  private let roster = "Cases/contacts/Inbox"

  @Test func nothingToDoIsSuccess() throws {
    let place = try TrialWorkspace()
    let result = try place.run("import")
    #expect(result.status == 0)
    #expect(result.output == "没有要处理的文件\n")
  }

  @Test func everyRowInIsSuccess() throws {
    let place = try TrialWorkspace()
    try place.register()
  }

  @Test func aFailedRowIsOne() throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill(roster)
    #expect(try place.run("import").status == 1)
  }

  @Test(arguments: [
    ["import", "--form", "nonsense"], ["check"], ["explain", "XXX-999"], ["nonsense"],
    ["import", "--as-of", "2026-02-30"],
    ["template", "own-cadres"], ["runs"], ["show", "99"], ["import", "--workspace", "a", "--database", "b"],
  ])
  func usage(_ arguments: [String]) throws {
    let result = try BuiltRoster.run(arguments)
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test func unknownRunIsUsage() throws {
    #expect(try TrialWorkspace().run("show", "7").status == 64)
  }

  @Test func nothingReadable() throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill("Cases/nothing-readable/Inbox")
    #expect(try place.run("import").status == 65)
  }

  @Test func cannotWrite() throws {
    let place = try TrialWorkspace()
    try place.register()
    let file = place.root.appendingPathComponent("in-the-way.xlsx")
    try Data().write(to: file)
    #expect(try BuiltRoster.run(["template", "own-cadres", "-o", file.path]).status == 73)
    #expect(try BuiltRoster.run(["template", "own-cadres", "-o", file.path + "/form.xlsx"]).status == 73)
    try place.fill(roster)
    #expect(try place.run("import", "--failures", file.path).status == 73)
    #expect(try place.run("check", place.inbox.path, "--json", file.path + "/report.json").status == 73)
  }

  @Test func inputOutput() throws {
    let place = try TrialWorkspace()
    #expect(try place.run("import", "no-such-file.xlsx").status == 74)
    #expect(try BuiltRoster.run(["runs", "--workspace", "/nonexistent"]).status == 74)
    try Data("no database at all, but long enough to be looked at as one\n".utf8).write(to: place.database)
    #expect(try place.run("runs").status == 74)
  }

  /// Neither taken for a new database nor written to.
  @Test func databasesThatAreNotOurs() throws {
    let place = try TrialWorkspace()
    try Data().write(to: place.database)
    let empty = try place.run("runs")
    #expect(empty.status == 74 && empty.errors.contains("请恢复备份"))
    #expect(try place.data("roster.db").isEmpty)
    let foreign = place.root.appendingPathComponent("other.db")
    do {
      let queue = try DatabaseQueue(path: foreign.path)
      try queue.write { try $0.execute(sql: "CREATE TABLE cell (id INTEGER)") }
    }
    let before = try Data(contentsOf: foreign)
    let other = try BuiltRoster.run(["runs", "--database", foreign.path])
    #expect(other.status == 74 && other.errors.contains("这不是 roster 的数据库"))
    #expect(try Data(contentsOf: foreign) == before)
  }

  @Test func databasesOfALaterVersion() throws {
    let place = try TrialWorkspace()
    do {
      let queue = try DatabaseQueue(path: place.database.path)
      try queue.write { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 later')") }
    }
    let result = try place.run("import")
    #expect(result.status == 74 && result.errors.contains("更新版本的 roster"))
  }

  /// Another process, this one, holds a write transaction.
  @Test func locked() throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill(roster)
    let before = place.files("Inbox")
    let queue = try DatabaseQueue(path: place.database.path)
    let result = try queue.inDatabase { db -> BuiltRoster.Result in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try place.run("import", "--wait", "0")
    }
    #expect(result.status == 75, "\(result.errors)")
    #expect(place.files("Inbox") == before, "the Inbox waits for the next try")
    #expect(try place.run("import").status == 1)
  }
}
