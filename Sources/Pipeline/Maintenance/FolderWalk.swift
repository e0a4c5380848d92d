import Foundation

/// Everything below a folder, the folders themselves included; symbolic links are listed and not followed.
struct FolderWalk {
  struct Entry {
    let url: URL
    /// Below the workspace: `Failures/x.xlsx`.
    let path: String
    let facts: FileFacts
  }

  private(set) var entries: [Entry] = []
  /// Folders that cannot be listed.
  private(set) var unreadable: [String] = []

  /// `path`: how reports show `folder`. Nothing when it is missing or no folder. In the order of the names' bytes.
  init(_ folder: URL, path: String) {
    guard FileFacts(folder)?.kind == .folder else { return }
    list(folder, path)
  }

  private mutating func list(_ folder: URL, _ path: String) {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
      return unreadable.append(path)
    }
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let url = folder.appendingPathComponent(name)
      guard let facts = FileFacts(url) else { continue }
      let entry = Entry(url: url, path: path + "/" + name, facts: facts)
      entries.append(entry)
      if facts.kind == .folder { list(entry.url, entry.path) }
    }
  }

  var files: [Entry] { entries.filter { $0.facts.kind == .file } }
}
