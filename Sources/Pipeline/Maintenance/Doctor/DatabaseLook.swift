import Foundation
import RosterModel
import Store

/// The database file: whether one can work with it.
struct DatabaseLook {
  /// How reports show it.
  let path: String
  let problems: [Problem]
  let isDamaged: Bool

  /// Neither damaged nor made by a later version.
  var isUsable: Bool { problems.allSatisfy { $0.kind == .schemaIncomplete } }

  /// Throws `StoreError.locked`.
  init(database: URL, workspace: Workspace?, wait: Duration) throws {
    let path = workspace == nil ? database.path : database.lastPathComponent
    self.path = path
    guard FileManager.default.fileExists(atPath: database.path) else {
      (problems, isDamaged) = ([Problem(.databaseMissing, path)], true)
      return
    }
    let condition = try DatabaseFile(path: database.path, wait: wait).condition()
    isDamaged = !condition.damage.isEmpty
    problems =
      condition.damage.map { DatabaseLook.problem($0, path: path) }
      + (condition.isNewer ? [Problem(.newerSchema, path)] : [])
      + DatabaseLook.incomplete(condition.missing, path, database, wait)
  }

  private static func incomplete(_ missing: [String], _ path: String, _ database: URL, _ wait: Duration) -> [Problem] {
    guard !missing.isEmpty else { return [] }
    let words = LocalizedText(zh: missing.joined(separator: "、"), en: missing.joined(separator: ", "))
    return [
      Problem(.schemaIncomplete, path, words) { try RosterStore(path: database.path, wait: wait).restoreSchema() }
    ]
  }

  private static func problem(_ damage: DatabaseCondition.Damage, path: String) -> Problem {
    let words = damage.words
    return switch damage {
    case .unreadable: Problem(.databaseUnreadable, path, words)
    case .empty: Problem(.databaseEmpty, path)
    case .foreign: Problem(.databaseForeign, path)
    case .structure, .tables: Problem(.databaseDamaged, path, words)
    case .references: Problem(.brokenReferences, path, words)
    }
  }

  static func cutOff(_ run: RunRecord, path: String) -> Problem {
    let command = run.kind?.rawValue ?? "?"
    return Problem(
      .runCutOff, path,
      LocalizedText(
        zh: "第 \(run.id) 次运行（\(command)，\(run.startedAt) 开始）",
        en: "run \(run.id) (\(command), begun \(run.startedAt))"))
  }
}
