import Forms
import Foundation
import RosterModel
import Store

/// A failure workbook ready to be written into its place, on any thread.
struct PlacedFailureBook: Sendable {
  let book: FailureBook
  let rows: [FailureBook.FailedRow]
  let summary: FailureSummary
  let place: URL

  func write() throws {
    try PlacedFile.put(place) { path in try book.write(rows, summary: summary, to: path) }
  }
}

extension FileImport {
  func failureBook(
    _ draft: FileDraft, _ content: RosterContent, _ result: RowResult, _ findings: [Finding]
  ) -> PlacedFailureBook? {
    guard !result.failed.isEmpty, let place = places.failure(of: draft.input, extension: "xlsx") else { return nil }
    return book(draft, content, result.failed, result.counts, findings, at: place)
  }

  func book(
    _ draft: FileDraft, _ content: RosterContent, _ rows: [FailureBook.FailedRow], _ counts: RowCounts,
    _ findings: [Finding], at place: URL
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
