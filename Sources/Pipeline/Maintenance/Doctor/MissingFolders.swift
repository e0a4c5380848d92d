import Foundation

/// The folders of a workspace that are not there.
enum MissingFolders {
  static func look(_ workspace: Workspace) -> [Problem] {
    [workspace.inbox, workspace.failures, workspace.archive, workspace.reports].compactMap { folder in
      let name = folder.lastPathComponent
      switch FileFacts(folder)?.kind {
      case .folder, .link: return nil
      case .file, .special: return Problem(.inTheWay, name)
      case nil: return Problem(.folderMissing, name) { try PrivateFile.makeFolder(folder) }
      }
    }
  }
}
