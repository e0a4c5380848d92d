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
  var isUsable: Bool { problems.isEmpty }

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
  }

  private static func problem(_ damage: DatabaseCondition.Damage, path: String) -> Problem {
    let words = damage.words
    return switch damage {
    case .unreadable: Problem(.databaseUnreadable, path, words)
    case .empty: Problem(.databaseEmpty, path)
    case .foreign: Problem(.databaseForeign, path)
    case .structure: Problem(.databaseDamaged, path, words)
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
