import Foundation

/// A place below the workspace that the database names. What the database says is not trusted: nothing above the
/// workspace, nothing through a symbolic link.
struct RecordedPlace: Sendable {
  let url: URL
  /// `Archive`, `2026-03-02`, `x.xlsx`.
  let components: [String]
  private let root: URL

  /// nil for a path that does not lead below `root`: absolute, empty, or with `.` or `..` in it.
  init?(_ path: String, below root: URL) {
    let components = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard components.allSatisfy({ !["", ".", ".."].contains($0) && !$0.utf8.contains(0) }) else { return nil }
    self.components = components
    self.root = root
    url = components.reduce(root) { $0.appendingPathComponent($1) }
  }

  /// Whether a folder on the way is a symbolic link.
  var leadsThroughLink: Bool { folders.contains { FileFacts($0)?.kind == .link } }

  /// The folders between the workspace and the file, outermost first.
  var folders: [URL] {
    var folder = root
    return components.dropLast().map { name in
      folder.appendPathComponent(name)
      return folder
    }
  }
}
