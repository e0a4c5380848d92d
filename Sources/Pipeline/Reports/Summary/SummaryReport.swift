import Foundation
import RosterModel
import Store

/// The summary of a day, one page: what was handed in since the day before, how far entering has come, what is amiss.
struct SummaryReport: Report {
  struct Run: Encodable, Sendable {
    let run: Int
    /// ISO 8601 UTC.
    let startedAt: String
    let files: Int
    let rows: RunReport.Rows
    /// nil while the run goes on, or when it was cut off.
    let exitCode: Int?
  }

  struct Files: Encodable, Sendable {
    let files: Int
    let refused: Int
    let rows: RunReport.Rows
  }

  /// A direct subordinate with everything below it.
  struct Subordinate: Encodable, Sendable {
    let code: String
    let name: String
    let counts: ProgressCounts
  }

  struct Check: Encodable, Sendable {
    let code: String
    let severity: String
    let sentence: String
    let count: Int
  }

  struct Verified: Encodable, Sendable {
    let state: String
    let persons: Int
  }

  let schema = 1
  let report = ReportKind.summary.rawValue
  let scope: ReportScope
  let organizationName: String?
  let since: String
  /// Newest first.
  let runs: [Run]
  let handedIn: Files
  let reasons: [ReasonsReport.Reason]
  let progress: ProgressCounts
  let subordinates: [Subordinate]
  let checks: [Check]
  let persons: Int
  /// 身份证校验 (F17).
  let verification: [Verified]
  /// Members to be confirmed, by organisation.
  let toBeConfirmed: [OpenMarks]
  let held: [HeldOrganization]
  let problems: [String]
  let asOf: CivilDate
  let language: Language

  enum CodingKeys: String, CodingKey {
    case schema, report, scope, organizationName, since, runs, handedIn, reasons, progress, subordinates, checks
    case persons, verification, toBeConfirmed, held, problems
  }

  var headline: String {
    let rows = handedIn.rows
    return language.say(
      "\(since) 以来 \(runs.count) 次导入，\(handedIn.files) 个文件，通过 \(rows.passed) 行，失败 \(rows.failed) 行",
      "since \(since): \(runs.count) imports, \(handedIn.files) files, \(rows.passed) rows in, "
        + "\(rows.failed) refused") + (rows.held.map { language.say("，暂缓 \($0) 行", ", \($0) held") } ?? "")
  }

  func write(to place: URL) throws -> [URL] {
    let page = place.deletingPathExtension().appendingPathExtension("html")
    try PlacedFile.put(place) { try SummaryBook(self).write(to: $0) }
    let html = Data(SummaryHTML(self).document.utf8)
    try PlacedFile.put(page) { path in try html.write(to: URL(fileURLWithPath: path)) }
    return [place, page]
  }
}

extension Reports {
  func summary(_ session: StoreSession, _ options: ReportOptions) throws -> SummaryReport {
    let yesterday = options.since ?? CivilDate(daysSinceEpoch: asOf.daysSinceEpoch - 1) ?? asOf
    let period = RunPeriod(from: yesterday, through: asOf, after: options.after)
    let ledger = try LedgerLook(session, period, below: options.organization)
    let survey = try survey(session, options)
    let totals = survey.progress()
    return SummaryReport(
      scope: scope(options), organizationName: survey.scope.first.map { survey.tree.nodes[$0].organization.fullName },
      since: yesterday.iso, runs: try session.imports(in: period).reversed().map(SummaryReport.Run.init),
      handedIn: SummaryReport.Files(ledger), reasons: ReasonsReport.reasons(ledger.allFailures, language),
      progress: survey.total(totals), subordinates: survey.subordinates(totals), checks: checks(survey),
      persons: survey.persons,
      verification: IdentityCheckState.allCases.map {
        SummaryReport.Verified(state: $0.rawValue, persons: survey.verification[$0] ?? 0)
      }, toBeConfirmed: try marks(session, survey.tree, survey.scope), held: options.held,
      problems: options.problems.map { $0[language] }, asOf: asOf, language: language)
  }

  private func checks(_ survey: Survey) -> [SummaryReport.Check] {
    survey.counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, count in
      SummaryReport.Check(
        code: code.rawValue, severity: code.severity.rawValue, sentence: code.entry.generalMessage[language],
        count: count)
    }
  }
}

extension Survey {
  /// Those directly below the top of the scope.
  fileprivate func subordinates(_ totals: [ProgressCounts]) -> [SummaryReport.Subordinate] {
    guard let top = scope.first else { return [] }
    return scope.filter { tree.nodes[$0].parent == top }.map { place in
      let organization = tree.nodes[place].organization
      return SummaryReport.Subordinate(
        code: organization.code, name: organization.shortName, counts: totals[place - scope.lowerBound])
    }
  }
}

extension SummaryReport.Run {
  fileprivate init(_ record: RunRecord) {
    self.init(
      run: record.id, startedAt: record.startedAt, files: record.files,
      rows: RunReport.Rows(record.counts, isHeldApart: true),
      exitCode: record.exitCode)
  }
}

extension SummaryReport.Files {
  fileprivate init(_ ledger: LedgerLook) {
    self.init(
      files: ledger.handedIn.reduce(0) { $0 + $1.files }, refused: ledger.handedIn.reduce(0) { $0 + $1.refusedFiles },
      rows: RunReport.Rows(ledger.totals, isHeldApart: true))
  }
}

extension RunReport.Rows {
  /// Of counts that tell held rows apart.
  var passed: Int { read - failed - (held ?? 0) }
}
