import Foundation
import Pipeline
import RosterModel
import Store
import Testing

/// Reports on the small county, read back from what is written.
@Suite struct StoredReportTests {
  private func reports(_ state: CountyState, _ language: Language = .zh) throws -> Reports {
    Reports(
      store: state.store, policy: try .builtIn(), asOf: try CountyState.day(), language: language)
  }

  private func write(
    _ kind: ReportKind, _ options: ReportOptions = ReportOptions(), of state: CountyState, _ language: Language = .zh
  ) throws -> (book: BookText, outcome: ReportOutcome, json: [String: Any]) {
    let place = Workspace(root: state.root).place(of: kind, asOf: try CountyState.day())
    let outcome = try reports(state, language).write(kind, options, to: place)
    let json = try JSONSerialization.jsonObject(with: outcome.report.json()) as? [String: Any]
    return (try BookText(place), outcome, try #require(json))
  }

  @Test func progress() throws {
    let (book, outcome, json) = try write(.progress, of: try CountyState())
    #expect(book.names == ["录入进度", "下级组织", "全部组织"])
    let rows = try #require(book.sheets["全部组织"])
    let codes = ["000", "000.001", "000.001.001", "000.001.002", "000.001.003", "000.002", "000.002.001"]
    #expect(rows.dropFirst().map { $0[0] } == codes)
    // Leading bodies stand by themselves (F38), and the whole name beside the short one (F39).
    let county = "某县团委  团的领导机关  3 1 0.3333 8 7 0.875 2 0 0 1 1 1 5 4 0.8 6 2"
    #expect(rows[1][2...].joined(separator: " ").hasPrefix(county))
    #expect(rows[3][2...].joined(separator: " ") == "某县高一(1)班团支部  团支部 普通高中 1 1 1 3 3 1 0 0 – 0 0 – 1 1 1 1 1 1")
    #expect(rows[5][2...].joined(separator: " ") == "某县待接转团支部  待接转团支部 普通高中 0 0 – 1 1 1 0 0 – 0 0 – 0 0 – 0 0 –")
    #expect(try #require(book.sheets["下级组织"]).dropFirst().map { $0[0] } == ["000.001", "000.002"])
    let page = try #require(book.sheets["录入进度"])
    #expect(page.contains { $0.first == "团支部完成率" && $0.last == "1 / 3　33.33%" })
    #expect(page.contains { $0.first == "普通高中" } && page.contains { $0.first == "未填写" })
    #expect(outcome.report.headline == "团支部完成 1/3 33.33%，团员完整 7/8 87.50%，团干部完整 4/5 80.00%")
    let branches = try #require((json["total"] as? [String: Any])?["branches"] as? [String: Any])
    #expect(
      branches["part"] as? Int == 1 && branches["whole"] as? Int == 3 && branches["percent"] as? String == "33.33")
    #expect(json["schema"] as? Int == 1)
  }

