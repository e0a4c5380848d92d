import Foundation
import Testing

/// `roster reconcile` as operators call it.
@Suite struct ReconcileCommandTests {
  private let fixtures = BuiltRoster.fixtures.appendingPathComponent("Reconcile")

  private func place() throws -> TrialWorkspace {
    let place = try TrialWorkspace()
    try place.register()
    try place.fill("Reconcile/before")
    #expect(try place.run("import").status == 0)
    return place
  }

  private func reconcile(
    _ place: TrialWorkspace, _ step: String, _ arguments: [String] = [], environment: [String: String] = [:]
  ) throws -> BuiltRoster.Result {
    try place.run(
      "reconcile", ["--against", fixtures.appendingPathComponent(step).path, "--as-of", "2026-03-02"] + arguments,
      environment: environment)
  }

  @Test func holdsAndReleases() throws {
    let place = try place()
    let compared = try reconcile(place, "cut")
    #expect(compared.status == 1)
    #expect(compared.output.hasSuffix("合计 2 个组织，暂缓 1 个；只比较，未写入\n"))
    #expect(place.files("Reports") == ["2026-03-02/reconcile.xlsx"])
    let report = try jsonObject(Data(reconcile(place, "cut", ["--apply", "--json", "-"]).output.utf8))
    let organizations = try #require(report["organizations"] as? [[String: Any]])
    #expect(organizations.map { $0["held"] as? Bool } == [true, false])
    let digest = try #require(organizations[0]["digest"] as? String)
    #expect(compared.output.contains("  --release \(digest)\n"))
    #expect(try reconcile(place, "cut", ["--apply", "--release", digest]).status == 0)
    try aSpentRelease(place, digest)
    let members = try place.run("show", "4", "--json", "-").output
    #expect(members.wholeMatch(of: /[\s\S]*\d{17}[\dX][\s\S]*/) == nil)
  }

  /// Each run's workbook is the only record of what it has done. One that says the same as the last is that one.
  @Test func everyRunKeepsItsWorkbook() throws {
    let place = try place()
    let (first, second, third) = ("reconcile.xlsx", "reconcile (2).xlsx", "reconcile (3).xlsx")
    func books() -> [String] { place.files("Reports/2026-03-02") }
    #expect(try reconcile(place, "after").output.contains("→ Reports/2026-03-02/reconcile.xlsx\n"))
    #expect(try reconcile(place, "after").output.contains("→ Reports/2026-03-02/reconcile.xlsx\n"))
    #expect(books() == [first])
    let compared = try place.data("Reports/2026-03-02/" + first)
    let applied = try jsonObject(Data(reconcile(place, "after", ["--apply", "--json", "-"]).output.utf8))
    #expect(applied["workbook"] as? String == "Reports/2026-03-02/" + second)
    let record = try place.data("Reports/2026-03-02/" + second)
    #expect(try reconcile(place, "cut", ["--apply"]).output.contains("/reconcile (3).xlsx\n"))
    #expect(books() == [second, third, first])
    #expect(try place.data("Reports/2026-03-02/" + first) == compared)
    #expect(try place.data("Reports/2026-03-02/" + second) == record)
    let own = place.root.appendingPathComponent("对账.xlsx").path
    #expect(try reconcile(place, "after", ["-o", own]).output.contains("→ 对账.xlsx\n"))
    #expect(books() == [second, third, first])
  }

