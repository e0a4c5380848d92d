import Foundation
import RosterModel
import Store

/// The run that an import goes on with: a new one, or the one that was cut off when the same was asked for.
struct ResumedRun {
  let number: Int
  /// What the ledger has of files taken before the run was cut off, in their order.
  private(set) var outcomes: [FileOutcome] = []
  private(set) var taken = TakenFiles()

  private init(number: Int) { self.number = number }

  /// The run that was cut off, if `request` is what it was asked for; nil when there is none to resume. Every other one
  /// is closed: it will not be resumed. `moved`: the Inbox files that they had taken and not yet moved.
  static func find(
    _ request: String, session: StoreSession, workspace: Workspace?, at now: String
  ) throws -> (run: ResumedRun?, moved: Set<PathKey>) {
    var found: ResumedRun?
    var moved: Set<PathKey> = []
    let unfinished = try session.unfinishedRuns()
    for run in unfinished {
      let files = try session.files(ofRun: run.id)
      let taken = TakenFiles(files.map(\.record), workspace: workspace)
      moved.formUnion(try taken.moveThoseLeft())
      if run.id == unfinished.last?.id, run.request == request {
        var resumed = ResumedRun(number: run.id)
        resumed.taken = taken
        resumed.outcomes = try PastOutcomes(session, run: run.id).outcomes(files)
        found = resumed
      } else {
        try session.atomically { try session.finishRun(run.id, at: now, exitCode: nil) }
      }
    }
    return (found, moved)
  }

  /// What the ledger has of the files of a run, in their order.
  static func outcomes(ofRun run: Int, _ session: StoreSession) throws -> [FileOutcome] {
    try PastOutcomes(session, run: run).outcomes(session.files(ofRun: run))
  }

  static func begin(
    _ request: String, _ options: ImportOptions, session: StoreSession, at now: String
  ) throws -> ResumedRun {
    ResumedRun(
      number: try session.atomically {
        let run = try session.beginRun(
          options.kind, startedAt: now, asOf: options.asOf, policy: options.policy.digest, request: request)
        if let memory = options.reconcile?.memory { try session.keep(found: memory, for: request) }
        return run
      })
  }

  /// The places of failure workbooks that are given out already.
  func places(_ workspace: Workspace?) -> [URL] {
    outcomes.compactMap(\.failureWorkbook).map { workspace?.place(displayedAs: $0) ?? URL(fileURLWithPath: $0) }
  }
}

/// The outcomes of files as the ledger kept them.
private struct PastOutcomes {
  private let session: StoreSession
  private let findings: [Int64: [FindingRecord]]

  init(_ session: StoreSession, run: Int) throws {
    self.session = session
    findings = Dictionary(grouping: try session.findings(ofRun: run), by: \.file)
  }

  func outcomes(_ files: [(id: Int64, record: FileRecord)]) throws -> [FileOutcome] {
    try files.map { id, record in
      FileOutcome(
        path: record.path, sha256: record.sha256, form: record.form.flatMap(Form.init(rawValue:)),
        organization: try record.organizationCode.flatMap { try session.organization(code: $0) },
        status: record.status, counts: record.counts, failureWorkbook: record.failureWorkbook,
        findings: FindingList(ofFile: (findings[id] ?? []).map(\.finding)), wasReadable: record.wasReadable,
        archived: record.archived)
    }
  }
}
