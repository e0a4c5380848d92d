import Foundation
import RosterModel

/// Asks, before a run begins, whether it will be able to write what it must: better now than after the first file. A C
/// boundary: access(2).
struct Preflight {
  let workspace: Workspace?
  let options: ImportOptions

  /// Throws `PipelineError.cannotWrite`.
  func check(_ files: [InputFile]) throws {
    guard !files.isEmpty else { return }
    if let failures = options.failures { try check(failures) }
    let taken = files.filter(\.isFromInbox)
    guard let workspace, !taken.isEmpty else { return }
    try check(workspace.archive)
    // One folder keeps only its own files back (FIL-115).
    let folders = Set(taken.map { $0.url.deletingLastPathComponent() }).sorted { PathKey.areInOrder($0.path, $1.path) }
    if let first = folders.first, !folders.contains(where: { Departure.isOpen($0) }) { try check(first) }
  }

  /// A folder that is not there yet must have a parent in which it can be made.
  private func check(_ folder: URL) throws {
    var folder = folder.standardizedFileURL
    while FileFacts(folder) == nil, folder.path != "/" { folder.deleteLastPathComponent() }
    guard unsafe access(folder.path + "/.", W_OK | X_OK) == 0 else {
      throw PipelineError.cannotWrite(folder.path, SystemError.explanation)
    }
  }
}
