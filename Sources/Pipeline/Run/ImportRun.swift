import Foundation
import RosterModel
public import Store

/// One run over a list of files: organisations first, each file whole or not at all.
public struct ImportRun {
  private let store: RosterStore
  private let workspace: Workspace?
  private let options: ImportOptions

  public init(store: RosterStore, workspace: Workspace?, options: ImportOptions) {
    self.store = store
    self.workspace = workspace
    self.options = options
  }

  /// `progress` is called after each file with the number done; `exitCode` says how a finished run counts, for the
  /// ledger. Throws `PipelineError` and `StoreError`; files done before stay done.
  public func run(
    _ files: [InputFile], exitCode: (RunOutcome) -> Int32, progress: (Int) -> Void = { _ in }
  ) throws -> RunOutcome {
    let isKept = if case .load = options.mode { true } else { false }
    return try store.withSession(discarding: !isKept) { session in
      guard !files.isEmpty else { return outcome(run: nil, isKept: isKept, []) }
      let run = try begin(session)
      let outcomes = try take(ordered(files), session, run, progress)
      let outcome = outcome(run: isKept ? run : nil, isKept: isKept, outcomes)
      try session.atomically { try session.finishRun(run, at: ImportRun.now(), exitCode: exitCode(outcome)) }
      return outcome
    }
  }

  private func outcome(run: Int?, isKept: Bool, _ files: [FileOutcome]) -> RunOutcome {
    RunOutcome(run: run, asOf: options.asOf, policy: options.policy.digest, isDryRun: !isKept, files: files)
  }

  private func begin(_ session: StoreSession) throws -> Int {
    try session.atomically {
      try session.beginRun(startedAt: ImportRun.now(), asOf: options.asOf, policy: options.policy.digest)
    }
  }

  private func ordered(_ files: [InputFile]) -> FileQueue {
    FileQueue(
      files.count > 1 ? FirstLook.order(files, expected: options.form) : files.map(FirstLook.Seen.init),
      expected: options.form)
  }

  /// Takes the files in turn; while one is loaded the next is decoded and checked.
  private func take(
    _ queue: FileQueue, _ session: StoreSession, _ run: Int, _ progress: (Int) -> Void
  ) throws -> [FileOutcome] {
    var queue = queue
    let places = OutputPlaces(workspace: workspace, options: options, given: GivenPlaces())
    let waiting = if case .check = options.mode { RowsInWaiting() } else { nil as RowsInWaiting? }
    var outcomes: [FileOutcome] = []
    var ahead: PreparedFile?
    while let seen = queue.next() {
      let files = fileImport(session, run, places, waiting, isLast: queue.isEmpty)
      let file = ahead ?? files.prepare(seen.input, kept: seen.kept)
      ahead = file.letsNextPrepare ? queue.keptNext.map { files.prepare($0.input, kept: $0.kept) } : nil
      outcomes.append(try files.take(file))
      progress(outcomes.count)
    }
    return outcomes
  }

  /// A check writes rows only so that later files see them: the last file's need not be.
  private func fileImport(
    _ session: StoreSession, _ run: Int, _ places: OutputPlaces, _ waiting: RowsInWaiting?, isLast: Bool
  ) -> FileImport {
    FileImport(
      session: session, options: options, places: places, run: run, loads: waiting == nil || !isLast, waiting: waiting)
  }

  /// ISO 8601 UTC.
  private static func now() -> String { Date().formatted(.iso8601) }
}
