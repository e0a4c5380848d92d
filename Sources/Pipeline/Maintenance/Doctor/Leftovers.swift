import Foundation
import RosterModel

/// Hidden folders in which a killed run was making outputs; one that a report is made in is none.
enum Leftovers {
  static func look(_ workspace: Workspace) -> [Problem] {
    workspace.outputFolders.flatMap { FolderWalk($0, path: $0.lastPathComponent).entries }
      .filter { $0.facts.kind == .folder && isTemporary($0.url.lastPathComponent) && !Workshop.isHeld($0.url) }
      .map { entry in
        let url = entry.url
        return Problem(.leftover, entry.path) { try remove(url) }
      }
  }

  private static func remove(_ folder: URL) throws {
    guard !Workshop.isHeld(folder) else { return }
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      throw PipelineError.cannotWrite(folder.path, Explanation(describing: error))
    }
  }

  /// As `Workshop` names them: `.NAME.tmp`, and the same with something shorter for a long name.
  static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") && name.hasSuffix(Workshop.temporaryEnding)
      && name.utf8.count > Workshop.temporaryEnding.utf8.count + 1
  }

  /// Whether a file lies in such a folder.
  static func contain(_ path: String) -> Bool {
    path.split(separator: "/").dropLast().contains { isTemporary(String($0)) }
  }
}

extension Workspace {
  /// Where only the program writes.
  var outputFolders: [URL] { [failures, archive, reports] }
}

/// Outputs that no run knows of: somebody's own, or left by an earlier version.
enum Orphans {
  /// `recorded`: as reports show them.
  static func look(_ workspace: Workspace, recorded: Set<PathKey>) -> [Problem] {
    [workspace.failures, workspace.archive].flatMap { FolderWalk($0, path: $0.lastPathComponent).files }
      .filter { !recorded.contains(PathKey($0.path)) && !Leftovers.contain($0.path) }
      .map { Problem(.orphan, $0.path) }
  }
}
