import Foundation
import GRDB
import Pipeline
import Testing

/// `roster prune`.
@Suite struct PruneTests {
  private let place: TrialWorkspace

  init() throws { place = try TrialWorkspace() }

  private func url(_ path: String) -> URL { place.root.appendingPathComponent(path) }

  private func put(_ paths: String...) throws {
    for path in paths {
      try FileManager.default.createDirectory(
        at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("x".utf8).write(to: url(path))
    }
  }

  private func isThere(_ path: String) -> Bool { FileManager.default.fileExists(atPath: url(path).path) }

  private func execute(_ sql: String) throws {
    try DatabaseQueue(path: place.database.path).write { try $0.execute(sql: sql) }
  }

  private func values(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: place.database.path).read { try String.fetchAll($0, sql: sql) }
  }

  /// A finished import of a day.
  private func addRun(_ number: Int, _ day: String, finished: Bool = true) throws {
    let finished = finished ? "'\(day)T03:00:00Z'" : "NULL"
    try execute(
      """
      INSERT INTO run (id, started_at, finished_at, as_of, policy, exit_code)
      VALUES (\(number), '\(day)T02:00:00Z', \(finished), '\(day)', 'p', 1)
      """)
  }

  /// A file with `findings` failures, each on a row of its own.
  private func addFile(
    _ number: Int, run: Int, _ status: String = "partial", workbook: String? = nil, archived: String? = nil,
    findings: Int = 0
  ) throws {
    let workbook = workbook.map { "'\($0)'" } ?? "NULL", archived = archived.map { "'\($0)'" } ?? "NULL"
    try execute(
      """
      INSERT INTO import_file (id, run_id, path, sha256, policy, status, read_rows, imported, updated, unchanged,
        failed, failure_workbook, archived)
      VALUES (\(number), \(run), 'Inbox/\(number).xlsx', '\(String(repeating: "a", count: 64))', 'p', '\(status)',
        5, 0, 0, 0, 5, \(workbook), \(archived))
      """)
    for row in 0..<findings {
      try execute(
        """
        INSERT INTO finding (file_id, sheet, row, code, severity, message)
        VALUES (\(number), '团员', \(row + 2), 'CEL-101', 'failure', '必填项为空')
        """)
    }
  }

  /// Two runs of January, one of March.
  private func fill() throws {
    try addRun(1, "2026-01-10")
    try addRun(2, "2026-01-20")
    try addRun(3, "2026-03-10")
    try addFile(1, run: 1, workbook: "Failures/甲/a-导入失败.xlsx", archived: "Archive/2026-01-10/甲/a.xlsx", findings: 2)
    try addFile(
      2, run: 1, "refused", workbook: "Failures/b-导入失败.txt", archived: "Archive/2026-01-10/refused/乙/b.xlsx",
      findings: 1)
    try addFile(3, run: 2, workbook: "Failures/c-导入失败.xlsx", archived: "Archive/2026-01-20/c.xlsx", findings: 3)
    try addFile(4, run: 3, workbook: "Failures/d-导入失败.xlsx", archived: "Archive/2026-03-10/d.xlsx", findings: 4)
    try put(
      "Failures/甲/a-导入失败.xlsx", "Failures/b-导入失败.txt", "Failures/c-导入失败.xlsx", "Failures/d-导入失败.xlsx",
      "Archive/2026-01-10/甲/a.xlsx", "Archive/2026-01-10/refused/乙/b.xlsx", "Archive/2026-01-20/c.xlsx",
      "Archive/2026-03-10/d.xlsx")
  }

  private func prune(_ arguments: String...) throws -> BuiltRoster.Result {
    try place.run("prune", ["--before", "2026-02-01"] + arguments)
  }

  private var runs: [String] { get throws { try values("SELECT id || ' ' || kind FROM run ORDER BY id") } }

  private var findings: [String] {
    get throws { try values("SELECT file_id || ' ' || count(*) FROM finding GROUP BY file_id ORDER BY file_id") }
  }

  private var outputs: [String] {
    get throws {
      try values(
        "SELECT id || ' ' || ifnull(failure_workbook, '-') || ' ' || ifnull(archived, '-') FROM import_file ORDER BY id"
      )
    }
  }

  private let list = """
    1  2026-01-10  2 个文件  未导入 3 行  问题 3 条  失败表 2 个  存档文件 1 个
    2  2026-01-20  1 个文件  未导入 3 行  问题 3 条  失败表 1 个  存档文件 0 个

    """

