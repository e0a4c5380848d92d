import Foundation
import RosterModel
import Store

/// The files that a run took before it was cut off, as the ledger has them.
struct TakenFiles {
  private var byPath: [PathKey: FileRecord] = [:]
  private let workspace: Workspace?

  init() { workspace = nil }

  init(_ files: [FileRecord], workspace: Workspace?) {
    self.workspace = workspace
    byPath = Dictionary(files.map { (PathKey($0.path), $0) }) { _, last in last }
  }

  /// Moves the Inbox files whose rows are committed to where the ledger says that they are; gives their paths.
  func moveThoseLeft() throws -> Set<PathKey> {
    guard let workspace else { return [] }
    var moved: Set<PathKey> = []
    for file in byPath.values.sorted(by: { PathKey.areInOrder($0.path, $1.path) }) {
      guard let archived = file.archived else { continue }
      let (source, target) = (workspace.place(displayedAs: file.path), workspace.place(displayedAs: archived))
      guard FileFacts(source) != nil, TakenFiles.isSame(file, source) else { continue }
      // A run that copied the file and was cut off before it removed it has left the same there.
      guard try FileFacts(target) == nil || MovedFile.isCopy(target, of: source) else { continue }
      do {
        try MovedFile.move(source, to: target)
      } catch let error as PipelineError where error.concernsOnePlace {
        continue
      }
      moved.insert(PathKey(file.path))
    }
    return moved
  }

  /// Whether a file named on the command line was taken as it is now. What lies in the Inbox was not: it has moved.
  func contain(_ input: InputFile) -> Bool {
    guard !input.isFromInbox, let file = byPath[PathKey(input.displayPath)] else { return false }
    return TakenFiles.isSame(file, input.url)
  }

  /// A file that could not be opened has no digest; as long as it cannot be, it is the same.
  private static func isSame(_ file: FileRecord, _ url: URL) -> Bool {
    (try? FileContent.read(url))?.sha256 == file.sha256
  }
}
