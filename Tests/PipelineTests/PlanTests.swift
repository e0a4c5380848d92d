import Foundation
import Pipeline
import RosterModel
import Testing

/// A dry run says what the import will do, and an import with its digest does just that.
@Suite struct PlanTests {
  @Test(arguments: CaseFolder.all)
  func importDoesWhatTheDryRunSaid(_ folder: CaseFolder) throws {
    let place = try CaseWorkspace(folder)
    for step in 1...folder.steps.count {
      try place.fill(folder.inbox(step))
      var options = try folder.options(step)
      let dump = try place.rows("SELECT * FROM run")
      let tried = try place.tryInbox(options)
      #expect(try place.rows("SELECT * FROM run") == dump)
      #expect(tried.run == nil && tried.isDryRun)
      options.plan = tried.plan
      let done = try place.importInbox(options)
      #expect(done.files.map(MixedInbox.line) == tried.files.map(MixedInbox.line))
      #expect(done.totals == tried.totals)
    }
  }

  private static func registered() throws -> (CaseWorkspace, CaseFolder) {
    let folder = try #require(CaseFolder.all.first { $0.url.lastPathComponent == "registered" })
    let place = try CaseWorkspace(folder)
    _ = try place.handIn(folder.inbox(1), folder.options(1))
    return (place, folder)
  }

  private func differences(_ place: CaseWorkspace, _ options: ImportOptions) -> [PlanPart]? {
    do {
      _ = try place.importInbox(options)
      return nil
    } catch PipelineError.planDiffers(let parts) {
      return parts
    } catch {
      Issue.record(error)
      return []
    }
  }

  @Test func refusesWhatDiffers() throws {
    let (place, folder) = try Self.registered()
    try place.fill(folder.inbox(3))
    var options = try folder.options(3)
    let plan = try #require(try place.tryInbox(options).plan)
    #expect(try place.tryInbox(options).plan == plan, "the same again")
    options.plan = plan
    let before = try place.rows("SELECT * FROM members")

    var other = options
    other.asOf = try #require(CivilDate(iso: "2026-03-03"))
    #expect(differences(place, other) == [.rules])
    other = options
    other.updates = false
    #expect(differences(place, other) == [.rules, .result])

    let added = place.workspace.inbox.appendingPathComponent("000.001.001/又.txt")
    try Data("x".utf8).write(to: added)
    #expect(differences(place, options) == [.inputs, .result])
    try FileManager.default.removeItem(at: added)

    try place.execute("UPDATE person SET mobile = '13900000009' WHERE id = (SELECT min(id) FROM person)")
    #expect(differences(place, options) == [.result])
    try place.execute("INSERT INTO change (file_id, subject, subject_id, field) VALUES (1, 'person', 1, 'qq')")
    #expect(differences(place, options) == [.state, .result])
    #expect(try place.rows("SELECT * FROM run").count == 2, "the common organisations, and the first step")
    #expect(try place.rows("SELECT * FROM members").count == before.count)
    #expect(try !InputCollector(workspace: place.workspace).inboxFiles().isEmpty)

    options.plan = try place.tryInbox(options).plan
    #expect(differences(place, options) == nil)
    #expect(differences(place, options)?.contains(.state) == true, "a plan is good for once")
  }

  @Test func previewShowsEveryRow() throws {
    let (place, folder) = try Self.registered()
    try place.fill(folder.inbox(3))
    var options = try folder.options(3)
    let book = place.url("Reports/预览.xlsx")
    options.preview = book
    let tried = try place.tryInbox(options)
    let text = try BookText(book)
    #expect(text.names == ["汇总", "新增", "变更", "未变", "不予导入"])
    #expect(text.rows.contains(["计划摘要", try #require(tried.plan).text]))
    let rows = text.names.dropFirst().map { (text.sheets[$0] ?? []).dropFirst().map { $0 } }
    let counts = tried.totals
    #expect(Set(rows[0].map { $0[0] + $0[1] }).count == counts.imported)
    #expect(Set(rows[1].map { $0[0] + $0[1] }).count == counts.updated)
    #expect(rows[2].count == counts.unchanged)
    #expect(Set(rows[3].map { $0[0] + $0[1] }).count == counts.failed)
    #expect(
      rows[1].map { $0.dropFirst(5).joined(separator: " ") } == [
        "学历 高中 大学专科", "团内职务 宣传委员 书记", "手机号码  139****0009", "QQ  123456", "是否团干部 是 否", "团内职务 组织委员",
        "任职时间 2024-09", "团干部性质 兼职",
      ])
    let all = text.sheets.values.joined().joined()
    #expect(all.allSatisfy { $0.wholeMatch(of: /.*\d{17}[\dX].*/) == nil }, "resident IDs are masked")
  }
}
