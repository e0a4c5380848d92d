import RosterModel
import Foundation

/// Outputs that no run knows of: somebody's own, or left by an earlier version.
enum Orphans {
  /// `recorded`: as reports show them.
  static func look(_ workspace: Workspace, recorded: Set<PathKey>) -> [Problem] {
    [workspace.failures, workspace.archive].flatMap { FolderWalk($0, path: $0.lastPathComponent).files }
      .filter { !recorded.contains(PathKey($0.path)) && !Leftovers.contain($0.path) }
      .map { Problem(.orphan, $0.path) }
  }
}
