import Foundation
import GRDB
import Testing

/// A temporary workspace made by `roster init`.
final class TrialWorkspace {
  let root: URL

  /// `name`: of the folder it lies in.
  init(in name: String = "") throws {
    root = FileManager.default.temporaryDirectory.appendingPathComponent("roster-trial-\(UUID().uuidString)" + name)
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
    _ command: String, _ arguments: [String], language: String = "zh_CN.UTF-8", environment: [String: String] = [:],
    shell: String? = nil
  ) throws -> BuiltRoster.Result {
    let day = ["import", "check"].contains(command) && !arguments.contains("--as-of") ? ["--as-of", "2026-03-02"] : []
    return try BuiltRoster.run(
      [command] + arguments + ["--workspace", root.path] + day, language: language,
      environment: environment, shell: shell)
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

  func execute(_ sql: String) throws { try DatabaseQueue(path: database.path).write { try $0.execute(sql: sql) } }

  func text(_ path: String) throws -> String { String(decoding: try data(path), as: UTF8.self) }
}

/// One JSON document as dictionaries.
func jsonObject(_ data: Data) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
}

extension TrialWorkspace {
  /// A roster in part wrong, one that is right, one refused with its rows, and one that is no workbook.
  private static let mixed = [
    "contacts/Inbox/000.001.001/联系方式.xlsx", "twice/Inbox-1/000.001.001/全对.xlsx", "places/Inbox/未登记.xlsx",
    "unreadable/Inbox/000.001.001/html.xls",
  ]

  /// A workspace with these four in its Inbox, in the order of their turns 联系方式 being the third.
  static func withMixedInbox(in name: String = "") throws -> TrialWorkspace {
    let place = try TrialWorkspace(in: name)
    try place.register()
    let folder = place.inbox.appendingPathComponent("000.001.001")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for path in mixed {
      let file = BuiltRoster.fixtures.appendingPathComponent("Cases/" + path)
      let target = path.contains("/000.001.001/") ? folder : place.inbox
      try FileManager.default.copyItem(at: file, to: target.appendingPathComponent(file.lastPathComponent))
    }
    return place
  }
}
