import Foundation
import Testing

/// A temporary workspace made by `roster init`.
final class TrialWorkspace {
  let root: URL

  init() throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("roster-trial-\(UUID().uuidString)")
    #expect(try BuiltRoster.run(["init", root.path]).status == 0)
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  var inbox: URL { root.appendingPathComponent("Inbox") }
  var database: URL { root.appendingPathComponent("roster.db") }

  /// The organisations every case finds registered.
  func register() throws {
    let book = BuiltRoster.fixtures.appendingPathComponent("Cases/organizations.xlsx")
    #expect(try run("import", book.path).status == 0)
  }

  /// Replaces the Inbox by a folder of Fixtures.
  func fill(_ folder: String) throws {
    try FileManager.default.removeItem(at: inbox)
    try FileManager.default.copyItem(at: BuiltRoster.fixtures.appendingPathComponent(folder), to: inbox)
  }

  /// Runs as of the day of the fixtures.
  func run(_ command: String, _ arguments: String..., language: String = "zh_CN.UTF-8") throws -> BuiltRoster.Result {
    try run(command, arguments, language: language)
  }

  func run(
    _ command: String, _ arguments: [String], language: String = "zh_CN.UTF-8", environment: [String: String] = [:]
  ) throws -> BuiltRoster.Result {
    let day = ["import", "check"].contains(command) && !arguments.contains("--as-of") ? ["--as-of", "2026-03-02"] : []
    return try BuiltRoster.run([command] + arguments + ["--workspace", root.path] + day, language: language,
      environment: environment)
  }

  /// Relative paths of all files below `folder`, sorted.
  func files(_ folder: String) -> [String] {
    let base = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: base.appendingPathComponent(name).path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  func data(_ path: String) throws -> Data { try Data(contentsOf: root.appendingPathComponent(path)) }

  func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }
}

/// One JSON document as dictionaries.
func jsonObject(_ data: Data) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}
