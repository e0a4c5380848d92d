import Foundation

/// Temporary files that a killed run left beside its outputs.
enum Leftovers {
  static func look(_ workspace: Workspace) -> [Problem] {
    workspace.outputFolders.flatMap { FolderWalk($0, path: $0.lastPathComponent).files }
      .filter { isTemporary($0.url.lastPathComponent) }
      .map { entry in
        let url = entry.url
        return Problem(.leftover, entry.path) { try FileSystem.removeFile(url) }
      }
  }

  /// As `PlacedFile` names them: `.NAME.tmp`, and the same with something shorter for a long name.
  static func isTemporary(_ name: String) -> Bool {
    name.hasPrefix(".") && name.hasSuffix(".tmp") && name.utf8.count > ".x.tmp".utf8.count - 1
  }
}

extension Workspace {
  /// Where only the program writes.
  var outputFolders: [URL] { [failures, archive, reports] }
}