  /// Also in silence somebody learns that it lets nothing through; the comparison is there.
  private func aSpentRelease(_ place: TrialWorkspace, _ digest: String) throws {
    let refused = try reconcile(place, "cut", ["--apply", "--quiet", "--release", digest])
    #expect(refused.status == 1 && refused.output.isEmpty)
    #expect(
      refused.errors == "roster: 没有执行对账：放行摘要 \(digest) 已在第 4 次运行中用过，一个摘要只能放行一次；请看这次比较给出的新摘要\n")
    let unknown = try reconcile(place, "cut", ["--apply", "--release", String(repeating: "0", count: 32)])
    #expect(unknown.status == 1 && unknown.output.hasSuffix("只比较，未写入\n"))
    #expect(unknown.errors.contains("请检查是否抄错"))
    #expect(try place.run("show", "5").status == 64)
  }

  /// Killed within, the same command goes on, though the release is spent.
  @Test(arguments: ["begun:1", "committed:1", "committed:2", "reported:1"])
  func resumesWithARelease(_ point: String) throws {
    let undisturbed = try place(), killed = try place()
    let report = try jsonObject(Data(reconcile(killed, "cut", ["--json", "-"]).output.utf8))
    let digest = try #require((report["organizations"] as? [[String: Any]])?[0]["digest"] as? String)
    _ = try reconcile(undisturbed, "cut")
    let arguments = ["--apply", "--release", digest]
    let expected = try reconcile(undisturbed, "cut", arguments + ["--json", "-"])
    #expect(expected.status == 0)
    #expect(try !reconcile(killed, "cut", arguments, environment: ["ROSTER_FAULT": point]).exited)
    let again = try reconcile(killed, "cut", arguments + ["--json", "-"])
    #expect(again.status == 0 && again.output == expected.output, "\(again.output)")
    let difference = try WorkspaceDump(killed).difference(from: WorkspaceDump(undisturbed))
    #expect(difference.isEmpty, "\(difference)")
  }

  /// A roster that was changed meanwhile is compared first: what was found is of another one.
  @Test func anotherRosterIsComparedFirst() throws {
    let place = try place()
    let folder = place.root.appendingPathComponent("名单")
    try FileManager.default.copyItem(at: fixtures.appendingPathComponent("after"), to: folder)
    let command = ["--against", folder.path, "--as-of", "2026-03-02", "--apply", "--json", "-"]
    #expect(try !place.run("reconcile", command, environment: ["ROSTER_FAULT": "begun"]).exited)
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.copyItem(at: fixtures.appendingPathComponent("cut"), to: folder)
    let report = try jsonObject(Data(place.run("reconcile", command).output.utf8))
    #expect((report["organizations"] as? [[String: Any]])?.contains { $0["held"] as? Bool == true } == true)
  }

  @Test func saysWhatIsOpen() throws {
    let place = try place()
    #expect(try place.run("reconcile").output == "没有待核实的团员，也没有暂缓的组织\n")
    #expect(try reconcile(place, "after", ["--apply"]).status == 1)
    #expect(try reconcile(place, "cut", ["--apply"]).status == 1)
    let open = try place.run("reconcile", "--json", "-")
    let report = try jsonObject(Data(open.output.utf8))
    #expect((report["toBeConfirmed"] as? [[String: Any]])?.map { $0["members"] as? Int } == [1])
    #expect((report["held"] as? [[String: Any]])?.map { $0["organization"] as? String } == ["000.001.001"])
    #expect(try place.run("reconcile").output.split(separator: "\n").count == 2)
    #expect(try place.run("reconcile", "--apply").status == 64)
  }

  @Test(arguments: [
    ["--release", String(repeating: "0", count: 32)], ["--apply", "--release", "x"],
  ])
  func usage(_ arguments: [String]) throws {
    #expect(try reconcile(try place(), "after", arguments).status == 64)
  }

  /// Killed within, and started again.
  @Test(arguments: ["outputPlaced:1", "begun:1", "loaded:1", "committed:1", "moved:1", "reported:1", "outputWritten:1"])
  func resumes(_ point: String) throws {
    let undisturbed = try place(), killed = try place()
    let expected = try reconcile(undisturbed, "after", ["--apply", "--json", "-"])
    #expect(expected.status == 1)
    #expect(try !reconcile(killed, "after", ["--apply"], environment: ["ROSTER_FAULT": point]).exited)
    let again = try reconcile(killed, "after", ["--apply", "--json", "-"])
    #expect(again.status == 1 && again.output == expected.output, "\(again.output)")
    let difference = try WorkspaceDump(killed).difference(from: WorkspaceDump(undisturbed))
    let left = try FileManager.default.subpathsOfDirectory(atPath: killed.root.path).filter { $0.hasSuffix(".tmp") }
    #expect(left.isEmpty, "\(left)")
    #expect(difference.isEmpty, "\(difference)")
  }
}
