import Foundation
import Identifiers
import RosterModel
import Store
import WorkbookReader

/// A file that stays out as a whole.
extension FileImport {
  /// The whole file stays out. Its rows go back with the file's reasons where they could be read at all, and where they
  /// are one roster (in one sheet nobody could tell any more which are whose) that a sheet has the columns for.
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
    let givesRowsBack =
      !failures.contains { $0.code == .otherBranchNamed }
      && content.map { FailureBook.hasRoom(for: $0.content) } != false
    let given = try giveBack(draft, givesRowsBack ? content : nil, failures, counts, all)
    let stays = findings.contains { $0.code.leavesFileInPlace }
    let outcome = draft.outcome(
      status: .refused, counts: counts, failureWorkbook: given.map { places.display($0.place) }, findings: all,
      archived: stays ? nil : places.archive(of: draft.input, refused: true))
    guard loads else { return outcome }
    try session.atomically {
      let file = try enter(outcome)
      if let written = given?.sha256 { try session.noteFailureWorkbook(sha256: written, ofFile: file) }
    }
    return outcome
  }

  /// The failure workbook of a refused file, or a note beside it; nil when neither is asked for.
  private func giveBack(
    _ draft: FileDraft, _ content: (content: RosterContent, rows: [FailureBook.FailedRow])?, _ failures: [Finding],
    _ counts: RowCounts, _ all: [Finding]
  ) throws -> (place: URL, sha256: String?)? {
    guard !failures.contains(where: \.code.leavesFileInPlace) else { return nil }
    guard let content, !content.rows.isEmpty else {
      guard let place = try places.failure(of: draft.input, extension: "txt") else { return nil }
      try RefusalNote.write(failures, name: draft.input.url.lastPathComponent, language: options.language, to: place)
      return (place, nil)
    }
    let reasons = failures.map(CellFinding.init)
    let rows = content.rows.map { $0.with(reasons) }
    let book = try failureBook(draft, content.content, rows, counts, FindingList(ofFile: all)) { _ in false }
    guard let book else { return nil }
    return (book.place, try book.write())
  }
}

extension FindingCode {
  /// What may be right at the next look, or cannot be named or moved: such a file stays.
  fileprivate var leavesFileInPlace: Bool {
    [.changedWhileRead, .nameNotReadable, .placeNotReadable, .symbolicLink, .cannotBeTakenAway].contains(self)
  }
}

/// The text beside an unreadable file: what is wrong with it and what to do (design section 2).
enum RefusalNote {
  static func write(_ findings: [Finding], name: String, language: Language, to url: URL) throws {
    var lines = [
      LocalizedText(zh: "“\(name)”未能导入。", en: "“\(name)” was not imported.")[language], "",
    ]
    for finding in findings where finding.severity == .failure {
      lines.append("\(finding.code.rawValue)  \(finding.message(in: language))")
      lines.append("→ \(finding.remedy(in: language))")
    }
    // Notepad on Windows tells UTF-8 by its byte order mark.
    let text = "\u{FEFF}" + Masking.masked(lines.joined(separator: "\r\n")) + "\r\n"
    try PlacedFile.put(url) { path in try Data(text.utf8).write(to: URL(fileURLWithPath: path)) }
  }
}
