import Foundation
import Testing

/// What lies in an Inbox and is no file that can be taken: each keeps only itself back.
@Suite struct InboxPlaceTests {
  private static let roster = BuiltRoster.fixtures.appendingPathComponent("Cases/twice/Inbox-1/000.001.001/全对.xlsx")

  private func filled() throws -> TrialWorkspace {
    let place = try TrialWorkspace()
    try place.register()
    try put(place, "000.001.001/全对.xlsx")
    return place
  }

  private func put(_ place: TrialWorkspace, _ path: String) throws {
    let target = place.inbox.appendingPathComponent(path)
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(at: Self.roster, to: target)
  }

  /// Path, status and codes of each file in the report.
  private func report(_ result: BuiltRoster.Result) throws -> [String: [String]] {
    let files = try jsonObject(Data(result.output.utf8))["files"] as? [[String: Any]] ?? []
    return Dictionary(
      files.map { file in
        let findings = file["findings"] as? [[String: Any]] ?? []
        return (
          file["path"] as? String ?? "",
          [file["status"] as? String ?? ""]
            + findings.filter { $0["severity"] as? String == "failure" }.compactMap { $0["code"] as? String }
        )
      }
    ) { $1 }
  }

  /// A link may lead to any file that the program can read: it is not followed, whatever it leads to.
  @Test func linksAreNotFollowed() throws {
    let place = try filled()
    let outside = place.root.deletingLastPathComponent().appendingPathComponent("outside-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: outside, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: outside) }
    try FileManager.default.copyItem(at: Self.roster, to: outside.appendingPathComponent("secret.xlsx"))
    let links = [("file.xlsx", outside.path + "/secret.xlsx"), ("folder", outside.path), ("nowhere.xlsx", "/nowhere")]
    for (name, target) in links {
      try FileManager.default.createSymbolicLink(
        atPath: place.inbox.path + "/000.001.001/" + name, withDestinationPath: target)
    }
    let result = try place.run("import", "--json", "-")
    #expect(result.status == 1)
    var expected = ["Inbox/000.001.001/全对.xlsx": ["imported"]]
    for (name, _) in links { expected["Inbox/000.001.001/" + name] = ["refused", "FIL-114"] }
    #expect(try report(result) == expected)
    #expect(try FileManager.default.contentsOfDirectory(atPath: outside.path) == ["secret.xlsx"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.inbox.path + "/000.001.001").sorted()
        == links.map(\.0).sorted())
    #expect(place.files("Failures") == [])
  }

  /// Deeper than any path may be long.
  @Test func treesWithoutEnd() throws {
    let place = try filled()
    let name = String(repeating: "深", count: 80)
    let script = """
      cd "$1/000.001.001" && for i in $(seq 30); do mkdir \(name) && cd -P \(name) || exit 1; done; touch x.xlsx
      """
    let made = try SpawnedProcess(
      program: "/bin/bash", arguments: ["-c", script, "bash", place.inbox.path],
      environment: ["PATH": "/usr/bin:/bin"], folder: place.root, output: URL(fileURLWithPath: "/dev/null"),
      errors: URL(fileURLWithPath: "/dev/null")
    ).run()
    guard case .exited(0) = made else { throw CancellationError() }
    let result = try place.run("import", "--json", "-")
    #expect(result.status == 1)
    let report = try report(result)
    #expect(report.count == 2)
    #expect(report["Inbox/000.001.001/全对.xlsx"] == ["imported"])
    #expect(report.first { $0.key.contains("深") }?.value == ["refused", "FIL-113"])
    // A second time: only the place is left to speak of.
    #expect(try place.run("import", "--json", "-").status == 65)
    _ = try SpawnedProcess(
      program: "/bin/rm", arguments: ["-rf", place.inbox.path], environment: [:], folder: place.root,
      output: URL(fileURLWithPath: "/dev/null"), errors: URL(fileURLWithPath: "/dev/null")
    ).run()
  }

  /// One name in two Unicode forms is two files.
  @Test func namesThatOnlyUnicodeTakesForOne() throws {
    let place = try filled()
    let roster = BuiltRoster.fixtures.appendingPathComponent("Cases/contacts/Inbox/000.001.001/联系方式.xlsx")
    let names = ["caf\u{E9}.xlsx", "cafe\u{301}.xlsx"]
    for name in names {
      try FileManager.default.copyItem(at: roster, to: place.inbox.appendingPathComponent("000.001.001/" + name))
    }
    let result = try place.run("import", "--json", "-")
    #expect(result.status == 1)
    let files = try jsonObject(Data(result.output.utf8))["files"] as? [[String: Any]] ?? []
    let taken = files.compactMap { $0["path"] as? String }.map { Array($0.utf8) }
    #expect(Set(taken).count == 3)
    func bytes(_ folder: String) -> Set<[UInt8]> {
      Set(place.files(folder).map { Array(($0 as NSString).lastPathComponent.utf8) })
    }
    #expect(bytes("Archive") == Set((names + ["全对.xlsx"]).map { Array($0.utf8) }))
    #expect(
      bytes("Failures")
        == Set(names.map { Array($0.replacingOccurrences(of: ".xlsx", with: "-导入失败.xlsx").utf8) }))
    // Folders too.
    for folder in ["000.001.001/caf\u{E9}", "000.001.001/cafe\u{301}"] { try put(place, folder + "/名单.xlsx") }
    let again = try jsonObject(Data(place.run("import", "--json", "-").output.utf8))["files"] as? [[String: Any]] ?? []
    #expect(Set(again.compactMap { $0["path"] as? String }.map { Array($0.utf8) }).count == 2)
    #expect(place.files("Inbox") == [])
    // Named on the command line too.
    let paths = names.map { place.root.path + "/Mine/" + $0 }
    try FileManager.default.createDirectory(atPath: place.root.path + "/Mine", withIntermediateDirectories: true)
    for path in paths { try FileManager.default.copyItem(at: roster, to: URL(fileURLWithPath: path)) }
    let named = try place.run("check", paths + ["--org", "000.001.001", "--json", "-"])
    #expect((try jsonObject(Data(named.output.utf8))["files"] as? [Any])?.count == 2)
  }
}
