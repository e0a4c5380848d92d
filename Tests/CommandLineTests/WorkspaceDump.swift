import Foundation
import GRDB
import Testing

/// All that a run leaves behind, as lines: every row of every table but the times of day, every file with its bytes.
struct WorkspaceDump: Equatable {
  let lines: [String]

  /// `replacing`: a text that may differ, such as the workspace's own place.
  init(_ place: TrialWorkspace, replacing text: String = "") throws {
    var lines = try DatabaseQueue(path: place.database.path).read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")
      return try tables.flatMap { table in try WorkspaceDump.rows(of: table, db) }
    }
    for folder in ["Inbox", "Failures", "Archive", "Reports"] {
      lines += try place.files(folder).map { path in
        "\(folder)/\(path) \(try WorkspaceDump.mode(place, folder, path)) "
          + "\(try place.data("\(folder)/\(path)").base64EncodedString())"
      }
    }
    self.lines = text.isEmpty ? lines : lines.map { $0.replacingOccurrences(of: text, with: "") }
  }

  /// Nobody else's, be it only for a moment before a kill.
  private static func mode(_ place: TrialWorkspace, _ folder: String, _ path: String) throws -> String {
    let file = place.root.appendingPathComponent(folder + "/" + path)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    return String(mode ?? 0, radix: 8)
  }

  private static func rows(of table: String, _ db: Database) throws -> [String] {
    try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { row in
      let values = row.filter { !["started_at", "finished_at"].contains($0.0) }.map { "\($0.0)=\($0.1)" }
      return "\(table): " + values.joined(separator: " ")
    }.sorted()
  }

  /// What one has and the other has not.
  func difference(from other: WorkspaceDump) -> [String] {
    lines.difference(from: other.lines).map { change in
      switch change {
      case .insert(_, let line, _): "+ \(line.prefix(200))"
      case .remove(_, let line, _): "- \(line.prefix(200))"
      }
    }
  }
}
