import Foundation

/// Whether files may be taken out of a folder, asked before any is read. A C boundary: access(2).
enum Departure {
  /// Also false in a folder where everybody may put files and only their owners may take them away.
  static func isAllowed(of file: URL) -> Bool {
    let folder = file.deletingLastPathComponent()
    guard isOpen(folder) else { return false }
    guard let facts = FileFacts(folder), facts.isSticky, geteuid() != 0 else { return true }
    return facts.isOwn || FileFacts(file)?.isOwn != false
  }

  static func isOpen(_ folder: URL) -> Bool { unsafe access(folder.path + "/.", W_OK | X_OK) == 0 }
}
