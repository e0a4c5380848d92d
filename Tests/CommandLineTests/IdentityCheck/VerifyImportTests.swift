import Foundation
import Testing

/// `roster verify import`.
@Suite struct VerifyImportTests {
  private let trial: IdentityCheckTrial

  init() throws { trial = try IdentityCheckTrial() }

  private func states() throws -> [String] { try trial.values("SELECT verification FROM person ORDER BY id") }

  @Test func answersBecomeStatesAndHistory() throws {
    let file = try trial.answered { book in
      book.pass()
      book.fail(1, "姓名与号码不符")
      book.fail(2, "曾被改写为他人")
      book.fail(3, "公安数据未及时更新")
      book.rows[3][AnswerBook.remark] = "下月再试"
    }
    let tried = try trial.verify("import", file, "--dry-run", "--json", "-")
    #expect(tried.status == 0)
    #expect(try states() == Array(repeating: "未校验", count: 5))
    let report = try trial.report(trial.verify("import", file, "--json", "-", day: "2026-03-05"))
    #expect(report["status"] as? String == "taken" && report["passed"] as? Int == 2 && report["open"] as? Int == 0)
    #expect(try states() == ["校验通过", "校验不通过", "校验不通过", "校验不通过", "校验通过"])
    #expect(
      try trial.values(
        "SELECT result || ' ' || ifnull(cause, '-') || ' ' || answered_on FROM verification_entry ORDER BY position")
        == [
          "通过 - 2026-03-05", "不通过 姓名与号码不符 2026-03-05", "不通过 曾被改写为他人 2026-03-05",
          "不通过 公安数据未及时更新 2026-03-05", "通过 - 2026-03-05",
        ])
    #expect(try trial.values("SELECT remark FROM verification_entry WHERE remark IS NOT NULL") == ["下月再试"])
    #expect(try trial.verify("list").output.contains("已完成  5 人，通过 2，不通过 3，未答复 0"))
    let run = try trial.values("SELECT max(id) || '' FROM run")[0]
    #expect(try trial.place.run("show", run).output.contains("verification-answer"))
    #expect(try trial.place.run("undo", run).status == 64)
    let again = try trial.verify("import", file, "--json", "-")
    #expect(again.status == 1)
    #expect(try trial.findings(again) == ["VER-103"])
    #expect(try trial.verify("export", "--again", IdentityCheckTrial.batch).status == 64)
  }

  private static let refusals: [(change: @Sendable (inout AnswerBook) -> Void, codes: [String])] = [
    ({ $0.rows[0][AnswerBook.residentID] = "110101200001010018" }, ["VER-104 3 C", "VER-106"]),
    ({ $0.rows[1][AnswerBook.name] = "王小明" }, ["VER-105 4 B"]),
    ({ $0.rows[1][AnswerBook.result] = "" }, ["VER-106 4 D"]),
    ({ $0.rows.removeLast() }, ["VER-106"]),
    ({ $0.rows.append($0.rows[0]) }, ["VER-107 3 C", "VER-107 8 C"]),
    ({ $0.rows[2][AnswerBook.result] = "可能" }, ["VER-108 5 D"]),
    ({ $0.fail(3, "") }, ["VER-109 6 E"]),
    ({ $0.fail(3, "不知道") }, ["VER-109 6 E"]),
    ({ $0.rows[3][AnswerBook.cause] = "姓名与号码不符" }, ["VER-109 6 E"]),
    ({ $0.rows[0][AnswerBook.residentID] = "1101012000" }, ["RID-101 3 C", "VER-106"]),
    ({ ($0.title, $0.stamp) = (nil, []) }, ["VER-101"]),
    ({ ($0.title, $0.stamp) = ("批次 20260302-009", []) }, ["VER-101"]),
    ({ $0.stamp[2].value = "00000000-0000-0000-0000-000000000000" }, ["VER-102"]),
    ({ $0.header[3] = "意见" }, ["HDR-102 2", "HDR-105 2 D"]),
  ]

  @Test(arguments: refusals.indices) func isRefusedWhole(_ index: Int) throws {
    let refusal = Self.refusals[index]
    let file = try trial.answered { book in
      book.pass()
      refusal.change(&book)
    }
    let result = try trial.verify("import", file, "--json", "-")
    #expect(result.status == 1)
    #expect(try trial.findings(result) == refusal.codes)
    #expect(try states() == Array(repeating: "未校验", count: 5))
    #expect(
      try trial.values(
        "SELECT number FROM verification_batch b WHERE 5 = (SELECT count(*) FROM verification_entry WHERE result IS NULL)"
      ).count == 1)
    let words = try trial.verify("import", file)
    #expect(words.status == 1)
    for code in refusal.codes { #expect(words.output.contains(code.prefix(7))) }
    let run = try trial.values("SELECT max(id) || '' FROM run")[0]
    let shown = try trial.place.run("show", run)
    try trial.expectMasked(shown.output)
    #expect(shown.output.contains(refusal.codes[0].prefix(7)))
  }

  @Test func aPartOfTheAnswer() throws {
    let part = try trial.answered { book in
      book.rows[0][AnswerBook.result] = "通过"
      book.fail(1, "姓名与号码不符")
    }
    #expect(try trial.verify("import", part).status == 1)
    let taken = try trial.report(trial.verify("import", part, "--partial", "--json", "-"))
    #expect(taken["open"] as? Int == 3)
    #expect(try states() == ["校验通过", "校验不通过", "未校验", "未校验", "未校验"])
    #expect(try trial.verify("export").output.contains("没有需要校验的人员"))
    let other = try trial.filled(trial.book()) { $0.pass() }
    #expect(try trial.findings(trial.verify("import", other, "--json", "-")) == ["VER-110 4 D"])
    let rest = try trial.filled(trial.book()) { book in
      book.pass()
      book.fail(1, "姓名与号码不符")
    }
    let report = try trial.report(trial.verify("import", rest, "--json", "-"))
    #expect(report["passed"] as? Int == 3 && report["unchanged"] as? Int == 2 && report["open"] as? Int == 0)
    #expect(try states() == ["校验通过", "校验不通过", "校验通过", "校验通过", "校验通过"])
  }

  @Test func lateDataAreAskedForAgain() throws {
    let file = try trial.answered { book in
      book.pass()
      book.fail(0, "公安数据未及时更新")
      book.fail(1, "姓名与号码不符")
    }
    #expect(try trial.verify("import", file, day: "2026-03-05").status == 0)
    #expect(try trial.verify("export", day: "2026-04-03").output.contains("没有需要校验的人员"))
    let again = try trial.report(trial.verify("export", "--json", "-", day: "2026-04-04"))
    #expect(again["batch"] as? String == "20260404-001")
    #expect(again["people"] as? Int == 1 && again["rechecks"] as? Int == 1)
    let second = try trial.filled(trial.book("20260404-001")) { $0.pass() }
    #expect(try trial.verify("import", second, day: "2026-04-10").status == 0)
    #expect(try states() == ["校验通过", "校验不通过", "校验通过", "校验通过", "校验通过"])
    #expect(try trial.verify("export", day: "2026-12-31").output.contains("没有需要校验的人员"))
  }

  /// Another name is another question: the answer to the old one is history.
  @Test func changedSinceTheExport() throws {
    let file = try trial.answered()
    try trial.execute("UPDATE person SET name = '王小明' WHERE id = 1")
    let result = try trial.verify("import", file, "--json", "-")
    #expect(result.status == 0)
    #expect(try trial.findings(result) == ["VER-201 3 C"])
    #expect(try states() == ["未校验", "校验通过", "校验通过", "校验通过", "校验通过"])
    try trial.execute("UPDATE person SET name = '李小明' WHERE id = 2")
    #expect(try states().prefix(2) == ["未校验", "未校验"])
    #expect(try trial.report(trial.verify("export", "--json", "-"))["people"] as? Int == 2)
  }

  /// Imports go on, and a run that brought the people in can still be taken back.
  @Test func unverifiedPeopleAreInNobodysWay() throws {
    let file = try trial.answered { $0.fail(0, "姓名与号码不符") }
    #expect(try trial.verify("import", file, "--partial").status == 0)
    let roster = BuiltRoster.fixtures.appendingPathComponent("Cases/twice/Inbox-1/000.001.001/全对.xlsx").path
    #expect(try trial.place.run("import", "--org", "000.001.001", roster).status == 0)
    #expect(try trial.place.run("undo", "2").status == 0)
    #expect(try states().isEmpty)
    #expect(try trial.values("SELECT resident_id FROM verification_entry").count == 5)
    let rest = try trial.filled(trial.book()) { book in
      book.pass()
      book.fail(0, "姓名与号码不符")
    }
    #expect(try trial.findings(trial.verify("import", rest, "--json", "-")).count == 4)
  }

  @Test func anotherWorkspacesBatch() throws {
    let file = try IdentityCheckTrial().answeredElsewhere()
    defer { try? FileManager.default.removeItem(atPath: file) }
    #expect(try trial.findings(trial.verify("import", file, "--json", "-")) == ["VER-102"])
    #expect(try trial.verify("export").status == 0)
    #expect(try trial.findings(trial.verify("import", file, "--json", "-")) == ["VER-102"])
  }

  /// A workbook of the centre's own, in the old format, with nothing but the visible number.
  @Test func oldFormatWithoutStamp() throws {
    #expect(try trial.place.run("undo", "2").status == 0)
    let roster = BuiltRoster.fixtures.appendingPathComponent("Cases/twice/Inbox-1/000.001.001/全对.xlsx").path
    #expect(try trial.place.run("import", "--org", "000.001.001", roster).status == 0)
    #expect(try trial.verify("export").status == 0)
    let answer = BuiltRoster.fixtures.appendingPathComponent("Verification/答复.xls").path
    let result = try trial.verify("import", answer)
    #expect(result.status == 0, "\(result.output)")
    #expect(try states() == ["校验通过", "校验不通过"])
  }

  @Test func whatIsNoWorkbook() throws {
    let file = trial.place.root.appendingPathComponent("假的.xlsx")
    try Data("不是工作簿".utf8).write(to: file)
    let result = try trial.verify("import", file.path, "--json", "-")
    #expect(result.status == 65)
    #expect(try trial.findings(result) == ["FIL-101"])
    #expect(try trial.verify("import", file.path + "x").status == 74)
  }

  /// The same command again says what the killed one could not, and makes no run of its own; then it is another one.
  @Test(arguments: ["loaded", "committed", "given"]) func killed(_ point: String) throws {
    let file = try trial.answered()
    #expect(try !trial.verify("import", file, environment: ["ROSTER_FAULT": point]).exited)
    #expect(try states() == Array(repeating: point == "loaded" ? "未校验" : "校验通过", count: 5))
    let again = try trial.verify("import", file, "--json", "-")
    #expect(again.status == 0)
    let report = try trial.report(again)
    #expect(report["status"] as? String == "taken" && report["passed"] as? Int == 5 && report["run"] as? Int == 4)
    #expect(try states() == Array(repeating: "校验通过", count: 5))
    #expect(try trial.values("SELECT kind FROM run WHERE kind = 'verify-import'").count == 1)
    #expect(try trial.findings(trial.verify("import", file, "--json", "-")) == ["VER-103"])
  }

  /// What waits is about one content, and void when another run begins.
  @Test func whatWaitsIsAboutOneState() throws {
    let file = try trial.answered()
    #expect(try !trial.verify("import", file, environment: ["ROSTER_FAULT": "committed"]).exited)
    let other = try trial.filled(trial.book()) { $0.fail(1, "姓名与号码不符") }
    #expect(other == file)
    #expect(try trial.findings(trial.verify("import", file, "--json", "-")) == ["VER-103"])
    #expect(try trial.values("SELECT request FROM answer").isEmpty)
  }
}

extension IdentityCheckTrial {
  /// An answer that outlives this workspace.
  fileprivate func answeredElsewhere() throws -> String {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
    try FileManager.default.copyItem(atPath: try answered(), toPath: file.path)
    return file.path
  }
}
