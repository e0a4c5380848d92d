import Foundation

@testable import WorkbookReader

/// Files under `Fixtures/`, found from this file's place.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("Fixtures")

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appendingPathComponent(path)))
  }

  static func lines(_ path: String) throws -> [String] {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  /// Names of the files in a folder with one of the endings, sorted.
  static func names(in name: String, endings: [String] = [".xlsx"]) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path)) ?? []
    return all.filter { file in endings.contains { file.hasSuffix($0) } }.sorted()
  }

  /// Fixtures of both folders as paths.
  static let workbooks =
    names(in: "Formats").map { "Formats/" + $0 } + names(in: "Malformed").map { "Malformed/" + $0 }
}
