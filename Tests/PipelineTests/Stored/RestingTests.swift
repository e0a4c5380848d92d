import Foundation
import Pipeline
import RosterModel
import Store
import Testing

/// Whoever a waiver let in rests on it as long as the rule would keep them out. In the case `waivers`: one who joined at
/// twelve (1号), a pupil who is under fourteen until June and joined so (2号), a cadre who joined at twenty-eight (5号).
@Suite struct RestingTests {
  private let place: CaseWorkspace
  private let folder: CaseFolder

  init() throws {
    folder = try #require(CaseFolder.all.first { $0.testDescription == "waivers" })
    place = try CaseWorkspace(folder)
    try place.fill(folder.inbox(1))
    let rosters = place.url("rosters")
    try FileManager.default.moveItem(at: place.url("Inbox/000.001.001"), to: rosters)
    #expect(try place.importInbox(try folder.options(1)).totals.imported == 7)
    try FileManager.default.moveItem(at: rosters, to: place.url("Inbox/000.001.001"))
    #expect(try place.importInbox(try folder.options(1)).totals.imported == 3)
  }

  private func obstacles(_ day: String) throws -> [String] {
    let day = try #require(CivilDate(iso: day))
    return try UndoRun(store: place.store, asOf: day).run(2, isDryRun: true) { _ in 0 }.plan.obstacles.map {
      guard case .waiverNeeded(_, let rule, let document, let run) = $0 else { return "\($0)" }
      return "\(rule.rawValue) \(document) \(run)"
    }
  }

  private static let grown = ["AGE-103 苏青例〔2026〕1号 3", "AGE-103 苏青例〔2026〕2号 3", "AGE-106 苏青例〔2026〕5号 3"]

  @Test func tellsWhoRestsOnWhat() throws {
    #expect(try obstacles("2026-05-31") == [Self.grown[0], "AGE-101 苏青例〔2026〕2号 3"] + Self.grown[1...])
    #expect(try obstacles("2026-06-01") == Self.grown, "fourteen today")
    #expect(try obstacles("2027-02-01") == Self.grown, "ended, it is still the document they came in by")
  }

  /// Another document for the same rule and person is enough; one for somebody of another name is none.
  @Test func anotherWaiverIsEnough() throws {
    try place.execute(
      """
      INSERT INTO waiver (resident_id, name, rule, document, authority, approved_on, source_file, source_row)
      SELECT resident_id, name, rule, '另一份', authority, approved_on, (SELECT max(id) FROM import_file), 2
      FROM waiver WHERE document LIKE '%1号' OR document LIKE '%5号';
      UPDATE waiver SET name = '别人' WHERE document = '另一份' AND rule = 'AGE-106';
      """)
    #expect(try obstacles("2026-06-01") == Array(Self.grown[1...]))
  }

  /// Gone, nobody rests on anything; a member of the rules' age needs none.
  @Test func nobodyIsLeft() throws {
    _ = try UndoRun(store: place.store, asOf: try #require(CivilDate(iso: "2026-06-01"))).run(3, isDryRun: false) { _ in
      0
    }
    #expect(try obstacles("2026-06-01") == [])
  }
}
