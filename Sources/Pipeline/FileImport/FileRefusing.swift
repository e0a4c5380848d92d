import Foundation
import RosterModel
import Store
import WorkbookReader

/// A file that stays out as a whole.
extension FileImport {
  /// The whole file stays out. Its rows go back with the file's reasons where they could be read at all, and where they
  /// are one roster: in one sheet nobody could tell any more which are whose.
  func refuse(_ draft: FileDraft, _ findings: [Finding]) throws -> FileOutcome {
    let failures = findings.filter { $0.severity == .failure }
    let content: (content: RosterContent, rows: [FailureBook.FailedRow])?
    do { content = try draft.allRows() } catch let error as WorkbookError {
      // Damaged further down: there are no rows to give back, and that is to be said too.
      var rest = draft
      rest.roster = nil
      return try refuse(rest, findings + [WorkbookRefusal.finding(for: error)])
    }
    var counts = RowCounts()
    counts.read = content?.rows.count ?? 0
    counts.failed = counts.read
    let all = draft.notices.filter { !findings.contains($0) } + findings
    try Finding.requireArguments(all)
    let givesRowsBack = !failures.contains { $0.code == .otherBranchNamed }
    let place = try giveBack(draft, givesRowsBack ? content : nil, failures, counts, all)
    let stays = findings.contains { $0.code.leavesFileInPlace }
    let outcome = draft.outcome(
      status: .refused, counts: counts, failureWorkbook: place.map(places.display), findings: all,
      archived: stays ? nil : places.archive(of: draft.input, refused: true))
    if loads { _ = try session.atomically { try enter(outcome) } }
    return outcome
  }

  /// The failure workbook of a refused file, or a note beside it; nil when neither is asked for.
  private func giveBack(
    _ draft: FileDraft, _ content: (content: RosterContent, rows: [FailureBook.FailedRow])?, _ failures: [Finding],
    _ counts: RowCounts, _ all: [Finding]
  ) throws -> URL? {
    guard !failures.contains(where: \.code.leavesFileInPlace) else { return nil }
    let hasRows = content?.rows.isEmpty == false
    guard let place = places.failure(of: draft.input, extension: hasRows ? "xlsx" : "txt") else { return nil }
    if hasRows, let content {
      let rows = content.rows.map {
        FailureBook.FailedRow(
          batch: $0.batch, indexInBatch: $0.indexInBatch, originalRow: $0.originalRow, findings: failures)
      }
      try book(draft, content.content, rows, counts, all, at: place).write()
    } else {
      try RefusalNote.write(failures, name: draft.input.url.lastPathComponent, language: options.language, to: place)
    }
    return place
  }
}

extension FindingCode {
  /// What may be right at the next look, or cannot be named: such a file is not moved.
  fileprivate var leavesFileInPlace: Bool { self == .changedWhileRead || self == .nameNotReadable }
}
