import Foundation
import GRDB
import Testing

/// `roster undo` and what `roster show` says of it, by the built program.
@Suite struct UndoTests {
  /// The four tables, and the ledger when `whole`.
  private func dump(_ place: TrialWorkspace, whole: Bool = false) throws -> [String] {
    let tables = ["organization", "person", "membership", "post"] + (whole ? ["run", "import_file", "change"] : [])
    return try DatabaseQueue(path: place.database.path).read { db in
      try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1, 2").map { "\(table) \($0)" }
      }
    }
  }

  /// The view other tools rely on, but for the run's number.
  private func members(_ place: TrialWorkspace) throws -> [String] {
    try DatabaseQueue(path: place.database.path).read { db in
      let columns = try db.columns(in: "members").map(\.name).filter { $0 != "source_run" }.joined(separator: ", ")
      return try Row.fetchAll(db, sql: "SELECT \(columns) FROM members ORDER BY resident_id").map(\.description)
    }
  }

  private func undo(_ place: TrialWorkspace, _ arguments: String...) throws -> (status: Int32, report: [String: Any]) {
    let result = try place.run("undo", arguments + ["--json", "-"])
    #expect(result.errors.isEmpty)
    return (result.status, try jsonObject(Data(result.output.utf8)))
  }

  private func plan(_ report: [String: Any]) throws -> [String: Any] { try #require(report["undo"] as? [String: Any]) }

  /// Pruned with --archive, what came in stands in the database alone: that is said before it goes.
  @Test func theLastCopyIsGone() throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill("Cases/contacts/Inbox")
    #expect(try place.run("import").status == 1)
    let archived = "Archive/2026-03-02/000.001.001/联系方式.xlsx"
    #expect(place.files("Archive").contains("2026-03-02/000.001.001/联系方式.xlsx"))
    #expect(try !place.run("show", "2").output.contains("最后一份"))
    #expect(try place.run("prune", "--before", "2100-01-01", "--archive").status == 64, "in the future")
    try FileManager.default.removeItem(at: place.root.appendingPathComponent("Archive"))
    let warning = "以下文件的最后一份已不在（记录的位置没有文件），撤销后不能再次导入：\n  \(archived)\n"
    #expect(try place.run("show", "2").output.hasSuffix(warning))
    let trial = try place.run("undo", "2", "--dry-run")
    #expect(trial.status == 0 && trial.output.hasSuffix(warning) && trial.errors.isEmpty)
    let file = try #require((try undo(place, "2", "--dry-run").report["files"] as? [[String: Any]])?.first)
    #expect(file["lost"] as? Bool == true && file["place"] == nil)
    let result = try place.run("undo", "2")
    #expect(result.status == 0 && result.errors == warning && !result.output.contains("可以再次导入"))
  }

  /// The same content handed in again is another copy.
  @Test func anotherCopyIsLeft() throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill("Cases/contacts/Inbox")
    #expect(try place.run("import").status == 1)
    try place.fill("Cases/contacts/Inbox")
    #expect(try place.run("import").status == 1)
    let archive = "Archive/2026-03-02/000.001.001/"
    try FileManager.default.removeItem(at: place.root.appendingPathComponent(archive + "联系方式.xlsx"))
    let result = try place.run("undo", "2")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(place.files("Archive").count == 1)
    let left = try #require(place.files("Archive").first)
    #expect(result.output.hasSuffix("\n文件现在的位置，可以再次导入：\n  Archive/\(left)\n"))
  }

  @Test func filesComeBackFromTheArchive() throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill("Cases/contacts/Inbox")
    let handedIn = try dump(place)
    #expect(try place.run("import").status == 1)
    let (first, loaded) = (try members(place), try dump(place, whole: true))
    #expect(!first.isEmpty)

    let trial = try place.run("undo", "2", "--dry-run")
    #expect(trial.status == 0 && trial.output.hasPrefix("试撤销第 2 次运行，未写入：移除人员 \(first.count)，"))
    #expect(try dump(place, whole: true) == loaded)

    let result = try place.run("undo", "2")
    #expect(result.status == 0 && result.errors.isEmpty)
    #expect(result.output.hasPrefix("第 2 次运行已撤销（运行 3）：移除人员 \(first.count)，团籍 \(first.count)，"))
    #expect(result.output.contains("\n文件现在的位置，可以再次导入：\n  "))
    #expect(try dump(place) == handedIn)

    let archive = place.root.appendingPathComponent("Archive/2026-03-02")
    try FileManager.default.removeItem(at: place.inbox)
    try FileManager.default.moveItem(at: archive, to: place.inbox)
    #expect(try place.run("import").status == 1)
    #expect(try members(place) == first)
    #expect(try place.run("undo", "2").output == "第 2 次运行：没有可撤销的内容\n")
    #expect(try place.run("undo", "2", language: "en_US.UTF-8").output == "run 2: nothing to take back\n")
  }

  /// Runs of several kinds, `--update` among them, taken back newest first.
  @Test(arguments: ["registered", "own-cadres", "organizations", "subordinates", "corrected"])
  func newestFirst(_ name: String) throws {
    let folder = BuiltRoster.fixtures.appendingPathComponent("Cases/\(name)")
    let lines = try String(contentsOf: folder.appendingPathComponent("options"), encoding: .utf8).split(separator: "\n")
    let steps = lines.filter { !$0.hasPrefix("#") }
    let place = try TrialWorkspace()
    if !lines.contains(where: { $0.hasPrefix("# bare:") }) { try place.register() }
    var states: [[String]] = []
    for (index, step) in steps.enumerated() {
      try place.fill("Cases/\(name)/Inbox" + (steps.count == 1 ? "" : "-\(index + 1)"))
      states.append(try dump(place))
      _ = try place.run("import", step.split(separator: " ").map(String.init))
    }
    let runs = try DatabaseQueue(path: place.database.path).read { db in
      try Int.fetchAll(db, sql: "SELECT id FROM run ORDER BY id DESC")
    }
    for (run, state) in zip(runs, states.reversed()) {
      #expect(try place.run("undo", "\(run)").status == 0)
      #expect(try dump(place) == state)
    }
  }

  @Test func whatAnUpdateChangedSince() throws {
    let place = try TrialWorkspace()
    try place.register()
    for (step, options) in [(1, []), (3, ["--update"])] {
      try place.fill("Cases/registered/Inbox-\(step)")
      _ = try place.run("import", options)
    }
    let before = try dump(place, whole: true)
    let shown = try plan(jsonObject(Data(place.run("show", "2", "--json", "-").output.utf8)))
    #expect(try dump(place, whole: true) == before)
    let (status, report) = try undo(place, "2")
    #expect(status == 1)
    #expect(Set(report.keys) == ["schema", "run", "undoes", "dryRun", "undo", "files"])
    #expect(report["schema"] as? Int == 1 && report["run"] as? Int == 4 && report["undoes"] as? Int == 2)
    let done = try plan(report)
    #expect(NSDictionary(dictionary: done) == NSDictionary(dictionary: shown))
    #expect(done["status"] as? String == "partial")
    let stays = try #require(done["stays"] as? [[String: Any]])
    #expect(!stays.isEmpty)
    for stay in stays {
      #expect((stay["person"] as? String)?.contains("********") == true)
      #expect(stay["runs"] as? [Int] == [3] && stay["byHand"] as? Bool == false)
    }
    #expect(try plan(undo(place, "2").report)["status"] as? String == "kept")
    let text = try place.run("show", "2").output
    #expect(text.contains("如果撤销：全部保留") && text.contains("第 3 次运行改过") && text.contains("已由第 4 次运行撤销"))
    #expect(try place.run("runs", language: "en_US.UTF-8").output.contains("undo of run 2"))
    #expect(try undo(place, "3").status == 0)
    #expect(try plan(undo(place, "2").report)["status"] as? String == "undone")
  }

  @Test func organisationsInUseAreRefused() throws {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill("Cases/contacts/Inbox")
    #expect(try place.run("import").status == 1)
    let before = try dump(place, whole: true)
    let (status, report) = try undo(place, "1")
    #expect(status == 1 && report["run"] is NSNull)
    let plan = try plan(report)
    #expect(plan["status"] as? String == "refused")
    let obstacles = try #require(plan["obstacles"] as? [[String: Any]])
    let first = try #require(obstacles.first)
    #expect(first["kind"] as? String == "members" && first["organization"] as? String == "000.001.001")
    #expect(first["count"] as? Int == (try members(place).count) && first["runs"] as? [Int] == [2])
    #expect(try place.run("show", "1").output.contains("如果撤销：不能撤销，不作任何改动：\n  000.001.001 "))
    #expect(try place.run("undo", "1", "--quiet").output.isEmpty)
    #expect(try dump(place, whole: true) == before)
  }

  @Test func whatCannotBeUndone() throws {
    let place = try TrialWorkspace()
    try place.register()
    #expect(try place.run("undo", "1").status == 0)
    for (run, words) in [("2", "第 2 次运行不是导入，而是 undo 运行，不能撤销"), ("7", "没有第 7 次运行")] {
      let result = try place.run("undo", run)
      #expect(result.status == 64 && result.output.isEmpty && result.errors.contains(words))
    }
    #expect(try place.run("undo", "one").status == 64)
    #expect(try BuiltRoster.run(["undo", "1"]).status == 64)
    #expect(try place.run("show", "2", "--json", "-").output.contains("\"undo\" :") == false)
  }

  /// Looking takes no lock; changing does.
  @Test func locks() throws {
    let place = try TrialWorkspace()
    try place.register()
    let lock = open(place.database.path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    #expect(flock(lock, LOCK_EX) == 0)
    for arguments in [["1"], ["1", "--dry-run"]] {
      #expect(try place.run("undo", arguments + ["--wait", "0"]).status == 75)
    }
    let queue = try DatabaseQueue(path: place.database.path)
    let shown = try queue.inDatabase { db -> BuiltRoster.Result in
      try db.execute(sql: "BEGIN IMMEDIATE")
      defer { try? db.execute(sql: "ROLLBACK") }
      return try place.run("show", "1", "--wait", "0")
    }
    #expect(shown.status == 0 && shown.output.contains("如果撤销：移除"))
    close(lock)
    #expect(try place.run("undo", "1", "--wait", "0").status == 0)
  }

  /// No resident ID, whole or nearly whole, in anything that is said.
  @Test func noWholeResidentID() throws {
    let place = try TrialWorkspace()
    try place.register()
    for (step, options) in [(1, []), (3, ["--update"])] {
      try place.fill("Cases/registered/Inbox-\(step)")
      _ = try place.run("import", options)
    }
    var spoken = ""
    for run in ["1", "2", "3"] {
      for arguments in [["show", run], ["undo", run, "--dry-run"], ["undo", run]] {
        for more in [[], ["--json", "-"]] {
          let result = try place.run(arguments[0], Array(arguments.dropFirst()) + more)
          spoken += result.output + result.errors
        }
      }
    }
    #expect(spoken.contains("********"))
    #expect(spoken.replacing(/[0-9a-f]{64}/, with: "").firstMatch(of: /[0-9]{15,}/) == nil)
  }
}
