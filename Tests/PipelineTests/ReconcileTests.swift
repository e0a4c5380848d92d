import Foundation
import Pipeline
import RosterModel
import Store
import Testing

/// Full rosters against two branches whose state is known (`Fixtures/Reconcile`).
@Suite struct ReconcileTests {
  private static let fixtures = CaseFolder.fixtures.appendingPathComponent("Reconcile", isDirectory: true)

  private func place() throws -> CaseWorkspace {
    let place = try CaseWorkspace(try #require(CaseFolder.all.first { !$0.isBare }))
    let outcome = try place.handIn(Self.fixtures.appendingPathComponent("before"), CaseFolder.plainOptions())
    #expect(outcome.totals.imported == 18)
    return place
  }

  private func reconcile(
    _ place: CaseWorkspace, _ step: String, apply: Bool = false, releases: [String] = [], book: URL? = nil,
    change: (inout ImportOptions) -> Void = { _ in }
  ) throws -> ReconcileOutcome {
    var options = try CaseFolder.plainOptions()
    change(&options)
    let folder = Self.fixtures.appendingPathComponent(step)
    let files = try InputCollector(workspace: place.workspace).files(at: [folder.path])
    return try Reconciliation(
      store: place.store, workspace: place.workspace, options: options, releases: releases, applies: apply
    ).run(files, book: book.map(ReconcilePlace.file)) { $0.hasHeld ? 1 : 0 }
  }

  private func line(_ difference: OrganizationDifference) -> String {
    let counts = [
      difference.new, difference.gone, difference.changed, difference.moved, difference.identical, difference.refused,
    ]
    let state = difference.isHeld ? "held" : difference.isReleased ? "released" : "passes"
    return ([difference.organization.code] + counts.map(String.init) + [state]).joined(separator: " ")
  }

  private func standings(_ place: CaseWorkspace) throws -> [[String]] {
    try place.rows("SELECT branch_code, standing, count(*) FROM members GROUP BY 1, 2 ORDER BY 1, 2")
  }

  @Test func comparingChangesNothing() throws {
    let place = try place()
    let before = try place.rows("SELECT * FROM person") + place.rows("SELECT * FROM run")
    let outcome = try reconcile(place, "after")
    #expect(outcome.organizations.map(line) == ["000.001.001 1 1 1 1 10 0 passes", "000.001.002 0 0 0 0 5 0 passes"])
    #expect(!outcome.isApplied && outcome.run.run == nil)
    #expect(try place.rows("SELECT * FROM person") + place.rows("SELECT * FROM run") == before)
    #expect(try standings(place) == [["000.001.001", "在册", "12"], ["000.001.002", "在册", "6"]])
  }

  @Test func applyingMarksWhoIsGone() throws {
    let place = try place()
    let outcome = try reconcile(place, "after", apply: true)
    #expect(outcome.isApplied)
    #expect(outcome.organizations.map(line) == ["000.001.001 1 1 1 1 10 0 passes", "000.001.002 0 0 0 0 5 0 passes"])
    // The one who moved needs a transfer: nobody is missing, nobody is moved.
    #expect(
      try standings(place) == [
        ["000.001.001", "在册", "12"], ["000.001.001", "待核实", "1"], ["000.001.002", "在册", "6"],
      ])
    #expect(try place.rows("SELECT count(*) FROM person WHERE education = '大学专科'") == [["1"]])
    #expect(try place.rows("SELECT count(*) FROM person WHERE mobile IS NOT NULL") == [["12"]], "blanks state nothing")
    #expect(try place.rows("SELECT kind FROM run ORDER BY id").last == ["reconcile"])
    let again = try reconcile(place, "after", apply: true)
    #expect(again.organizations.map(line) == ["000.001.001 0 1 0 1 12 0 passes", "000.001.002 0 0 0 0 5 0 passes"])
    // Named again, the mark goes.
    let back = try reconcile(place, "before", apply: true)
    #expect(back.organizations.map(\.back) == [1, 0])
    #expect(try standings(place).map { $0[1] } == ["在册", "待核实", "在册"], "the new one is not in it")
  }

