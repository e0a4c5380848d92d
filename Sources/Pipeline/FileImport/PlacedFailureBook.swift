import Forms
import Foundation
import RosterModel
import Store

/// A failure workbook ready to be written into its place, on any thread.
struct PlacedFailureBook: Sendable {
  let book: FailureBook
  let rows: [FailureBook.FailedRow]
  let summary: FailureSummary
  var place: URL

  /// Returns the digest of what was written.
  func write() throws -> String {
    var digest = ""
    try PlacedFile.put(place) { path in
      try book.write(rows, summary: summary, to: path)
      digest = try PlacedFailureBook.digest(of: path)
    }
    return digest
  }

  /// The digest of what would be written; it does not hang on the place.
  func digest() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("roster-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    try PrivateFile.makeFolder(folder)
    let file = folder.appendingPathComponent("output")
    try PrivateFile.makeFile(file)
    try book.write(rows, summary: summary, to: file.path)
    return try PlacedFailureBook.digest(of: file.path)
  }

  private static func digest(of path: String) throws -> String {
    FileContent.digest(of: [UInt8](try Data(contentsOf: URL(fileURLWithPath: path))))
  }
}

extension FileImport {
  /// nil when no row failed, or none is asked for. `supersedes`: whether the file names all rows of an older failure
  /// workbook.
  func failureBook(
    _ draft: FileDraft, _ content: RosterContent, _ rows: [FailureBook.FailedRow], _ counts: RowCounts,
    _ findings: FindingList, supersedes: (URL) -> Bool
  ) throws -> PlacedFailureBook? {
    guard !rows.isEmpty, let folder = options.failures else { return nil }
    var book = book(draft, content, rows, counts, findings, at: folder)
    guard let place = try place(of: book, draft, supersedes) else { return nil }
    book.place = place
    return book
  }

  /// One that is still open keeps its name, and this one takes a second: nobody's corrections are written over. A check
  /// writes where it wrote before.
  private func place(
    of book: PlacedFailureBook, _ draft: FileDraft, _ supersedes: (URL) -> Bool
  ) throws -> URL? {
    let name = ReturnedName(draft.input)
    return try places.failure(of: draft.input, extension: "xlsx") { place in
      guard case .load = options.mode,
        let open = try OpenFailureBook(place, displayedAs: places.display(place), session)
      else { return true }
      return try open.isSettled(by: draft.sha256, isReturned: name.isReturned, session, supersedes: supersedes)
        || open.isSame(as: book)
    }
  }

  private func book(
    _ draft: FileDraft, _ content: RosterContent, _ rows: [FailureBook.FailedRow], _ counts: RowCounts,
    _ findings: FindingList, at place: URL
  ) -> PlacedFailureBook {
    let outcome = draft.outcome(status: .partial, counts: counts, failureWorkbook: nil, findings: [])
    let summary = FailureSummary(
      line: outcome.summary(in: options.language), fileName: draft.input.url.lastPathComponent,
      sha256: draft.sha256 ?? "", asOf: options.asOf, form: content.form, organization: draft.organization,
      policy: options.policy.digest, counts: counts, findings: findings)
    let isOfOrganization = draft.comesBack?.isOfOrganization ?? true
    let book = FailureBook(
      content: content, organization: isOfOrganization ? draft.organization : nil,
      stampedFor: isOfOrganization ? draft.roster?.recognition.stamp?.organization : nil,
      language: options.language, asOf: options.asOf)
    return PlacedFailureBook(book: book, rows: rows, summary: summary, place: place)
  }
}
