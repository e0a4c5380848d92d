import Foundation
public import RosterModel
public import Store

/// The `--json` report, schema 1 (design section 2).
public struct RunReport: Encodable, Sendable {
  public struct Rows: Encodable, Sendable {
    let read: Int
    let imported: Int
    let updated: Int
    let unchanged: Int
    let failed: Int
    /// Of `failed`, or beside them in a report; nil where none were held.
    let held: Int?

    /// `isHeldApart`: `failed` without the held ones.
    public init(_ counts: RowCounts, isHeldApart: Bool = false) {
      (read, imported, updated) = (counts.read, counts.imported, counts.updated)
      (unchanged, failed) = (counts.unchanged, isHeldApart ? counts.faulty : counts.failed)
      held = counts.held > 0 ? counts.held : nil
    }
  }

  public struct FindingReport: Encodable, Sendable {
    let code: String
    let severity: String
    let sheet: String?
    let row: Int?
    let column: String?
    let field: String?
    let message: String
  }

  struct FileReport: Encodable, Sendable {
    let path: String
    let sha256: String?
    let form: String?
    let organization: String?
    let status: String
    let rows: Rows
    let failureWorkbook: String?
    /// Said only of a file that was taken and could not be moved.
    let leftBehind: String?
    let findings: Findings
  }

  struct Totals: Encodable, Sendable {
    let files: Int
    let read: Int
    let imported: Int
    let updated: Int
    let unchanged: Int
    let failed: Int
  }

  let schema = 1
  let run: Int?
  let asOf: String
  let policy: String
  let dryRun: Bool
  let files: [FileReport]
  /// Left for the next run, because this one was asked to stop; said only then.
  let filesLeft: Int
  /// Said for a dry run only.
  let plan: String?
  let totals: Totals

  public init(_ outcome: RunOutcome, language: Language) {
    run = outcome.run
    asOf = outcome.asOf.iso
    policy = outcome.policy
    dryRun = outcome.isDryRun
    files = outcome.files.map { FileReport($0, language) }
    filesLeft = outcome.filesLeft
    plan = outcome.plan?.text
    let counts = outcome.totals
    totals = Totals(
      files: outcome.files.count, read: counts.read, imported: counts.imported, updated: counts.updated,
      unchanged: counts.unchanged, failed: counts.failed)
  }

  enum CodingKeys: String, CodingKey {
    case schema, run, asOf, policy, dryRun, files, filesLeft, plan, totals
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    // A missing run is said, not left out.
    try container.encode(run, forKey: .run)
    try container.encode(asOf, forKey: .asOf)
    try container.encode(policy, forKey: .policy)
    try container.encode(dryRun, forKey: .dryRun)
    try container.encode(files, forKey: .files)
    if filesLeft > 0 { try container.encode(filesLeft, forKey: .filesLeft) }
    try container.encodeIfPresent(plan, forKey: .plan)
    try container.encode(totals, forKey: .totals)
  }
}

extension RunReport.FileReport {
  init(_ file: FileOutcome, _ language: Language) {
    path = file.path
    sha256 = file.sha256
    form = file.form?.rawValue
    organization = file.organization?.code
    status = file.status.rawValue
    rows = RunReport.Rows(file.counts)
    failureWorkbook = file.failureWorkbook
    leftBehind = file.leftBehind?.text(in: language)
    findings = RunReport.Findings(list: file.findings, language: language)
  }
}

extension RunReport.FindingReport {
  /// A finding as the ledger kept it.
  public init(_ record: FindingRecord, language: Language) {
    self.init(record.finding, message: record.message(in: language))
  }

  public init(_ finding: Finding, message: String) {
    self.init(
      code: finding.code.rawValue, severity: finding.severity.rawValue, sheet: finding.location.sheet,
      row: finding.location.row, column: finding.location.columnLetters, field: finding.field?.key, message: message)
  }
}
