import Foundation
public import Store

/// A file of a run, and where a copy of it lies now.
public struct FileCopy: Sendable {
  public let file: FileRecord
  /// As reports show it; nil when none is left, as after `prune --archive`.
  public let place: String?

  /// Whether rows of it are stored, which would be nowhere else once the run is undone.
  public var isNeeded: Bool { file.counts.imported + file.counts.updated > 0 }
  public var isLost: Bool { isNeeded && place == nil }
}

extension UndoRun {
  /// The files of a run in their order. The same content handed in again may lie elsewhere.
  public static func copies(ofRun run: Int, _ session: StoreSession, _ workspace: Workspace?) throws -> [FileCopy] {
    try session.files(ofRun: run).map(\.record).map { file in
      let own = file.archived ?? file.path
      guard !isThere(own, workspace), let sha256 = file.sha256 else {
        return FileCopy(file: file, place: isThere(own, workspace) ? own : nil)
      }
      return FileCopy(file: file, place: try session.places(ofContent: sha256).first { isThere($0, workspace) })
    }
  }

  private static func isThere(_ path: String, _ workspace: Workspace?) -> Bool {
    let place = workspace?.place(displayedAs: path) ?? URL(fileURLWithPath: path)
    // One named on the command line stands in the ledger as it was named there.
    return [place, URL(fileURLWithPath: path)].contains { FileFacts($0)?.kind == .file }
  }
}
