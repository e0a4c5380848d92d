import Pipeline
import RosterModel
import Store

/// A batch written, as JSON (schema 1); everything but the day is null when nobody was due.
struct IdentityCheckExportReport: Encodable {
  let schema = 1
  let run: Int?
  let batch: String?
  let asOf: String
  let organization: String?
  let file: String?
  let people: Int
  let rechecks: Int
  let again: Bool

  init(_ outcome: IdentityCheckBatchOutcome?, asOf day: CivilDate) {
    (run, batch, asOf) = (outcome?.run, outcome?.batch, day.iso)
    (organization, file) = (outcome?.organization?.code, outcome?.place)
    (people, rechecks, again) = (outcome?.people ?? 0, outcome?.rechecks ?? 0, outcome?.isAgain ?? false)
  }

  enum CodingKeys: String, CodingKey {
    case schema, run, batch, asOf, organization, file, people, rechecks, again
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    try container.encode(run, forKey: .run)
    try container.encode(batch, forKey: .batch)
    try container.encode(asOf, forKey: .asOf)
    try container.encode(organization, forKey: .organization)
    try container.encode(file, forKey: .file)
    try container.encode(people, forKey: .people)
    try container.encode(rechecks, forKey: .rechecks)
    try container.encode(again, forKey: .again)
  }
}

/// An answer taken or refused, as JSON (schema 1).
struct IdentityCheckImportReport: Encodable {
  struct Causes: Encodable {
    let mismatch: Int
    let rewritten: Int
    let notCurrent: Int
  }

  let schema = 1
  let run: Int?
  let batch: String?
  let asOf: String
  let policy: String
  let dryRun: Bool
  let path: String
  let sha256: String?
  let status: String
  let rows: Int
  let passed: Int
  let failed: Int
  let unchanged: Int
  /// People of the batch still without an answer; null when the batch is not known.
  let open: Int?
  let causes: Causes
  let findings: [RunReport.FindingReport]

  init(_ outcome: IdentityCheckAnswerOutcome, _ language: Language) {
    (run, batch, asOf, policy) = (outcome.run, outcome.batch, outcome.asOf.iso, outcome.policy)
    (dryRun, path, sha256) = (outcome.isDryRun, outcome.path, outcome.sha256)
    status = outcome.isRefused ? "refused" : "taken"
    (rows, passed, failed) = (outcome.rows, outcome.count(.passed), outcome.count(.failed))
    (unchanged, open) = (outcome.isRefused ? 0 : outcome.unchanged, outcome.open)
    causes = Causes(
      mismatch: outcome.count(.mismatch), rewritten: outcome.count(.rewritten), notCurrent: outcome.count(.notCurrent))
    findings = outcome.findings.map { RunReport.FindingReport($0, message: $0.message(in: language)) }
  }
}

/// The batches, as JSON (schema 1).
struct IdentityCheckListReport: Encodable {
  struct Batch: Encodable {
    let batch: String
    let exportedOn: String
    let organization: String?
    let file: String
    let run: Int
    let answeredBy: Int?
    let status: String
    let people: Int
    let passed: Int
    let failed: Int
    let open: Int
  }

  let schema = 1
  let batches: [Batch]

  init(_ batches: [IdentityCheckBatch]) {
    self.batches = batches.map { batch in
      Batch(
        batch: batch.number, exportedOn: batch.exportedOn, organization: batch.organizationCode, file: batch.path,
        run: batch.run, answeredBy: batch.answeredBy, status: batch.open > 0 ? "open" : "answered",
        people: batch.people, passed: batch.passed, failed: batch.failed, open: batch.open)
    }
  }
}
