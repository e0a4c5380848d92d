import RosterModel
import Foundation
import Store

/// What is to be removed, before anything is.
struct PrunePlan {
  /// A file to delete, with the runs that name it.
  struct Output {
    let path: String
    let place: RecordedPlace
    let isArchived: Bool
    var runs: [Int]
    /// The last run that names it; it counts there.
    var owner: Int { runs.max() ?? 0 }
  }

  struct Run {
    let retained: RetainedRun
    let forgotten: [ForgottenOutputs]
  }

  private(set) var runs: [Run] = []
  /// In the order they were recorded.
  private(set) var outputs: [Output] = []
  /// Indices of `outputs` by path.
  private var known: [PathKey: Int] = [:]
  private let root: URL?
  private let includesArchive: Bool

  /// `others`: outputs with the latest run that names them and is not to be pruned. Without a workspace no file is
  /// touched.
  init(_ retained: [RetainedRun], others: [PathKey: Int], workspace: Workspace?, includesArchive: Bool) {
    root = workspace?.root
    self.includesArchive = includesArchive
    for run in retained { add(run) }
    outputs.removeAll { (others[PathKey($0.path)] ?? 0) > $0.owner }
  }

  private mutating func add(_ run: RetainedRun) {
    let forgotten = run.outputs.compactMap { file -> ForgottenOutputs? in
      let workbook = place(file.failureWorkbook).map(isWorkbook) ?? false
      let archived = place(file.archived).map { isConcerned($0, wasRefused: file.wasRefused) } ?? false
      if workbook { add(file.failureWorkbook, isArchived: false, run: run.run) }
      if archived { add(file.archived, isArchived: true, run: run.run) }
      guard workbook || archived else { return nil }
      return ForgottenOutputs(file: file.file, failureWorkbook: workbook, archived: archived)
    }
    if run.findings > 0 || !forgotten.isEmpty { runs.append(Run(retained: run, forgotten: forgotten)) }
  }

  private mutating func add(_ path: String?, isArchived: Bool, run: Int) {
    guard let path, let place = place(path) else { return }
    if let index = known[PathKey(path)] {
      outputs[index].runs.append(run)
    } else {
      known[PathKey(path)] = outputs.count
      outputs.append(Output(path: path, place: place, isArchived: isArchived, runs: [run]))
    }
  }

  private func place(_ path: String?) -> RecordedPlace? {
    guard let path, let root else { return nil }
    return RecordedPlace(path, below: root)
  }

  private func isWorkbook(_ place: RecordedPlace) -> Bool {
    place.components.count > 1 && place.components[0] == "Failures"
  }

  /// `Archive/<date>/refused/…` only for a file that was refused: a folder of the Inbox may have that name too.
  private func isConcerned(_ archived: RecordedPlace, wasRefused: Bool) -> Bool {
    let components = archived.components
    guard components.count > 2, components[0] == "Archive" else { return false }
    return includesArchive || (wasRefused && components.count > 3 && components[2] == "refused")
  }
}
