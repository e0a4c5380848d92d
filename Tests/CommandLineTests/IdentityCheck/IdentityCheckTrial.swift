import Foundation
import GRDB
import Testing

/// A workspace with five unverified people in it.
final class IdentityCheckTrial {
  let place: TrialWorkspace
  static let batch = "20260302-001"

  init() throws {
    place = try TrialWorkspace()
    try place.register()
    let folder = place.inbox.appendingPathComponent("000.001.001")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for path in ["twice/Inbox-1/000.001.001/全对.xlsx", "contacts/Inbox/000.001.001/联系方式.xlsx"] {
      let file = BuiltRoster.fixtures.appendingPathComponent("Cases/" + path)
      try FileManager.default.copyItem(at: file, to: folder.appendingPathComponent(file.lastPathComponent))
    }
    #expect(try place.run("import").status == 1)
    #expect(try values("SELECT verification FROM person") == Array(repeating: "未校验", count: 5))
  }

  func verify(
    _ command: String, _ arguments: String..., day: String = "2026-03-02", environment: [String: String] = [:]
  ) throws -> BuiltRoster.Result {
    let dated = command == "list" ? [] : ["--as-of", day]
    let result = try place.run("verify", [command] + arguments + dated, environment: environment)
    try expectMasked(result.output + result.errors)
    return result
  }

  func report(_ result: BuiltRoster.Result) throws -> [String: Any] { try jsonObject(Data(result.output.utf8)) }

  /// No output carries a whole resident ID.
  func expectMasked(_ text: String) throws {
    for id in try values("SELECT resident_id FROM person") { #expect(!text.contains(id)) }
  }

  func values(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: place.database.path).read { try String.fetchAll($0, sql: sql) }
  }

  func execute(_ sql: String) throws {
    try DatabaseQueue(path: place.database.path).write { try $0.execute(sql: sql) }
  }

  func book(_ batch: String = IdentityCheckTrial.batch) -> URL {
    place.root.appendingPathComponent("Reports/verify/\(batch).xlsx")
  }

  /// Exports, lets `fill` fill the answer in, and gives its place.
  func answered(_ fill: (inout AnswerBook) -> Void = { $0.pass() }) throws -> String {
    if !FileManager.default.fileExists(atPath: book().path) { #expect(try verify("export").status == 0) }
    return try filled(book(), fill)
  }

  func filled(_ book: URL, _ fill: (inout AnswerBook) -> Void) throws -> String {
    var answer = try AnswerBook(book)
    fill(&answer)
    let file = place.root.appendingPathComponent("答复.xlsx")
    try answer.write(file)
    return file.path
  }

  /// `VER-105 row 3 column B` of every failure and warning.
  func findings(_ result: BuiltRoster.Result) throws -> [String] {
    let findings = try #require(try report(result)["findings"] as? [[String: Any]])
    return findings.map { finding in
      [finding["code"], finding["row"], finding["column"]].compactMap { $0.map { "\($0)" } }.joined(separator: " ")
    }
  }
}
