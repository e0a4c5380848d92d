import Foundation
import RosterModel

/// Deletes planned files and the folders that are empty afterwards.
struct OutputRemoval {
  /// Paths that could not be deleted, and why.
  private(set) var failures: [PathKey: LocalizedText] = [:]
  /// Paths of files that were there.
  private(set) var found: Set<PathKey> = []

  /// Without `deletes` it is only seen what is there. `foundBefore`: what was, before a prune that was killed.
  init(_ outputs: [PrunePlan.Output], deletes: Bool, foundBefore: Set<PathKey> = []) {
    found = foundBefore
    for output in outputs {
      if FileFacts(output.place.url) != nil, !output.place.leadsThroughLink { found.insert(PathKey(output.path)) }
      guard deletes else { continue }
      do {
        try remove(output.place)
        FaultPoint.removed.reach()
      } catch { failures[PathKey(output.path)] = Explanation(describing: error).texts }
    }
  }

  /// A file that is gone already was deleted by a prune that was killed.
  private func remove(_ place: RecordedPlace) throws {
    guard !place.leadsThroughLink else {
      throw PipelineError.cannotWrite(place.url.path, Explanation(.symbolicLink))
    }
    if let kind = FileFacts(place.url)?.kind, kind != .file {
      throw PipelineError.cannotWrite(place.url.path, Explanation(.notAFile))
    }
    try FileSystem.removeFile(place.url)
    // Not Failures or Archive themselves.
    for folder in place.folders.dropFirst().reversed() {
      guard try FileSystem.removeEmptyFolder(folder) || FileFacts(folder) == nil else { break }
    }
    // On the disk before the database forgets the file.
    if let folder = place.folders.last(where: { FileFacts($0)?.kind == .folder }) {
      try Disk.synchronise(folder)
    }
  }
}
