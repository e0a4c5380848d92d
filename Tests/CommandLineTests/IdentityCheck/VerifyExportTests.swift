import Foundation
import Testing

/// `roster verify export` and `list`.
@Suite struct VerifyExportTests {
  private let trial: IdentityCheckTrial

  init() throws { trial = try IdentityCheckTrial() }

  @Test func writesABatchForItsOwnerOnly() throws {
    let result = try trial.verify("export")
    #expect(result.status == 0)
    #expect(result.output.contains("批次 20260302-001：5 人 → Reports/verify/20260302-001.xlsx"))
    let mode = try FileManager.default.attributesOfItem(atPath: trial.book().path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let book = try AnswerBook(trial.book())
    #expect(book.title == "身份证校验批次：20260302-001（2026-03-02，共 5 人）")
    #expect(book.header == ["序号", "姓名*", "身份证号*", "校验结果*", "原因", "备注"])
    #expect(
      book.rows.map { $0[AnswerBook.residentID] } == (try trial.values("SELECT resident_id FROM person ORDER BY id")))
    #expect(book.rows.allSatisfy { $0[AnswerBook.result].isEmpty })
    #expect(book.stamp.map(\.key) == ["roster", "batch", "site"])
    #expect(try trial.values("SELECT kind FROM run ORDER BY id").last == "verify-export")
  }

  @Test func whoWaitsForAnAnswerIsNotAskedAgain() throws {
    #expect(try trial.report(trial.verify("export", "--json", "-", "--limit", "2"))["people"] as? Int == 2)
    let second = try trial.report(trial.verify("export", "--json", "-"))
    #expect(second["batch"] as? String == "20260302-002" && second["people"] as? Int == 3)
    let third = try trial.verify("export", "--json", "-")
    #expect(third.status == 0)
    #expect(try trial.report(third)["batch"] is NSNull)
    #expect(try trial.verify("export").output.contains("没有需要校验的人员"))
    #expect(try trial.values("SELECT kind FROM run WHERE kind = 'verify-export'").count == 2)
    let batches = try #require(try trial.report(trial.verify("list", "--json", "-"))["batches"] as? [[String: Any]])
    #expect(batches.map { $0["batch"] as? String } == ["20260302-002", "20260302-001"])
    #expect(batches.map { $0["open"] as? Int } == [3, 2])
    #expect(try trial.verify("list").output.contains("20260302-001  -  未完成  2 人，通过 0，不通过 0，未答复 2"))
  }

  @Test func peopleOfOneOrganisation() throws {
    let file = BuiltRoster.fixtures.appendingPathComponent("Cases/xinjiang/Inbox/000.003.001/名单.xlsx").path
    _ = try trial.place.run("import", "--org", "000.003.001", file)
    let there = try trial.values(
      "SELECT resident_id FROM members WHERE branch_code = '000.003.001' ORDER BY source_row")
    #expect(
      try trial.report(trial.verify("export", "--json", "-", "--org", "天山样例中学团委"))["people"] as? Int == there.count)
    #expect(try AnswerBook(trial.book()).rows.map { $0[AnswerBook.residentID] } == there)
    #expect(try trial.verify("export", "--org", "000.00").status == 64)
    #expect(try trial.report(trial.verify("export", "--json", "-", "--org", "000"))["people"] as? Int == 5)
  }

  @Test func anOpenBatchOnceMore() throws {
    #expect(try trial.verify("export").status == 0)
    let bytes = try Data(contentsOf: trial.book())
    try FileManager.default.removeItem(at: trial.book())
    #expect(try trial.verify("export", "--again", IdentityCheckTrial.batch, day: "2026-03-09").status == 0)
    #expect(try Data(contentsOf: trial.book()) == bytes)
    let other = trial.place.root.path + "/另存.xlsx"
    #expect(try trial.verify("export", "--again", IdentityCheckTrial.batch, "-o", other).status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: other)) == bytes)
    try Data("已填".utf8).write(to: trial.book())
    #expect(try trial.verify("export", "--again", IdentityCheckTrial.batch).status == 73)
    #expect(try Data(contentsOf: trial.book()) == Data("已填".utf8))
    #expect(try trial.verify("export", "--again", IdentityCheckTrial.batch, "--force").status == 0)
    #expect(try Data(contentsOf: trial.book()) == bytes)
    #expect(try trial.verify("export", "--again", "20260302-009").status == 64)
    #expect(try trial.verify("export", "--again", IdentityCheckTrial.batch, "--limit", "1").status == 64)
  }

  @Test func anotherFileIsNotOverwritten() throws {
    let before = try trial.place.data("roster.db")
    #expect(try trial.verify("export", "-o", trial.place.database.path).status == 64)
    let mine = trial.place.root.appendingPathComponent("mine.xlsx")
    try Data("mine".utf8).write(to: mine)
    #expect(try trial.verify("export", "-o", mine.path).status == 73)
    #expect(try Data(contentsOf: mine) == Data("mine".utf8))
    #expect(try trial.place.data("roster.db").count == before.count)
    #expect(try trial.values("SELECT number FROM verification_batch").isEmpty)
    #expect(try trial.verify("export").status == 0)
  }

  @Test func cannotBeUndone() throws {
    #expect(try trial.verify("export").status == 0)
    let run = try trial.values("SELECT id || '' FROM run WHERE kind = 'verify-export'")[0]
    let result = try trial.place.run("undo", run)
    #expect(result.status == 64 && result.errors.contains("verify-export"))
    #expect(try trial.place.run("runs").output.contains("身份证校验导出"))
    #expect(try trial.place.run("show", run).status == 0)
  }

  /// Killed at any step: the same command again gives the same number and bytes, and no batch is lost.
  @Test(arguments: ["begun", "outputBegun", "outputWritten", "outputPlaced", "loaded", "committed", "given"])
  func killed(_ point: String) throws {
    #expect(try !trial.verify("export", environment: ["ROSTER_FAULT": point]).exited)
    let left = try? Data(contentsOf: trial.book())
    let again = try trial.verify("export", "--json", "-")
    #expect(again.status == 0)
    let report = try trial.report(again)
    #expect(report["batch"] as? String == IdentityCheckTrial.batch && report["people"] as? Int == 5)
    #expect(try trial.values("SELECT request FROM answer").isEmpty)
    #expect(try trial.verify("export").output.contains("没有需要校验的人员"))
    let bytes = try Data(contentsOf: trial.book())
    if let left { #expect(left == bytes) }
    #expect(try trial.values("SELECT number FROM verification_batch") == [IdentityCheckTrial.batch])
    #expect(try trial.values("SELECT resident_id FROM verification_entry").count == 5)
    #expect(try trial.values("SELECT kind FROM run WHERE finished_at IS NULL").isEmpty)
    #expect(trial.place.files("Reports") == ["verify/20260302-001.xlsx"])
    #expect(try trial.place.run("doctor").status == 0)
  }
}
