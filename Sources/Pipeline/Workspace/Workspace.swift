public import Foundation
import RosterModel

/// A workspace folder: the database and the folders files travel through.
public struct Workspace: Sendable {
  public let root: URL

  public init(root: URL) { self.root = root.standardizedFileURL }

  public var database: URL { root.appendingPathComponent("roster.db") }
  public var inbox: URL { root.appendingPathComponent("Inbox", isDirectory: true) }
  public var failures: URL { root.appendingPathComponent("Failures", isDirectory: true) }
  public var archive: URL { root.appendingPathComponent("Archive", isDirectory: true) }
  public var reports: URL { root.appendingPathComponent("Reports", isDirectory: true) }

  /// A folder is a workspace when it holds `roster.db` and `Inbox`.
  public var exists: Bool {
    FileManager.default.fileExists(atPath: database.path) && FileManager.default.fileExists(atPath: inbox.path)
  }

  /// Makes the folders (0700) and an empty database (0600); what is there already stays.
  public func create() throws {
    for folder in [root, inbox, failures, archive, reports] { try PrivateFile.makeFolder(folder) }
    try PrivateFile.makeFile(database)
  }

  /// Path of `file` below the workspace's root, as reports show it; its own path when it lies outside. A folder of the
  /// workspace that is a link to another disk belongs to the workspace.
  public func displayPath(of file: URL) -> String {
    let prefix = root.path.hasSuffix("/") ? root.path : root.path + "/"
    return file.standardizedFileURL.path.afterPrefix(prefix) ?? RelativePath.of(file, below: root) ?? file.path
  }
}

extension Workspace {
  /// The inverse of `displayPath`.
  func place(displayedAs path: String) -> URL {
    path.hasPrefix("/") ? URL(fileURLWithPath: path) : root.appendingPathComponent(path)
  }
}

/// Paths below a folder.
enum RelativePath {
  /// nil when `file` does not lie below `folder`. `folders` remembers where folders are, for many files.
  static func of(_ file: URL, below folder: URL, folders: ResolvedFolders = ResolvedFolders()) -> String? {
    let folderPath = folders.resolved(folder), filePath = folders.resolved(file)
    let prefix = folderPath.hasSuffix("/") ? folderPath : folderPath + "/"
    return filePath.afterPrefix(prefix)
  }
}

/// Where folders are behind their symbolic links: asked of the file system once a folder.
final class ResolvedFolders {
  private var paths: [PathKey: String] = [:]

  /// The path of a file, its folder without symbolic links.
  func resolved(_ url: URL) -> String {
    let folder = url.deletingLastPathComponent()
    return path(of: folder) + url.lastPathComponent
  }

  private func path(of folder: URL) -> String {
    if let known = paths[PathKey(folder.path)] { return known }
    let path = folder.resolvingSymlinksInPath().path
    let found = path.hasSuffix("/") ? path : path + "/"
    paths[PathKey(folder.path)] = found
    return found
  }
}