  @Test func aDryRunOnlyLists() throws {
    try fill()
    let before = try (place.files("Failures"), place.files("Archive"), findings, outputs)
    let result = try prune("--dry-run")
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == list + "将清理 2 次运行：3 个文件  未导入 6 行  问题 6 条  失败表 3 个  存档文件 1 个\n")
    #expect(try (place.files("Failures"), place.files("Archive"), findings, outputs) == before)
    #expect(try runs == ["1 import", "2 import", "3 import"])
    let english = try place.run(
      "prune", "--before", "2026-01-20", "--dry-run", "--archive", language: "en_US.UTF-8")
    #expect(
      english.output == """
        1  2026-01-10  files: 2  rows kept out: 3  findings: 3  workbooks: 2  archived files: 2
        would prune runs: 1  files: 2  rows kept out: 3  findings: 3  workbooks: 2  archived files: 2

        """)
  }

  @Test func whatGoesAndWhatStays() throws {
    try fill()
    let result = try prune()
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output == list + "已清理 2 次运行：3 个文件  未导入 6 行  问题 6 条  失败表 3 个  存档文件 1 个\n")
    #expect(place.files("Failures") == ["d-导入失败.xlsx"])
    #expect(place.files("Archive") == ["2026-01-10/甲/a.xlsx", "2026-01-20/c.xlsx", "2026-03-10/d.xlsx"])
    #expect(!isThere("Failures/甲"))
    #expect(!isThere("Archive/2026-01-10/refused"))
    #expect(try findings == ["4 4"])
    #expect(
      try outputs == [
        "1 - Archive/2026-01-10/甲/a.xlsx", "2 - -", "3 - Archive/2026-01-20/c.xlsx",
        "4 Failures/d-导入失败.xlsx Archive/2026-03-10/d.xlsx",
      ])
    #expect(try runs == ["1 import", "2 import", "3 import", "4 prune"])
    #expect(
      try values("SELECT request || ' ' || exit_code || ' ' || (finished_at IS NOT NULL) FROM run WHERE id = 4")
        == [#"{"archive":false,"before":"2026-02-01"} 0 1"#])
    let again = try prune()
    #expect(again.status == 0)
    #expect(again.output == "没有要清理的内容\n")
    #expect(try runs.count == 4)
    #expect(try place.run("runs").status == 0)
    #expect(try place.run("show", "1").status == 0)
    #expect(try place.run("doctor", "--repair").status == 0)
  }

  @Test func theArchiveWhenAsked() throws {
    try fill()
    let result = try prune("--archive", "--json", "-")
    #expect(result.status == 0)
    #expect(place.files("Archive") == ["2026-03-10/d.xlsx"])
    #expect(!isThere("Archive/2026-01-10") && !isThere("Archive/2026-01-20"))
    #expect(try outputs.prefix(3) == ["1 - -", "2 - -", "3 - -"])
    let report = try jsonObject(Data(result.output.utf8))
    #expect(report.keys.sorted() == ["archive", "before", "dryRun", "run", "runs", "schema", "totals"])
    #expect(report["schema"] as? Int == 1)
    #expect(report["run"] as? Int == 4)
    #expect(report["before"] as? String == "2026-02-01")
    #expect(report["archive"] as? Bool == true)
    #expect(report["dryRun"] as? Bool == false)
    #expect(
      report["totals"] as? [String: Int]
        == ["runs": 2, "files": 3, "rowsKeptOut": 6, "findings": 6, "workbooks": 3, "archived": 3])
    let runs = try #require(report["runs"] as? [[String: Any]])
    #expect(runs.map { $0["run"] as? Int } == [1, 2])
    #expect(runs.map { $0["date"] as? String } == ["2026-01-10", "2026-01-20"])
    #expect(runs.map { $0["archived"] as? Int } == [2, 1])
    #expect(runs.map { $0["pruned"] as? Bool } == [true, true])
    let nothing = try jsonObject(Data(prune("--dry-run", "--json", "-").output.utf8))
    #expect(nothing["run"] is NSNull)
    #expect((nothing["runs"] as? [Any])?.isEmpty == true)
  }

  /// A run that goes on, or was cut off, keeps everything; also its files.
  @Test func unfinishedRunsAreLeftAlone() throws {
    try addRun(1, "2026-01-10", finished: false)
    try addFile(1, run: 1, workbook: "Failures/a.xlsx", findings: 2)
    try put("Failures/a.xlsx")
    #expect(try prune().output == "没有要清理的内容\n")
    #expect(try findings == ["1 2"])
    #expect(place.files("Failures") == ["a.xlsx"])
  }

  /// The workbook of a name was written again by a later run: it is that run's. Between pruned runs it counts once.
  @Test func oneNameForSeveralRuns() throws {
    for (number, day) in [(1, "2026-01-10"), (2, "2026-01-20"), (3, "2026-03-10")] { try addRun(number, day) }
    try addFile(1, run: 1, workbook: "Failures/a.xlsx", findings: 1)
    try addFile(2, run: 3, workbook: "Failures/a.xlsx", findings: 1)
    try addFile(3, run: 1, workbook: "Failures/b.xlsx")
    try addFile(4, run: 2, workbook: "Failures/b.xlsx")
    try put("Failures/a.xlsx", "Failures/b.xlsx")
    let result = try prune()
    #expect(result.status == 0)
    #expect(
      result.output == """
        1  2026-01-10  2 个文件  未导入 1 行  问题 1 条  失败表 0 个  存档文件 0 个
        2  2026-01-20  1 个文件  未导入 0 行  问题 0 条  失败表 1 个  存档文件 0 个
        已清理 2 次运行：3 个文件  未导入 1 行  问题 1 条  失败表 1 个  存档文件 0 个

        """)
    #expect(place.files("Failures") == ["a.xlsx"])
    #expect(try outputs == ["1 - -", "2 Failures/a.xlsx -", "3 - -", "4 - -"])
  }

  /// Paths the database should not hold, and files that were not refused below a folder of that name.
  @Test func filesOfOthersAreLeftAlone() throws {
    let outside = FileManager.default.temporaryDirectory.appendingPathComponent("outside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: outside) }
    let theirs = outside.appendingPathComponent("theirs.xlsx")
    try Data().write(to: theirs)
    try addRun(1, "2026-01-10")
    try put("Inbox/in.xlsx", "up.xlsx", "Failures/mine.xlsx", "Archive/2026-01-10/refused/good.xlsx", "Reports/r.xlsx")
    let paths = [theirs.path, "Failures/../up.xlsx", "Inbox/in.xlsx", "Failures", "Reports/r.xlsx", ""]
    for (number, path) in paths.enumerated() {
      try addFile(number + 1, run: 1, workbook: path)
    }
    try addFile(10, run: 1, "imported", archived: "Archive/2026-01-10/refused/good.xlsx", findings: 1)
    let before = place.files("").filter { !$0.hasPrefix("roster.db") }, recorded = try outputs
    #expect(try prune().status == 0)
    #expect(place.files("").filter { !$0.hasPrefix("roster.db") } == before)
    #expect(FileManager.default.fileExists(atPath: theirs.path))
    #expect(try outputs == recorded)
    #expect(try findings.isEmpty)
  }

  /// A folder where a workbook should be, a symbolic link on the way: said; the rest goes on; the second try is whole.
  @Test func filesThatCannotBeDeleted() throws {
    try fill()
    let outside = FileManager.default.temporaryDirectory.appendingPathComponent("outside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: outside) }
    try Data().write(to: outside.appendingPathComponent("a-导入失败.xlsx"))
    try FileManager.default.removeItem(at: url("Failures/甲"))
    try FileManager.default.createSymbolicLink(at: url("Failures/甲"), withDestinationURL: outside)
    let result = try prune()
    #expect(result.status == 73)
    #expect(result.errors.hasPrefix("roster: 无法写入 "))
    #expect(result.errors.hasSuffix("/Failures/甲/a-导入失败.xlsx：路径中有符号链接\n"))
    #expect(
      result.output == """
        1  2026-01-10  2 个文件  未导入 3 行  问题 3 条  失败表 1 个  存档文件 1 个
          ! 有文件无法删除，该次运行的记录保留
            Failures/甲/a-导入失败.xlsx
        2  2026-01-20  1 个文件  未导入 3 行  问题 3 条  失败表 1 个  存档文件 0 个
        已清理 1 次运行：1 个文件  未导入 3 行  问题 3 条  失败表 2 个  存档文件 1 个

        """)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["a-导入失败.xlsx"])
    #expect(try findings == ["1 2", "2 1", "4 4"])
    #expect(try values("SELECT exit_code || '' FROM run WHERE kind = 'prune'") == ["73"])
    try FileManager.default.removeItem(at: url("Failures/甲"))
    try put("Failures/甲/a-导入失败.xlsx/inside")
    #expect(try prune().status == 73)
    #expect(isThere("Failures/甲/a-导入失败.xlsx/inside"))
    #expect(try findings == ["1 2", "2 1", "4 4"])
    try FileManager.default.removeItem(at: url("Failures/甲/a-导入失败.xlsx"))
    try put("Failures/甲/a-导入失败.xlsx")
    let last = try prune()
    #expect(last.status == 0)
    #expect(
      last.output == """
        1  2026-01-10  2 个文件  未导入 3 行  问题 3 条  失败表 1 个  存档文件 0 个
        已清理 1 次运行：2 个文件  未导入 3 行  问题 3 条  失败表 1 个  存档文件 0 个

        """)
    #expect(try findings == ["4 4"])
    #expect(!isThere("Failures/甲"))
  }

  /// Killed after some files were gone and before the rows were: the same command again ends as one that was not.
  @Test func repeatedAfterAKill() throws {
    try fill()
    for path in ["Failures/甲/a-导入失败.xlsx", "Archive/2026-01-10/refused/乙/b.xlsx", "Failures/c-导入失败.xlsx"] {
      try FileManager.default.removeItem(at: url(path))
    }
    #expect(try prune().status == 0)
    #expect(place.files("Failures") == ["d-导入失败.xlsx"])
    #expect(!isThere("Failures/甲") && !isThere("Archive/2026-01-10/refused"))
    #expect(isThere("Archive/2026-01-10/甲/a.xlsx"))
    #expect(try findings == ["4 4"])
    #expect(try prune().output == "没有要清理的内容\n")
  }

  /// A real import, its failure workbook, and the day in China.
  @Test func whatAnImportLeft() throws {
    try place.register()
    let roster = BuiltRoster.fixtures.appendingPathComponent("Cases/contacts/Inbox/000.001.001/联系方式.xlsx")
    #expect(try place.run("import", roster.path, "--org", "000.001.001").status == 1)
    #expect(place.files("Failures") == ["联系方式-导入失败.xlsx"])
    try execute("UPDATE run SET started_at = '2026-01-31T16:00:00Z'")
    #expect(try prune().output == "没有要清理的内容\n")
    try execute("UPDATE run SET started_at = '2026-01-31T15:59:59Z'")
    let people = try values("SELECT resident_id FROM person ORDER BY id")
    let counts = try values("SELECT id || ' ' || imported || ' ' || failed FROM import_file ORDER BY id")
    #expect(try prune().status == 0)
    #expect(place.files("Failures").isEmpty)
    #expect(try findings.isEmpty)
    #expect(try values("SELECT resident_id FROM person ORDER BY id") == people)
    #expect(try values("SELECT id || ' ' || imported || ' ' || failed FROM import_file ORDER BY id") == counts)
    #expect(try place.run("doctor").status == 0)
  }

  /// Without its folders a database gives up its findings only.
  @Test func aDatabaseAlone() throws {
    try fill()
    let before = try (place.files("Failures"), place.files("Archive"), outputs)
    let arguments = ["prune", "--before", "2026-02-01", "--database", place.database.path]
    #expect(try BuiltRoster.run(arguments).status == 0)
    #expect(try (place.files("Failures"), place.files("Archive"), outputs) == before)
    #expect(try findings == ["4 4"])
    #expect(try prune().status == 0)
    #expect(place.files("Failures") == ["d-导入失败.xlsx"])
  }

  @Test func usage() throws {
    for day in ["2999-01-01", "2026-02-30", "yesterday"] {
      let result = try place.run("prune", "--before", day)
      #expect(result.status == 64, "\(day)")
      #expect(result.output.isEmpty)
    }
    #expect(try place.run("prune").status == 64)
    #expect(try BuiltRoster.run(["prune", "--before", "2026-02-01"]).status == 64)
  }

  @Test func lockedAndDamaged() throws {
    try fill()
    do {
      let lock = try RunLock(database: place.database, wait: .zero)
      let locked = try withExtendedLifetime(lock) { try prune("--wait", "0") }
      #expect(locked.status == 75)
    }
    #expect(try findings == ["1 2", "2 1", "3 3", "4 4"])
    #expect(place.files("Failures").count == 4)
    try Data("garbage, and enough of it to be looked at as one database\n".utf8).write(to: place.database)
    #expect(try prune().status == 74)
    #expect(place.files("Failures").count == 4)
  }
}
