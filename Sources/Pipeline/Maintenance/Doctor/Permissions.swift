import Foundation
import RosterModel

/// Who may see the rosters: their owner and nobody else.
struct Permissions {
  let workspace: Workspace

  func look() -> [Problem] {
    let database = workspace.database
    let beside = ["-wal", "-shm", "-journal"].map { URL(fileURLWithPath: database.path + $0) }
    let lock = database.appendingPathExtension("lock")
    return checkFolder(workspace.root, ".") + ([database] + beside + [lock]).flatMap(checkFile)
      + checkFolder(workspace.inbox, "Inbox") + workspace.outputFolders.flatMap(checkAll)
  }

  private func checkFile(_ file: URL) -> [Problem] {
    let path = file.lastPathComponent
    guard let facts = FileFacts(file) else { return [] }
    return facts.kind == .folder ? [Problem(.inTheWay, path)] : problems(file, path, facts)
  }

  /// What is no folder has been told already.
  private func checkFolder(_ folder: URL, _ path: String) -> [Problem] {
    guard let facts = FileFacts(folder), facts.kind == .folder || facts.kind == .link else { return [] }
    return problems(folder, path, facts)
  }

  private func checkAll(_ folder: URL) -> [Problem] {
    let path = folder.lastPathComponent
    let walk = FolderWalk(folder, path: path)
    return checkFolder(folder, path) + walk.entries.flatMap { problems($0.url, $0.path, $0.facts) }
      + walk.unreadable.map { Problem(.unreadableFolder, $0) }
  }

  private func problems(_ url: URL, _ path: String, _ facts: FileFacts) -> [Problem] {
    if facts.kind == .link { return [Problem(.symbolicLink, path)] }
    var found: [Problem] = []
    if facts.permissions & 0o077 != 0 {
      let allowed: UInt32 = facts.kind == .folder ? 0o700 : 0o600
      let mode = String(facts.permissions, radix: 8)
      found.append(
        Problem(.openToOthers, path, LocalizedText(zh: "权限 \(mode)", en: "permissions \(mode)")) {
          try FileSystem.change(url, permissions: allowed)
        })
    }
    if !facts.isOwn { found.append(Problem(.foreignOwner, path)) }
    return found
  }
}

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