  /// F47: the schools below an organisation, each with everything below it; a school within a school is part of it.
  @Test func schools() throws {
    let state = try CountyState()
    try state.execute(
      """
      UPDATE organization SET school_code = '3200000001' WHERE code = '000.001';
      UPDATE organization SET industry = '初中' WHERE code = '000.002.001';
      UPDATE organization SET industry = '普通高中' WHERE code = '000.001.002';
      """)
    let (book, outcome, json) = try write(.schools, of: state)
    #expect(book.names == ["学校录入进度", "学校"])
    let rows = try #require(book.sheets["学校"])
    #expect(
      rows.map { $0.prefix(6).joined(separator: "|") } == [
        "组织编码|团组织|组织全称|学校机构编号|组织类别|行业类别", "000.001|某中学团委|某县某中学团委|3200000001|团委|普通高中",
        "000.002.001|<b>机关</b>团支部|某县<b>机关</b>团支部||团支部|初中",
      ])
    #expect(outcome.report.headline == "2 所学校，团支部完成 1/3 33.33%，团员完整 7/8 87.50%，团干部完整 3/4 75.00%")
    #expect(json["report"] as? String == "schools")
    #expect((json["sectors"] as? [[String: Any]])?.map { $0["sector"] as? String } == ["普通高中", "初中"])
    let below = try write(.schools, ReportOptions(organization: try state.organization("000.002")), of: state)
    #expect(try #require(below.book.sheets["学校"]).count == 2)
  }

  @Test func progressOfASubtree() throws {
    let state = try CountyState()
    let (book, _, json) = try write(
      .progress, ReportOptions(organization: try state.organization("000.001")), of: state)
    #expect(try #require(book.sheets["全部组织"]).count == 5)
    #expect((json["scope"] as? [String: Any])?["organization"] as? String == "000.001")
  }

  @Test func reasons() throws {
    let (book, outcome, json) = try write(.reasons, of: try CountyState())
    let rows = try #require(book.sheets["按组织"])
    #expect(rows[1].joined(separator: " ") == " （未说明组织） 1 1 0 0 0 – – FIL-101 文件不是可读取的工作簿：…" || rows[1][1] == "（未说明组织）")
    #expect(rows[2].prefix(10).joined(separator: " ") == "000.001.001 某县高一(1)班团支部 1 0 10 6 4 0 0.6 0.6")
    #expect(rows[2][10].hasPrefix("CON-101 "))
    let pairs = try #require(book.sheets["按组织和原因"])
    #expect(
      pairs.dropFirst().map { "\($0[0]) \($0[2]) \($0[4])" } == [
        " FIL-101 1", "000.001.001 CON-101 2", "000.001.001 CON-102 1", "000.001.001 RID-101 1",
      ])
    #expect(outcome.report.headline == "首次通过率 60.00%，失败 4 行")
    let codes = (json["reasons"] as? [[String: Any]])?.compactMap { $0["code"] as? String }
    #expect(codes == ["CON-101", "CON-102", "FIL-101", "RID-101"])
  }

  /// The run began on 2 March in China.
  @Test func reasonsOfAPeriod() throws {
    let state = try CountyState()
    var options = ReportOptions()
    options.since = CivilDate(iso: "2026-03-03")
    #expect(try reports(state).report(.reasons, options).headline == "首次通过率 –，失败 0 行")
    options.since = CivilDate(iso: "2026-03-02")
    options.organization = try state.organization("000.002")
    #expect(try reports(state).report(.reasons, options).headline == "首次通过率 –，失败 0 行")
    options.organization = try state.organization("000.001")
    #expect(try reports(state).report(.reasons, options).headline == "首次通过率 60.00%，失败 4 行")
  }

  @Test func todo() throws {
    let (book, outcome, json) = try write(.todo, of: try CountyState())
    let rows = try #require(book.sheets["待办"])
    #expect(rows.first == ["组织编码", "团组织", "事项", "姓名", "身份证号", "代码", "问题", "怎么办"])
    let expected = [
      "000.001 STD-205", "000.001 STD-131", "000.001.002 STD-201", "000.001.002 STD-204", "000.001.002 STD-101",
      "000.001.002 STD-104",
      "000.001.002 STD-111", "000.001.003 STD-207", "000.001.003 STD-112", "000.002 STD-202", "000.002 STD-204",
      "000.002.001 STD-201", "000.002.001 STD-204", "000.002.001 STD-121",
    ]
    #expect(rows.dropFirst().map { "\($0[0]) \($0[5])" } == expected)
    #expect(rows[2][2...4].joined(separator: " ").hasPrefix("人员 吴二 1101********"))
    #expect(!rows.joined().joined().contains(/[0-9]{17}/))
    #expect(outcome.report.headline == "待办 14 项，涉及 5 个团组织")
    #expect((json["counts"] as? [String: Int])?["STD-204"] == 3)
    #expect((json["organizations"] as? [[String: Any]])?.count == 5)
  }

  /// A workbook for each organisation; one that has done everything loses its old one, and no other file goes.
  @Test func todoForEach() throws {
    let state = try CountyState()
    var options = ReportOptions(organization: try state.organization("000.001"))
    options.each = true
    let (_, first, _) = try write(.todo, options, of: state)
    let names = ["todo.xlsx", "000.001.xlsx", "000.001.002.xlsx", "000.001.003.xlsx"]
    #expect(first.places.map(\.lastPathComponent) == names)
    let own = try BookText(first.places[2])
    let list = try #require(own.sheets["待办"])
    #expect(list.dropFirst().allSatisfy { $0[0] == "000.001.002" } && list.count == 6)
    let others = first.places[1].deletingLastPathComponent().appendingPathComponent("别的.xlsx")
    try Data().write(to: others)
    try state.execute(
      "DELETE FROM membership WHERE branch_id = (SELECT id FROM organization WHERE code = '000.001.003')")
    #expect(try write(.todo, options, of: state).outcome.places.count == 3)
    #expect(!FileManager.default.fileExists(atPath: first.places[3].path))
    #expect(FileManager.default.fileExists(atPath: others.path))
    let mode = try FileManager.default.attributesOfItem(atPath: first.places[1].path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
  }

  @Test(arguments: ReportKind.allCases) func sameBytes(_ kind: ReportKind) throws {
    let state = try CountyState()
    let first = try write(kind, of: state).outcome
    let bytes = try first.places.map { try Data(contentsOf: $0) } + [first.report.json()]
    let second = try write(kind, of: state).outcome
    #expect(try second.places.map { try Data(contentsOf: $0) } + [second.report.json()] == bytes)
  }
}
