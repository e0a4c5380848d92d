import Foundation
import GRDB
import Testing
import WorkbookReader

/// `roster waivers`, and waivers through import and undo.
@Suite struct WaiverTests {
  private let place: TrialWorkspace

  init() throws {
    place = try TrialWorkspace()
    try place.register()
    try place.fill("Cases/waivers/Inbox-1")
  }

  private func ids() throws -> [String] {
    try DatabaseQueue(path: place.database.path).read {
      try String.fetchAll($0, sql: "SELECT resident_id FROM waiver UNION SELECT resident_id FROM person")
    }
  }

  private func texts(_ path: String) throws -> String {
    let workbook = try Workbook.open([UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
    var texts: [String] = []
    for sheet in workbook.sheets {
      try workbook.readRows(of: sheet) { batch in
        texts += batch.cells.map { batch.text(of: $0) }
        return true
      }
    }
    return texts.joined(separator: "\n")
  }

  @Test func summaryByProvince() throws {
    #expect(try place.run("import").status == 1)
    let file = place.root.path + "/Reports/情况说明汇总.xlsx"
    let result = try place.run("waivers", "-o", file, "--as-of", "2026-03-02", "--json", "-")
    #expect(result.status == 0)
    let report = try jsonObject(Data(result.output.utf8))
    #expect(report["people"] as? Int == 6 && report["valid"] as? Int == 6)
    let provinces = try #require(report["provinces"] as? [[String: Any]])
    #expect(provinces.map { $0["province"] as? String } == ["江苏", nil])
    #expect(provinces.map { $0["waivers"] as? Int } == [4, 3])
    let waivers = try #require(report["waivers"] as? [[String: Any]])
    #expect(waivers.map { $0["registered"] as? Bool } == [true, true, true, true, false, false, false])
    let masked = try texts(file)
    for id in try ids() { #expect(!result.output.contains(id) && !masked.contains(id)) }
    #expect(masked.contains("苏青例〔2026〕1号") && masked.contains("样例第一中学团委高一（1）班团支部"))
    let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(try place.run("waivers", "-o", file).status == 73)
    let whole = try place.run("waivers", "-o", file, "--force", "--whole-ids", "--org", "样例一中团委")
    #expect(whole.status == 0 && whole.output.contains("情况说明 4 份，3 人"))
    let written = try texts(file)
    #expect(try ids().count { written.contains($0) } == 3)
    for id in try ids() { #expect(!whole.output.contains(id)) }
    #expect(try place.run("waivers", "-o", file, "--force", "--org", "000.00").status == 64)
  }

  /// Killed between the two files, the second still finds the waivers of the first.
  @Test func aKilledRunGoesOn() throws {
    #expect(try !place.run("import", [], environment: ["ROSTER_FAULT": "committed:1"]).exited)
    #expect(try place.run("import").status == 1)
    let names = try DatabaseQueue(path: place.database.path).read {
      try Int.fetchAll($0, sql: "SELECT count(*) FROM members UNION ALL SELECT count(*) FROM waiver")
    }
    #expect(names == [3, 7])
  }

  @Test func undoTakesThemBack() throws {
    let paths = try #require(place.files("Inbox").first { $0.hasPrefix("情况说明") })
    #expect(try place.run("import", place.inbox.path + "/" + paths).status == 1)
    #expect(try place.run("show", "2").output.contains("情况说明 7"))
    let undone = try place.run("undo", "2", "--json", "-")
    #expect(undone.status == 0)
    let plan = try #require(try jsonObject(Data(undone.output.utf8))["undo"] as? [String: Any])
    #expect((plan["removed"] as? [String: Any])?["waivers"] as? Int == 7)
    #expect(try ids().isEmpty)
  }

  /// Whoever was let in by a waiver rests on it: it stays until they are gone. The what-if counts it too.
  @Test func undoIsRefusedWhileSomebodyRestsOnThem() throws {
    let waivers = try #require(place.files("Inbox").first { $0.hasPrefix("情况说明") })
    #expect(try place.run("import", place.inbox.path + "/" + waivers).status == 1)
    #expect(try place.run("import", place.inbox.path + "/000.001.001").status == 1)
    let before = try ids()
    let refused = try place.run("undo", "2")
    #expect(refused.status == 1)
    let lines = refused.output.split(separator: "\n").map(String.init)
    #expect(lines[0].hasSuffix("不能撤销，不作任何改动："))
    // Whether the pupil is of age by now, the clock tells.
    let others = lines.dropFirst().filter { !$0.contains("AGE-101") }
    #expect(
      others.map { $0.replacing(/[0-9]{4}[*]{8}[0-9X]{4}/, with: "ID") } == [
        "  ID：凭情况说明“苏青例〔2026〕1号”才符合 AGE-103 的规定，请先撤销导入此人的第 3 次运行",
        "  ID：凭情况说明“苏青例〔2026〕2号”才符合 AGE-103 的规定，请先撤销导入此人的第 3 次运行",
        "  ID：凭情况说明“苏青例〔2026〕5号”才符合 AGE-106 的规定，请先撤销导入此人的第 3 次运行",
      ])
    #expect(try ids() == before && !before.contains { refused.output.contains($0) })
    #expect(try place.run("show", "2").output.contains("凭情况说明"))
    let policy = place.root.appendingPathComponent("policy")
    try FileManager.default.copyItem(at: BuiltRoster.repository.appendingPathComponent("Templates/policy"), to: policy)
    let same = try place.run("check", "--stored", "--policy", policy.path, "--as-of", "2026-03-02")
    #expect(same.status == 0 && same.output.contains("已核对 3 人：改为不通过 0，改为通过 0，仍通过 3，仍不通过 0"))
    #expect(try place.run("undo", "3").status == 0)
    #expect(try place.run("undo", "2").status == 0)
  }

  /// A check takes the waivers first too, and says what the import will say.
  @Test func checkSaysTheSame() throws {
    func rows(_ result: BuiltRoster.Result) throws -> [[String: Int]?] {
      let files = try jsonObject(Data(result.output.utf8))["files"] as? [[String: Any]] ?? []
      return files.map { $0["rows"] as? [String: Int] }
    }
    let checked = try rows(place.run("check", place.inbox.path, "--json", "-"))
    #expect(checked.map { $0?["imported"] } == [7, 3])
    let tried = try place.run("import", "--dry-run", "--json", "-", "--preview", place.root.path + "/Reports/p.xlsx")
    #expect(try rows(tried) == checked)
    let preview = try texts(place.root.path + "/Reports/p.xlsx")
    #expect(preview.contains("苏青例〔2026〕1号"))
    #expect(try rows(place.run("import", "--json", "-")) == checked)
    for id in try ids() { #expect(!preview.contains(id)) }
  }
}
