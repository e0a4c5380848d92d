import Foundation
import RosterModel
import Store

/// Why rows failed over a period, and how much came in at the first attempt (首次通过率).
struct ReasonsReport: Report {
  struct Reason: Encodable, Sendable {
    let code: String
    /// The catalogue's cause, as failure workbooks sum it up.
    let sentence: String
    let count: Int
  }

  struct Row: Encodable, Sendable {
    /// nil for files whose organisation could not be told.
    let code: String?
    let name: String?
    let files: Int
    let refusedFiles: Int
    /// Rows that were not refused, of all rows but the held ones.
    let accepted: Percentage
    /// Rows that only a reconciliation's brakes kept out.
    let held: Int
    /// The same of the first file with rows for each form, where that came in the period.
    let firstPass: Percentage
    /// Commonest first.
    let reasons: [Reason]
  }

  let schema = 1
  let report = ReportKind.reasons.rawValue
  let scope: ReportScope
  let since: String?
  let accepted: Percentage
  let held: Int
  let firstPass: Percentage
  /// Commonest first.
  let reasons: [Reason]
  /// By code.
  let organizations: [Row]
  let asOf: CivilDate
  let language: Language

  enum CodingKeys: String, CodingKey {
    case schema, report, scope, since, accepted, held, firstPass, reasons, organizations
  }

  var headline: String {
    language.say(
      "首次通过率 \(firstPass.percent)，失败 \(accepted.whole - accepted.part) 行",
      "accepted at the first attempt \(firstPass.percent), rows failed: \(accepted.whole - accepted.part)")
  }

  func write(to place: URL) throws -> [URL] {
    try PlacedFile.put(place) { try ReasonsBook(self).write(to: $0) }
    return [place]
  }
}

extension Reports {
  func reasons(_ session: StoreSession, _ options: ReportOptions) throws -> ReasonsReport {
    let ledger = try LedgerLook(session, RunPeriod(from: options.since, through: asOf), below: options.organization)
    let rows = ledger.handedIn.map { handed in
      ReasonsReport.Row(
        handed, name: ledger.name(of: handed.organization),
        firstPass: handed.organization.flatMap { ledger.firstPass[$0] } ?? Percentage(0, of: 0),
        reasons: ReasonsReport.reasons(ledger.failures[handed.organization] ?? [:], language))
    }
    return ReasonsReport(
      scope: scope(options), since: options.since?.iso, accepted: rows.map(\.accepted).sum,
      held: rows.reduce(0) { $0 + $1.held },
      firstPass: rows.map(\.firstPass).sum, reasons: ReasonsReport.reasons(ledger.allFailures, language),
      organizations: rows, asOf: asOf, language: language)
  }
}

extension ReasonsReport {
  /// Commonest first, ties by code.
  static func reasons(_ counts: [FindingCode: Int], _ language: Language) -> [Reason] {
    counts.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }.map { code, count in
      Reason(code: code.rawValue, sentence: code.entry.cause[language], count: count)
    }
  }
}

extension ReasonsReport.Row {
  fileprivate init(_ handed: HandedIn, name: String?, firstPass: Percentage, reasons: [ReasonsReport.Reason]) {
    let counts = handed.counts
    self.init(
      code: handed.organization, name: name, files: handed.files, refusedFiles: handed.refusedFiles,
      accepted: Percentage(counts.read - counts.failed, of: counts.read - counts.held), held: counts.held,
      firstPass: firstPass, reasons: reasons)
  }
}

extension [Percentage] {
  var sum: Percentage { reduce(Percentage(0, of: 0), +) }
}
