import Foundation
import GRDB
import Pipeline
import Testing

/// `roster doctor`: every kind of problem made by hand, found, repaired where that can be, gone at the second look.
@Suite struct DoctorTests {
  private let place: TrialWorkspace

  init() throws {
    place = try TrialWorkspace()
    try place.register()
  }

  private struct Look {
    let status: Int32
    /// `kind path`, with ` +` behind what was repaired, in their order.
    let problems: [String]
    let report: [String: Any]
  }

  private func look(_ arguments: String...) throws -> Look {
    let result = try place.run("doctor", arguments + ["--json", "-"])
    #expect(result.exited)
    let report = try jsonObject(Data(result.output.utf8))
    let problems = try #require(report["problems"] as? [[String: Any]]).map { problem in
      "\(problem["kind"] ?? "") \(problem["path"] ?? "")" + (problem["repaired"] as? Bool == true ? " +" : "")
    }
    return Look(status: result.status, problems: problems, report: report)
  }

  private func url(_ path: String) -> URL { place.root.appendingPathComponent(path) }

  private func put(_ path: String, _ text: String = "x", mode: Int = 0o600) throws {
    let folder = url(path).deletingLastPathComponent()
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    try Data(text.utf8).write(to: url(path))
    try change(path, mode)
  }

  private func change(_ path: String, _ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url(path).path)
  }

  private func mode(_ path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: url(path).path)[.posixPermissions] as? Int
  }

  private func execute(_ sql: String) throws {
    try DatabaseQueue(path: place.database.path).write { try $0.execute(sql: sql) }
  }

  /// A run of the past; `finished` is SQL.
  private func addRun(_ number: Int, finished: String = "NULL", kind: String = "import") throws {
    try execute(
      """
      INSERT INTO run (id, kind, started_at, finished_at, as_of, policy)
      VALUES (\(number), '\(kind)', '2026-03-02T01:00:00Z', \(finished), '2026-03-02', 'p')
      """)
  }

  private func addFile(
    run: Int, _ path: String, sha256: String = String(repeating: "a", count: 64), archived: String?,
    workbook: String? = nil
  ) throws {
    let archived = archived.map { "'\($0)'" } ?? "NULL", workbook = workbook.map { "'\($0)'" } ?? "NULL"
    try execute(
      """
      INSERT INTO import_file (run_id, path, sha256, policy, status, read_rows, imported, updated, unchanged, failed,
        archived, failure_workbook)
      VALUES (\(run), '\(path)', '\(sha256)', 'p', 'partial', 0, 0, 0, 0, 0, \(archived), \(workbook))
      """)
  }

  /// Of the text `x`.
  private let digest = "2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"

  // MARK: Health

  @Test func aHealthyWorkspace() throws {
    let result = try place.run("doctor")
    #expect(result.status == 0)
    #expect(result.output == "没有发现问题\n")
    #expect(try place.run("doctor", "--repair", language: "en_US.UTF-8").output == "no problems\n")
    let found = try look()
    #expect(found.report.keys.sorted() == ["databaseDamaged", "problems", "remaining", "runGoesOn", "schema"])
    #expect(found.report["schema"] as? Int == 1)
    #expect(found.report["remaining"] as? Int == 0)
    #expect(found.report["runGoesOn"] as? Bool == false)
    #expect(found.report["databaseDamaged"] as? Bool == false)
    #expect(found.problems.isEmpty)
  }

  @Test func looksChangeNothing() throws {
    try put("Failures/.名单.xlsx.tmp/output", mode: 0o644)
    try FileManager.default.removeItem(at: url("Reports"))
    let before = try (place.data("roster.db"), place.files(""))
    #expect(try look().status == 1)
    #expect(try place.data("roster.db") == before.0)
    #expect(place.files("").filter { $0 != "roster.db.lock" } == before.1.filter { $0 != "roster.db.lock" })
    #expect(try mode("Failures/.名单.xlsx.tmp/output") == 0o644)
    #expect(!FileManager.default.fileExists(atPath: url("Reports").path))
  }

  // MARK: The database

  @Test func damagedDatabases() throws {
    let whole = try place.data("roster.db")
    var page = whole
    page.replaceSubrange(8192..<12_288, with: Data(repeating: 0x5A, count: 4096))
    let garbage = Data("garbage, and enough of it to be looked at as one database\n".utf8)
    for (content, kind) in [
      (garbage, "database-unreadable"), (Data(), "database-empty"), (whole.prefix(9000), "database-damaged"),
      (page, "database-damaged"),
    ] {
      try content.write(to: place.database)
      try change("roster.db", 0o600)
      for arguments in [[], ["--repair"]] {
        let result = try place.run("doctor", arguments + ["--json", "-"])
        #expect(result.status == 74)
        let report = try jsonObject(Data(result.output.utf8))
        #expect((report["problems"] as? [[String: Any]])?.map { $0["kind"] as? String } == [kind], "\(result.output)")
        #expect(report["databaseDamaged"] as? Bool == true)
      }
      let text = try place.run("doctor").output
      #expect(text.contains("  → 恢复备份（见 roster backup --help），然后再次运行 roster doctor\n"))
      #expect(try place.data("roster.db") == content)
      let alone = try BuiltRoster.run(["doctor", "--database", place.database.path])
      #expect(alone.status == 74)
      #expect(alone.output.hasPrefix(place.database.path))
    }
  }

  @Test func otherDatabases() throws {
    try execute("PRAGMA foreign_keys = OFF")
    let file = try DatabaseQueue(path: url("other.db").path)
    try file.write { try $0.execute(sql: "CREATE TABLE other (a)") }
    try file.close()
    let other = try BuiltRoster.run(["doctor", "--database", url("other.db").path, "--language", "en"])
    #expect(other.status == 74)
    #expect(other.output.contains("this is no database of roster\n"))
    #expect(try BuiltRoster.run(["doctor", "--database", url("missing.db").path]).status == 74)
    try FileManager.default.removeItem(at: url("other.db"))
    try execute("INSERT INTO grdb_migrations VALUES ('99 of the future')")
    let newer = try look("--repair")
    #expect(newer.problems == ["newer-schema roster.db"])
    #expect(newer.status == 1)
    try FileManager.default.removeItem(at: place.database)
    let missing = try look()
    #expect(missing.problems == ["database-missing roster.db"])
    #expect(missing.status == 74)
    #expect(!FileManager.default.fileExists(atPath: place.database.path))
  }

  @Test func partsOfTheSchema() throws {
    try execute("DROP VIEW members")
    let found = try look()
    #expect(found.problems == ["schema-incomplete roster.db"])
    #expect(found.status == 1)
    #expect(try look("--repair").status == 0)
    #expect(try look().problems == [])
  }

  @Test func rowsWithoutWhatTheyReferTo() throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    try DatabaseQueue(path: place.database.path, configuration: configuration)
      .write { try $0.execute(sql: "UPDATE import_file SET run_id = 99") }
    let found = try look()
    #expect(found.problems == ["broken-references roster.db"])
    #expect(found.status == 74)
  }

  // MARK: Runs

  @Test func runsCutOff() throws {
    try addRun(7)
    try addRun(8, finished: "'2026-03-02T01:05:00Z'")
    try addRun(9, kind: "undo")
    for arguments in [[], ["--repair"]] {
      let result = try place.run("doctor", arguments)
      #expect(result.status == 1)
      #expect(
        result.output == """
          roster.db  运行中途中断：第 7 次运行（import，2026-03-02T01:00:00Z 开始）
            → 再次运行同样的命令，它会从中断处继续
          roster.db  运行中途中断：第 9 次运行（undo，2026-03-02T01:00:00Z 开始）
            → 再次运行同样的命令，它会从中断处继续
          共 2 个问题，已修复 0 个，还有 2 个

          """)
    }
    let alone = try BuiltRoster.run(["doctor", "--database", place.database.path, "--language", "en"])
    #expect(alone.status == 1)
    #expect(alone.output.hasSuffix("problems: 2, repaired: 0, remaining: 2\n"))
  }

  /// A run that goes on is not cut off, and what it is writing is not left over.
  @Test func aRunGoesOn() throws {
    try addRun(7)
    try put("Failures/.名单.xlsx.tmp/output")
    try put("Inbox/名单.xlsx")
    try addFile(run: 7, "Inbox/名单.xlsx", sha256: digest, archived: "Archive/2026-03-02/名单.xlsx")
    do {
      let lock = try RunLock(database: place.database, wait: .zero)
      try withExtendedLifetime(lock) {
        let found = try look()
        #expect(found.problems.isEmpty)
        #expect(found.status == 0)
        #expect(found.report["runGoesOn"] as? Bool == true)
        #expect(try place.run("doctor").output == "有一次运行正在进行：未检查它正在处理的内容\n没有发现问题\n")
        #expect(try place.run("doctor", "--repair", "--wait", "0").status == 75)
      }
    }
    #expect(
      try look().problems == [
        "run-cut-off roster.db", "stuck-file Inbox/名单.xlsx", "leftover Failures/.名单.xlsx.tmp",
      ])
  }

  // MARK: Files

  @Test func stuckFiles() throws {
    try addRun(7)
    try put("Inbox/甲/名单.xlsx", mode: 0o644)
    try addFile(run: 7, "Inbox/甲/名单.xlsx", sha256: digest, archived: "Archive/2026-03-02/甲/名单.xlsx")
    #expect(try look().problems == ["run-cut-off roster.db", "stuck-file Inbox/甲/名单.xlsx"])
    #expect(place.files("Archive").isEmpty)
    let repaired = try look("--repair")
    #expect(repaired.problems == ["run-cut-off roster.db", "stuck-file Inbox/甲/名单.xlsx +"])
    #expect(repaired.status == 1)
    #expect(place.files("Inbox").isEmpty)
    #expect(place.files("Archive") == ["2026-03-02/甲/名单.xlsx"])
    #expect(try mode("Archive/2026-03-02/甲/名单.xlsx") == 0o600)
    #expect(try mode("Archive/2026-03-02/甲") == 0o700)
    #expect(try look().problems == ["run-cut-off roster.db"])
  }

  /// Other content, a taken place, a place nobody should write to, a run taken back, a later row, no archive.
  @Test func filesThatAreNotStuck() throws {
    try addRun(7)
    let outside = FileManager.default.temporaryDirectory.appendingPathComponent("outside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: outside) }
    try FileManager.default.createSymbolicLink(at: url("Archive/link"), withDestinationURL: outside)
    try put("Archive/there.xlsx")
    let archives = [
      ("other", "Archive/other.xlsx"), ("taken", "Archive/there.xlsx"), ("up", "Archive/../../up.xlsx"),
      ("absolute", "/tmp/absolute.xlsx"), ("inbox", "Inbox/moved.xlsx"), ("link", "Archive/link/x.xlsx"),
      ("dot", "Archive/./x.xlsx"), ("empty", ""),
    ]
    for (name, archived) in archives {
      try put("Inbox/\(name).xlsx", name == "other" ? "y" : "x")
      try addFile(run: 7, "Inbox/\(name).xlsx", sha256: digest, archived: archived)
    }
    try put("Inbox/later.xlsx")
    try addFile(run: 7, "Inbox/later.xlsx", sha256: digest, archived: "Archive/later.xlsx")
    try addFile(run: 7, "Inbox/later.xlsx", archived: nil)
    try put("Inbox/undone.xlsx")
    try addRun(8)
    try addFile(run: 8, "Inbox/undone.xlsx", sha256: digest, archived: "Archive/undone.xlsx")
    try execute(
      """
      INSERT INTO run (id, kind, started_at, finished_at, as_of, policy, undoes)
      VALUES (9, 'undo', '2026-03-02T01:00:00Z', '2026-03-02T01:00:00Z', '2026-03-02', 'p', 8)
      """)
    try put("elsewhere.xlsx")
    try addFile(run: 8, "elsewhere.xlsx", sha256: digest, archived: "Archive/elsewhere.xlsx")
    let before = place.files("Inbox")
    let expected = ["run-cut-off roster.db", "run-cut-off roster.db", "symbolic-link Archive/link"]
    #expect(try look("--repair").problems == expected)
    #expect(place.files("Inbox") == before)
    #expect(place.files("Archive") == ["there.xlsx"])
  }

  /// The Inbox file of a finished run: stuck if it was there when the run ended, handed in again if it came later.
  @Test func filesHandedInAgain() throws {
    try put("Inbox/名单.xlsx")
    try addRun(7, finished: "'2020-01-01T00:00:00Z'")
    try addFile(run: 7, "Inbox/名单.xlsx", sha256: digest, archived: "Archive/2020-01-01/名单.xlsx")
    #expect(try look("--repair").problems.isEmpty)
    #expect(place.files("Inbox") == ["名单.xlsx"])
    try execute("UPDATE run SET finished_at = '2999-01-01T00:00:00Z' WHERE id = 7")
    let found = try look("--repair")
    #expect(found.problems == ["stuck-file Inbox/名单.xlsx +"])
    #expect(found.status == 0)
    #expect(place.files("Inbox").isEmpty)
    #expect(try look().problems.isEmpty)
  }

  /// A file where a folder should be: said, and nothing lost.
  @Test func aRepairThatFails() throws {
    try put("Inbox/名单.xlsx")
    try put("Archive/2026-03-02")
    try addRun(7, finished: "'2999-01-01T00:00:00Z'")
    try addFile(
      run: 7, "Inbox/名单.xlsx", sha256: digest, archived: "Archive/2026-03-02/名单.xlsx",
      workbook: "Archive/2026-03-02")
    let found = try look("--repair")
    #expect(found.problems == ["stuck-file Inbox/名单.xlsx"])
    #expect(found.status == 1)
    let problem = try #require(found.report["problems"] as? [[String: Any]]).first
    #expect(problem?["canBeRepaired"] as? Bool == true)
    #expect((problem?["failure"] as? String)?.hasPrefix("无法写入 ") == true)
    #expect(place.files("Inbox") == ["名单.xlsx"])
  }

  @Test func leftovers() throws {
    let uuid = ".\(UUID().uuidString).tmp"
    for name in ["Failures/甲/.名单-导入失败.xlsx.tmp", "Archive/\(uuid)", "Reports/.a.json.tmp"] {
      try put(name + "/output")
    }
    try put("Reports/kept.tmp")
    try put("Reports/.tmp/kept")
    try put("Reports/.a.tmp2")
    try put("Reports/.file.tmp")
    try put("Inbox/.theirs.tmp")
    let expected = [
      "leftover Failures/甲/.名单-导入失败.xlsx.tmp", "leftover Archive/\(uuid)", "leftover Reports/.a.json.tmp",
    ]
    let found = try look()
    #expect(found.problems == expected)
    #expect(found.status == 1)
    let repaired = try look("--repair")
    #expect(repaired.problems == expected.map { $0 + " +" })
    #expect(repaired.status == 0)
    #expect(try look().problems.isEmpty)
    #expect(place.files("Reports") == [".a.tmp2", ".file.tmp", ".tmp/kept", "kept.tmp"])
    #expect(place.files("Inbox") == [".theirs.tmp"])
  }

  @Test func orphans() throws {
    try addRun(7, finished: "'2026-03-02T01:05:00Z'")
    try addFile(
      run: 7, "Inbox/known.xlsx", archived: "Archive/2026-03-02/known.xlsx", workbook: "Failures/known-导入失败.xlsx")
    for name in [
      "Archive/2026-03-02/known.xlsx", "Failures/known-导入失败.xlsx", "Archive/2026-03-02/b.xlsx", "Failures/a.xlsx",
      "Reports/mine.json",
    ] { try put(name) }
    for arguments in [[], ["--repair"]] {
      let result = try place.run("doctor", arguments)
      #expect(result.status == 1)
      #expect(
        result.output == """
          Failures/a.xlsx  没有任何运行记录的文件
            → 查看后自行删除或移走，roster 不会删除它
          Archive/2026-03-02/b.xlsx  没有任何运行记录的文件
            → 查看后自行删除或移走，roster 不会删除它
          共 2 个问题，已修复 0 个，还有 2 个

          """)
    }
    #expect(place.files("Failures") == ["a.xlsx", "known-导入失败.xlsx"])
  }

  @Test func missingFolders() throws {
    for name in ["Inbox", "Failures", "Reports"] { try FileManager.default.removeItem(at: url(name)) }
    try put("Failures", mode: 0o644)
    let expected = ["folder-missing Inbox", "in-the-way Failures", "folder-missing Reports"]
    #expect(try look().problems == expected)
    let repaired = try look("--repair")
    #expect(repaired.problems == ["folder-missing Inbox +", "in-the-way Failures", "folder-missing Reports +"])
    #expect(repaired.status == 1)
    #expect(try mode("Inbox") == 0o700)
    #expect(try mode("Failures") == 0o644)
    try FileManager.default.removeItem(at: url("Failures"))
    #expect(try look("--repair").status == 0)
    #expect(try look().problems.isEmpty)
  }

  // MARK: Access

  @Test func access() throws {
    try put("Failures/甲/a.txt", mode: 0o644)
    try put("Archive/b.xlsx", mode: 0o660)
    try put("Reports/c.json", mode: 0o604)
    try put("Inbox/theirs.xlsx", mode: 0o666)
    try change("Failures/甲", 0o755)
    try change("Inbox", 0o777)
    try change("roster.db", 0o640)
    try change("", 0o750)
    try addRun(7, finished: "'2026-03-02T01:05:00Z'")
    try addFile(run: 7, "x", archived: "Archive/b.xlsx", workbook: "Failures/甲/a.txt")
    let places = [".", "roster.db", "Inbox", "Failures/甲", "Failures/甲/a.txt", "Archive/b.xlsx", "Reports/c.json"]
    #expect(try look().problems == places.map { "open-to-others \($0)" })
    #expect(
      try place.run("doctor", language: "en_US.UTF-8").output.hasPrefix(
        ".  other users have access: permissions 750\n  → roster doctor --repair takes the access away\n"))
    let repaired = try look("--repair")
    #expect(repaired.problems == places.map { "open-to-others \($0) +" })
    #expect(repaired.status == 0)
    #expect(try look().problems.isEmpty)
    let modes = try ["", "roster.db", "Inbox", "Failures/甲", "Failures/甲/a.txt", "Inbox/theirs.xlsx"].map(mode)
    #expect(modes == [0o700, 0o600, 0o700, 0o700, 0o600, 0o666])
  }

  @Test func symbolicLinks() throws {
    let outside = FileManager.default.temporaryDirectory.appendingPathComponent("outside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: outside, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o755])
    defer { try? FileManager.default.removeItem(at: outside) }
    try Data().write(to: outside.appendingPathComponent(".a.xlsx.tmp"))
    try FileManager.default.createSymbolicLink(at: url("Failures/link"), withDestinationURL: outside)
    try FileManager.default.removeItem(at: url("Archive"))
    try FileManager.default.createSymbolicLink(at: url("Archive"), withDestinationURL: outside)
    let found = try look("--repair")
    #expect(found.problems == ["symbolic-link Failures/link", "symbolic-link Archive"])
    #expect(found.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == [".a.xlsx.tmp"])
    #expect(try FileManager.default.attributesOfItem(atPath: outside.path)[.posixPermissions] as? Int == 0o755)
  }

  /// Only root can give a file away.
  @Test(.enabled(if: geteuid() == 0)) func owners() throws {
    try put("Reports/theirs.json")
    try FileManager.default.setAttributes([.ownerAccountID: 12_345], ofItemAtPath: url("Reports/theirs.json").path)
    let found = try look("--repair")
    #expect(found.problems == ["foreign-owner Reports/theirs.json"])
    #expect(found.status == 1)
  }

  @Test func whereThereIsNoWorkspace() throws {
    #expect(try BuiltRoster.run(["doctor"]).status == 64)
    let result = try BuiltRoster.run(["doctor", "--workspace", "/nonexistent"])
    #expect(result.status == 74)
    #expect(result.output.isEmpty)
  }
}
