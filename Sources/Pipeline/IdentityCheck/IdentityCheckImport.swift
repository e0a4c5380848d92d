import Forms
public import Foundation
public import RosterModel
public import Store

/// Takes an answer of the citizen-identity centre back, whole or not at all. The caller holds the lock.
public struct IdentityCheckImport {
  private let store: RosterStore
  private let workspace: Workspace?
  private let asOf: CivilDate
  private let policy: LoadedPolicy

  public init(store: RosterStore, workspace: Workspace?, asOf: CivilDate, policy: LoadedPolicy) {
    self.store = store
    self.workspace = workspace
    self.asOf = asOf
    self.policy = policy
  }

  /// `isPartial`: people without a result stay open instead of keeping the file out. With `isDryRun` nothing is kept.
  /// `exitCode` says how the run counts, for the ledger; `answer` is kept with what is taken. Throws `StoreError`; what
  /// is wrong with the file is in the outcome.
  public func run(
    _ file: URL, isPartial: Bool, isDryRun: Bool, exitCode: (IdentityCheckAnswerOutcome) -> Int32,
    answer: AnswerMaker<IdentityCheckAnswerOutcome>? = nil
  ) throws -> IdentityCheckAnswerOutcome {
    let reading = AnswerReading(file)
    let outcome = try store.withSession(discarding: isDryRun) { session in
      try session.atomically {
        let run = try session.beginRun(
          .verifyImport, startedAt: LedgerTime.now, asOf: asOf, policy: policy.digest,
          request: IdentityCheckRequest(batch: reading.stamp?.batch, partial: isPartial).text)
        let (batch, check, findings) = try judge(reading, isPartial, session)
        try Finding.requireArguments(findings)
        let outcome = summed(isDryRun ? nil : run, file, reading, batch, check, findings)
        if let batch, !outcome.isRefused { try session.enterAnswers(outcome.answers, to: batch, on: asOf, run: run) }
        try enter(outcome, run, session)
        FaultPoint.loaded.reach()
        try session.finishRun(run, at: LedgerTime.now, exitCode: exitCode(outcome))
        if let answer, !isDryRun { try session.keep(try answer(outcome), for: answer.request) }
        return outcome
      }
    }
    FaultPoint.committed.reach()
    return outcome
  }

  /// SHA-256 of what lies there; nil when it cannot be read.
  public static func digest(of file: URL) -> String? { try? FileContent.read(file).sha256 }

  private func judge(
    _ reading: AnswerReading, _ isPartial: Bool, _ session: StoreSession
  ) throws -> (IdentityCheckBatch?, AnswerCheck?, [Finding]) {
    guard !reading.findings.contains(where: { $0.severity == .failure }) else { return (nil, nil, reading.findings) }
    let batch: IdentityCheckBatch
    switch try find(reading.stamp, session) {
    case .success(let found): batch = found
    case .failure(let refusal): return (nil, nil, reading.findings + refusal.findings)
    }
    var check = AnswerCheck(batch, try session.entries(of: batch), isPartial: isPartial)
    check.check(reading.rows)
    return (batch, check, reading.findings + check.findings + (try outdated(check, session)))
  }

  /// The open batch that the stamp names (VER-101, VER-102, VER-103).
  private func find(_ stamp: IdentityCheckStamp?, _ session: StoreSession) throws -> Result<
    IdentityCheckBatch, FileRefusal
  > {
    guard let stamp else { return .failure(FileRefusal(Finding(.batchUnknown, arguments: [""]))) }
    if let site = stamp.site, try session.verificationSite() != site {
      return .failure(FileRefusal(Finding(.batchOfAnotherWorkspace, arguments: [.text(stamp.batch)])))
    }
    guard let batch = try session.verificationBatch(stamp.batch) else {
      return .failure(FileRefusal(Finding(.batchUnknown, arguments: [.text(stamp.batch)])))
    }
    if batch.open == 0, let run = batch.answeredBy {
      let arguments: [FindingArgument] = [.text(batch.number), .number(run)]
      return .failure(FileRefusal(Finding(.batchAnsweredBefore, arguments: arguments)))
    }
    return .success(batch)
  }

  /// VER-201: who is no longer stored under the name and number that were sent.
  private func outdated(_ check: AnswerCheck, _ session: StoreSession) throws -> [Finding] {
    var findings: [Finding] = []
    for (answer, report) in zip(check.answers, check.sources) where try !session.isStored(answer.entry) {
      var report = report
      report.removeAll()
      report.add(.answerNoLongerApplies, .residentID)
      findings += report.findings
    }
    return findings
  }

  private func summed(
    _ run: Int?, _ file: URL, _ reading: AnswerReading, _ batch: IdentityCheckBatch?, _ check: AnswerCheck?,
    _ findings: [Finding]
  ) -> IdentityCheckAnswerOutcome {
    let isRefused = findings.contains { $0.severity == .failure }
    let answers = isRefused ? [] : check?.answers ?? []
    return IdentityCheckAnswerOutcome(
      run: run, asOf: asOf, policy: policy.digest, path: workspace?.displayPath(of: file) ?? file.path,
      sha256: reading.sha256, batch: batch?.number ?? reading.stamp?.batch, findings: findings, answers: answers,
      unchanged: check?.unchanged ?? 0, rows: check?.rows ?? reading.rows.count,
      open: batch.map { $0.open - answers.count }, wasReadable: reading.wasReadable, isDryRun: run == nil)
  }

  /// The file with its findings, for `roster show`.
  private func enter(_ outcome: IdentityCheckAnswerOutcome, _ run: Int, _ session: StoreSession) throws {
    var counts = RowCounts()
    counts.read = outcome.rows
    (counts.imported, counts.unchanged) = (outcome.answers.count, outcome.isRefused ? 0 : outcome.unchanged)
    counts.failed = counts.read - counts.imported - counts.unchanged
    let status: FileStatus = outcome.isRefused ? .refused : counts.imported > 0 ? .imported : .unchanged
    let record = FileRecord(
      path: outcome.path, sha256: outcome.sha256, form: "verification-answer", organizationCode: nil,
      policy: outcome.policy, status: status, counts: counts, failureWorkbook: nil, wasReadable: outcome.wasReadable)
    try session.enterFindings(outcome.findings, file: try session.enterFile(record, run: run))
  }
}
