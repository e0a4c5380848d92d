import Foundation
import RosterModel
import Store

/// Files in the Inbox that a run took and recorded, and was killed before it moved them.
struct StuckFiles {
  let workspace: Workspace
  let files: [FileToMove]

  func look() -> [Problem] { files.compactMap(problem) }

  /// nil for a file that was moved, or that somebody has put there since.
  private func problem(_ file: FileToMove) -> Problem? {
    guard let place = RecordedPlace(file.path, below: workspace.root), place.components.first == "Inbox",
      let target = RecordedPlace(file.archived, below: workspace.root), target.components.first == "Archive",
      !place.leadsThroughLink, !target.leadsThroughLink, FileFacts(target.url) == nil,
      let facts = FileFacts(place.url), facts.kind == .file, wasThere(facts, before: file.finishedAt),
      (try? FileContent.read(place.url))?.sha256 == file.sha256
    else { return nil }
    let detail = LocalizedText(zh: "第 \(file.run) 次运行，应移到 \(file.archived)", en: "run \(file.run), to \(file.archived)")
    return Problem(.stuckFile, file.path, detail) { try MovedFile.move(place.url, to: target.url) }
  }

  /// A file that came after the run had ended is handed in anew, be it the same one.
  private func wasThere(_ facts: FileFacts, before end: String?) -> Bool {
    guard let end else { return true }
    guard let time = try? Date(end, strategy: .iso8601) else { return false }
    // The ledger counts whole seconds.
    return facts.changed < time.timeIntervalSince1970 + 1
  }
}