  private static let marked = [
    ["000.001.001", "在册", "12"], ["000.001.001", "待核实", "1"], ["000.001.002", "在册", "6"],
  ]
  private static let confirmed = [["000.001.001", "在册", "13"], ["000.001.002", "在册", "6"]]

  /// An ordinary import names the member again: the mark goes, also with a file that was taken before, and in a row that
  /// fails for something else; and comes back when the import is undone.
  @Test(arguments: [false, true]) func anImportLiftsTheMark(fails: Bool) throws {
    let place = try place()
    _ = try reconcile(place, "after", apply: true)
    #expect(try standings(place) == Self.marked)
    if fails {
      try place.execute(
        "UPDATE person SET education = '初中' WHERE id IN (SELECT person_id FROM membership WHERE standing <> '在册')")
    }
    let dry = try place.tryFiles(Self.fixtures.appendingPathComponent("before"))
    #expect(dry.files.count == 2)
    #expect(try standings(place) == Self.marked, "a dry run keeps nothing")
    let outcome = try place.handIn(Self.fixtures.appendingPathComponent("before"), CaseFolder.plainOptions())
    #expect(outcome.files.map(\.counts.failed) == [fails ? 2 : 1, 0], "REG-107, the education that was changed")
    #expect(try standings(place) == Self.confirmed)
    let undone = try UndoRun(store: place.store, asOf: outcome.asOf)
      .run(try #require(outcome.run), isDryRun: false) { _ in 0 }
    #expect(undone.plan.stays.isEmpty)
    #expect(try standings(place) == Self.marked)
  }

  /// Another name under the number is somebody else, and a file of another branch says nothing.
  @Test func othersDoNotLiftTheMark() throws {
    let place = try place()
    _ = try reconcile(place, "after", apply: true)
    try place.execute(
      "UPDATE person SET name = '别人' WHERE id IN (SELECT person_id FROM membership WHERE standing <> '在册')")
    _ = try place.handIn(Self.fixtures.appendingPathComponent("before"), CaseFolder.plainOptions())
    #expect(try standings(place) == Self.marked)
  }

  /// Four rows of a held branch fail for nothing of their own, six of the other are in: nobody was refused.
  @Test func heldRowsAreNoFailures() throws {
    let place = try place()
    let outcome = try reconcile(place, "cut", apply: true)
    #expect(outcome.run.files.map(\.counts.held) == [4, 0])
    #expect(outcome.run.files[0].summary(in: .zh) == "成功导入 0 位团员，0 位团员导入失败，4 位团员暂缓")
    #expect(try place.rows("SELECT failed, held_rows FROM import_file WHERE run_id = 3") == [["4", "4"], ["0", "0"]])
    let reports = Reports(store: place.store, policy: try .builtIn(), asOf: outcome.run.asOf, language: .zh)
    let reasons = try reports.write(.reasons, to: place.url("reasons.xlsx"))
    #expect(reasons.report.headline == "首次通过率 100.00%，失败 0 行")
    let row = try #require(try BookText(reasons.places[0]).sheets["按组织"]?.first { $0[0] == "000.001.001" })
    // Twelve rows of the first roster, four of the held one.
    #expect(row[2...].joined(separator: " ") == "2 1 16 12 0 4 1 1")
    let summary = try reports.report(.summary)
    #expect(summary.headline.hasSuffix("失败 0 行，暂缓 4 行"))
    let renamed = try reconcile(place, "renamed", apply: true)
    #expect(renamed.run.files.map(\.counts.held) == [10], "two rows have a failure of their own")
  }

  @Test func theMarksStandInTheReports() throws {
    let place = try place()
    let day = try reconcile(place, "after", apply: true).run.asOf
    let gone = try place.rows("SELECT resident_id, name FROM members WHERE standing = '待核实'")
    let (id, name) = (gone[0][0], gone[0][1])
    let later = try #require(CivilDate(daysSinceEpoch: day.daysSinceEpoch + 12))
    let reports = Reports(store: place.store, policy: try .builtIn(), asOf: later, language: .zh)
    let branch = ["000.001.001", "样例第一中学团委高一（1）班团支部"]
    for kind in [ReportKind.todo, .progress, .summary] {
      let outcome = try reports.write(kind, to: place.url("\(kind).xlsx"))
      let lines = try #require(try BookText(outcome.places[0]).sheets["待核实"])
      #expect(lines.dropFirst() == [branch + (kind == .todo ? [name, id] : ["1"]) + [day.iso, "12"]])
      #expect(try BookText(outcome.places[0]).rows.contains(["待核实团员", "1"]))
      if kind == .todo { #expect(outcome.report.headline.hasSuffix("；待核实 1 人")) }
      if kind == .summary {
        #expect(
          try String(contentsOf: outcome.places[1], encoding: .utf8).contains(
            "<td class=\"n\">1 人</td><td class=\"n\">已 12 天</td>"))
      }
    }
    var each = ReportOptions()
    each.each = true
    let places = try reports.write(.todo, each, to: place.url("todo.xlsx")).places
    let own = try #require(places.first { $0.lastPathComponent == "000.001.001.xlsx" })
    #expect(try BookText(own).sheets["待核实"]?.count == 2)
    #expect(try place.store.reading { try $0.openStandings() }.map(\.since) == [day])
  }

  @Test func theWorkbookHasASheetForEach() throws {
    let place = try place()
    let book = place.url("Reports/对账.xlsx")
    _ = try reconcile(place, "after", book: book)
    let text = try BookText(book)
    #expect(text.names == ["汇总", "组织", "暂缓明细", "新增", "消失", "变更", "转移", "一致", "不予导入"])
    #expect(text.names.map { (text.sheets[$0] ?? []).count - 1 }.dropFirst() == [2, 0, 1, 1, 1, 1, 15, 0])
    #expect(text.sheets["变更"]?.last?.suffix(3) == ["学历", "高中", "大学专科"])
    #expect(text.sheets["转移"]?.last?.last == "样例第一中学团委高一（2）班团支部")
    #expect(text.sheets.values.joined().joined().allSatisfy { $0.wholeMatch(of: /.*\d{17}[\dX].*/) == nil })
  }

  /// The first branch's roster is cut short: it is held, the other goes on.
  @Test func aCutRosterIsHeld() throws {
    let place = try place()
    let outcome = try reconcile(place, "cut", apply: true)
    #expect(outcome.organizations.map(line) == ["000.001.001 0 8 0 0 4 0 held", "000.001.002 0 0 0 0 6 0 passes"])
    #expect(
      outcome.organizations[0].reasonTexts(in: .zh) == ["名单行数比上次少 8（原有 12）", "团员 消失 8（原有 12）", "团干部 消失 2（原有 2）"])
    #expect(try standings(place) == [["000.001.001", "在册", "12"], ["000.001.002", "在册", "6"]])
    #expect(
      outcome.run.files.map { $0.findings.map(\.code) } == [Array(repeating: .organizationHeld, count: 4), []])
    #expect(
      try place.store.reading { try $0.holds() } == [
        Hold(
          code: "000.001.001", name: "样例第一中学团委高一（1）班团支部",
          reasons: [
            HoldReason(cause: .shrinkage, count: 8, total: 12),
            HoldReason(cause: .measure(.gone, ofCadres: false), count: 8, total: 12),
            HoldReason(cause: .measure(.gone, ofCadres: true), count: 2, total: 2),
          ])
      ])
    // Told in either language, whatever the run was asked in.
    let kept = try place.store.reading { try $0.findings(ofRun: outcome.run.run ?? 0) }
    #expect(kept.first?.message(in: .zh).hasSuffix("；团干部 消失 2（原有 2）") == true)
    #expect(kept.first?.message(in: .en).hasSuffix("; cadres gone 2 of 2") == true)
    try releaseOnce(place, try #require(outcome.organizations[0].releaseDigest))
    #expect(try place.store.reading { try $0.holds() }.count == 1)
  }

  /// Why a release is refused; nothing has changed then.
  private func refusal(_ place: CaseWorkspace, _ step: String, _ releases: [String]) throws -> ErrorCode? {
    let tables = ["run", "person", "membership", "plan_release", "hold"]
    let before = try tables.map { try place.rows("SELECT * FROM \($0)") }
    defer { #expect((try? tables.map { try place.rows("SELECT * FROM \($0)") }) == before) }
    do {
      _ = try reconcile(place, step, apply: true, releases: releases)
      return nil
    } catch PipelineError.releaseRefused(let reason) {
      return reason.code
    }
  }

  private func releaseOnce(_ place: CaseWorkspace, _ digest: String) throws {
    #expect(try refusal(place, "cut", [String(repeating: "0", count: 32)]) == .releaseUnknown)
    #expect(try refusal(place, "cut", [digest, String(repeating: "0", count: 32)]) == .releaseUnknown, "one of two")
    let released = try reconcile(place, "cut", apply: true, releases: [digest])
    #expect(released.organizations.map(line).first == "000.001.001 0 8 0 0 4 0 released")
    #expect(try standings(place).first { $0[1] == "待核实" } == ["000.001.001", "待核实", "8"])
    // The same state again: the digest is spent.
    try place.execute("UPDATE membership SET standing = '在册'")
    #expect(try refusal(place, "cut", [digest]) == .releaseSpent)
    #expect(try reconcile(place, "cut", apply: true).hasHeld)
  }

  /// Held for its rows alone, a roster is not its own measure the next night.
  @Test func shrunkTwice() throws {
    let place = try place()
    try place.execute("UPDATE import_file SET read_rows = 100, failed = 88 WHERE organization_code = '000.001.001'")
    let reasons = [HoldReason(cause: .shrinkage, count: 87, total: 100)]
    for _ in 1...2 { #expect(try reconcile(place, "after", apply: true).organizations[0].reasons == reasons) }
  }

  /// Undone, the same change asks for another release, which lets it through.
  @Test func aSpentReleaseIsReplaced() throws {
    let place = try place()
    let first = try #require(try reconcile(place, "cut").organizations[0].releaseDigest)
    let released = try reconcile(place, "cut", apply: true, releases: [first])
    _ = try UndoRun(store: place.store, asOf: released.run.asOf)
      .run(try #require(released.run.run), isDryRun: false) { _ in 0 }
    let again = try reconcile(place, "cut").organizations.map(\.releaseDigest)
    #expect(again[0] != first && again[1] == nil)
    #expect(try refusal(place, "cut", [first]) == .releaseSpent)
    let second = try reconcile(place, "cut", apply: true, releases: again.compactMap { $0 })
    #expect(second.organizations.map(line).first == "000.001.001 0 8 0 0 4 0 released")
  }

  /// A release is good for what it was shown for: the stored data and the roster.
  @Test(arguments: [
    "UPDATE person SET mobile = '13900000000' WHERE id = (SELECT min(person_id) FROM membership)",
    "UPDATE membership SET standing = '待核实' WHERE person_id = (SELECT min(person_id) FROM membership)",
    "UPDATE post SET since = '2001-01' WHERE person_id = (SELECT min(person_id) FROM post)",
  ])
  func aReleaseOfAnOlderState(_ edit: String) throws {
    let place = try place()
    let digest = try #require(try reconcile(place, "cut").organizations[0].releaseDigest)
    #expect(try reconcile(place, "cut").organizations[0].releaseDigest == digest)
    try place.execute(edit)
    #expect(try refusal(place, "cut", [digest]) == .releaseStale)
  }

  @Test func aReleaseOfAnotherRoster() throws {
    let place = try place()
    let digest = try #require(try reconcile(place, "cut").organizations[0].releaseDigest)
    #expect(try refusal(place, "after", [digest]) == .releaseStale)
    #expect(try refusal(place, "emptied", [digest]) == .releaseStale)
    #expect(try refusal(place, "renamed", [digest]) == .releaseStale)
  }

  @Test func theWorkbookOfARefusedRelease() throws {
    let place = try place()
    let book = place.url("Reports/对账.xlsx")
    #expect(throws: PipelineError.self) {
      try reconcile(place, "after", apply: true, releases: [String(repeating: "0", count: 32)], book: book)
    }
    #expect(try BookText(book).sheets["汇总"]?.first?.first == "对账：只比较，未写入任何数据")
    _ = try reconcile(place, "after", apply: true, book: book)
    #expect(try BookText(book).sheets["汇总"]?.first?.first == "对账：已执行，暂缓的组织除外")
  }

  /// A blank cell empties nothing, however many there are.
  @Test func blanksHoldNobody() throws {
    let place = try place()
    let outcome = try reconcile(place, "blank", apply: true)
    #expect(outcome.organizations.map(line) == ["000.001.001 0 0 0 0 12 0 passes"])
    #expect(try place.rows("SELECT count(*) FROM person WHERE mobile IS NOT NULL") == [["12"]])
  }

  /// A post that is laid down leaves its fields blank: the brakes count it, and the workbook names who and what.
  @Test func postsLaidDownAreCounted() throws {
    let place = try CaseWorkspace(try #require(CaseFolder.all.first { !$0.isBare }))
    _ = try place.handIn(Self.fixtures.appendingPathComponent("officers"), CaseFolder.plainOptions())
    let book = place.url("Reports/对账.xlsx")
    let outcome = try reconcile(place, "laid", apply: true, book: book)
    #expect(outcome.organizations.map(line) == ["000.001.001 0 0 6 0 2 0 held"])
    #expect(outcome.organizations[0].reasonTexts(in: .zh) == ["团干部 信息变空 6（原有 6）"])
    #expect(try place.rows("SELECT count(*) FROM post") == [["6"]])
    let lines = try #require(try BookText(book).sheets["暂缓明细"])
    #expect(lines.count == 1 + 6 * 3)
    #expect(
      lines[1...3].map { Array($0.dropFirst(6)) } == [
        ["2", "团内职务", "书记"], ["2", "任职时间", "2024-09"], ["2", "团干部性质", "兼职"],
      ])
  }

  @Test func theBrakesNameEverybody() throws {
    let place = try place()
    let book = place.url("Reports/对账.xlsx")
    _ = try reconcile(place, "cut", book: book)
    let cut = try #require(try BookText(book).sheets["暂缓明细"]).dropFirst()
    #expect(cut.map { $0[2] } == Array(repeating: "团员 消失 8（原有 12）", count: 8) + ["团干部 消失 2（原有 2）", "团干部 消失 2（原有 2）"])
    #expect(Set(cut.map { $0[4] }).count == 8 && cut.allSatisfy { $0[4].contains("********") })
    _ = try reconcile(place, "renamed", book: book)
    let renamed = try #require(try BookText(book).sheets["暂缓明细"]).dropFirst()
    #expect(renamed.map { $0[7] } == ["姓名", "姓名"])
    #expect(renamed.allSatisfy { $0[8].contains("*") && $0[9].hasPrefix("甲") })
  }

  /// One ID that is none and one of somebody else; name and number are those of the members who seem gone.
  @Test func mistypedIDsAreSaid() throws {
    let place = try place()
    let book = place.url("Reports/对账.xlsx")
    let outcome = try reconcile(place, "mistyped", book: book)
    #expect(outcome.organizations.map(line) == ["000.001.001 0 2 0 0 10 2 held"], "two numbers under other IDs")
    #expect(outcome.organizations.map(\.mistyped) == [2])
    let gone = try #require(try BookText(book).sheets["消失"]).dropFirst().map { $0.last ?? "" }
    let path = Self.fixtures.appendingPathComponent("mistyped/000.001.001/名单.xlsx").path
    #expect(gone == [4, 6].map { "\(path) 第 \($0) 行姓名和发展团员编号相同，身份证号不同：可能填错了身份证号" })
    #expect(try reconcile(place, "cut").organizations.map(\.mistyped) == [0, 0])
  }

  @Test func anEmptyFileAndAnEmptiedBranchTakeNobody() throws {
    let place = try place()
    let empty = try reconcile(place, "emptied", apply: true)
    #expect(empty.organizations.map(line) == ["000.001.001 0 0 0 0 0 0 held", "000.001.002 0 0 0 0 6 0 passes"])
    #expect(empty.organizations[0].reasonTexts(in: .en).first == "the roster was refused")
    #expect(empty.run.files.map { $0.findings.map(\.code) } == [[.noDataRows], []])
    let unnamed = try reconcile(place, "whole", apply: true)
    #expect(
      unnamed.organizations.prefix(2).map(line) == [
        "000.001.001 0 12 0 0 0 0 held", "000.001.002 0 0 0 0 6 0 passes",
      ])
    #expect(try standings(place) == [["000.001.001", "在册", "12"], ["000.001.002", "在册", "6"]])
    #expect(empty.organizations[0].releaseDigest == nil, "an empty file is not released")
  }

  @Test func namesThatChangedAreCounted() throws {
    let place = try place()
    let outcome = try reconcile(place, "renamed", apply: true)
    #expect(outcome.organizations.map(line) == ["000.001.001 0 0 0 0 10 2 held"])
    #expect(outcome.organizations[0].reasonTexts(in: .zh) == ["团员 姓名不符 2（原有 12）"])
  }

  /// What somebody edited by hand keeps its value, until a file writes it.
  @Test func handEditsAreKept() throws {
    let place = try place()
    let first = "(SELECT min(person_id) FROM membership)"
    try place.execute("UPDATE person SET education = '硕士研究生' WHERE id = \(first)")
    let outcome = try reconcile(place, "after", apply: true)
    #expect(outcome.organizations[0].changed == 0)
    #expect(outcome.run.files[0].findings.map(\.code).contains(.handEditKept))
    #expect(try place.rows("SELECT education FROM person WHERE id = \(first)") == [["硕士研究生"]])
    var options = try CaseFolder.plainOptions()
    options.updates = true
    _ = try place.handIn(Self.fixtures.appendingPathComponent("after"), options)
    #expect(try place.rows("SELECT education FROM person WHERE id = \(first)") == [["大学专科"]])
    _ = try reconcile(place, "before", apply: true)
    #expect(try place.rows("SELECT education FROM person WHERE id = \(first)") == [["高中"]])
  }

  @Test func onlyMemberRosters() throws {
    let place = try place()
    let files = try InputCollector(workspace: place.workspace).files(at: [CaseFolder.organizations.path])
    let outcome = try Reconciliation(
      store: place.store, workspace: place.workspace, options: CaseFolder.plainOptions(), releases: [], applies: true
    ).run(files, book: nil) { _ in 1 }
    #expect(outcome.run.files.map { $0.findings.map(\.code) } == [[.noMemberRoster]])
    #expect(outcome.organizations.isEmpty)
  }

  /// Undone, a reconciliation leaves what was there before.
  @Test func canBeUndone() throws {
    let place = try place()
    let tables = ["person", "membership", "post", "organization"]
    let before = try tables.map { try place.rows("SELECT * FROM \($0)") }
    let outcome = try reconcile(place, "after", apply: true)
    let undone = try UndoRun(store: place.store, asOf: outcome.run.asOf)
      .run(try #require(outcome.run.run), isDryRun: false) { _ in 0 }
    #expect(undone.plan.stays.isEmpty)
    #expect(try tables.map { try place.rows("SELECT * FROM \($0)") } == before)
  }
}
