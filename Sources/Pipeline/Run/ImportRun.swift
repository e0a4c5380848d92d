import Foundation
import RosterModel
public import Store

/// One run over a list of files: organisations first, each file whole or not at all.
public struct ImportRun {
  private let store: RosterStore
  private let workspace: Workspace?
  private let options: ImportOptions
  private let isStopped: () -> Bool

  /// `isStopped` is asked before each file: the run ends after the one it is at.
  public init(
    store: RosterStore, workspace: Workspace?, options: ImportOptions, isStopped: @escaping () -> Bool = { false }
  ) {
    self.store = store
    self.workspace = workspace
    self.options = options
    self.isStopped = isStopped
  }

  /// Takes the files, or goes on with the run that was cut off when the same was asked for. `progress` is called after
  /// each file with the number done. `report` gets the outcome and gives the exit code for the ledger; the run counts as
  /// finished only when it returns. Throws `PipelineError` and `StoreError`; files done before stay done.
  public func run(
    _ files: [InputFile], progress: (Int) -> Void = { _ in }, report: (RunOutcome) throws -> Int32
  ) throws -> RunOutcome {
    guard case .load = options.mode else {
      return try store.withSession(discarding: true) { try attempt(files, $0, progress, report) }
    }
    try Preflight(workspace: workspace, options: options).check(files)
    return try store.withSession(discarding: false) { try load(files, $0, progress, report) }
  }

  private func load(
    _ files: [InputFile], _ session: StoreSession, _ progress: (Int) -> Void, _ report: (RunOutcome) throws -> Int32
  ) throws -> RunOutcome {
    let request = try ImportRequest(options, workspace: workspace).text
    let (resumed, moved) = try ResumedRun.find(request, session: session, workspace: workspace, at: ImportRun.now())
    let files = files.filter { !moved.contains($0.displayPath) && resumed?.taken.hold($0) != true }
    guard resumed != nil || !files.isEmpty else { return try reported(nil, [], left: 0, report) }
    let run = try resumed ?? ResumedRun.begin(request, options, session: session, at: ImportRun.now())
    FaultPoint.begun.reach()
    let taken = try take(ordered(files), session, run, progress)
    let outcome = try reported(run.number, run.outcomes + taken, left: files.count - taken.count) { outcome in
      let exitCode = try report(outcome)
      FaultPoint.reported.reach()
      try session.atomically { try session.finishRun(run.number, at: ImportRun.now(), exitCode: exitCode) }
      return exitCode
    }
    FaultPoint.finished.reach()
    return outcome
  }

  /// A check or a dry run: everything it writes is rolled back.
  private func attempt(
    _ files: [InputFile], _ session: StoreSession, _ progress: (Int) -> Void, _ report: (RunOutcome) throws -> Int32
  ) throws -> RunOutcome {
    guard !files.isEmpty else { return try reported(nil, [], left: 0, report) }
    let run = try ResumedRun.begin("", options, session: session, at: ImportRun.now())
    let taken = try take(ordered(files), session, run, progress)
    return try reported(nil, taken, left: files.count - taken.count, report)
  }

  private func reported(
    _ run: Int?, _ files: [FileOutcome], left: Int, _ report: (RunOutcome) throws -> Int32
  ) throws -> RunOutcome {
    let isKept = if case .load = options.mode { true } else { false }
    let outcome = RunOutcome(
      run: run, asOf: options.asOf, policy: options.policy.digest, isDryRun: !isKept, files: files, filesLeft: left)
    _ = try report(outcome)
    return outcome
  }

  private func ordered(_ files: [InputFile]) -> FileQueue {
    FileQueue(
      files.count > 1 ? FirstLook.order(files, expected: options.form) : files.map(FirstLook.Seen.init),
      expected: options.form)
  }

  /// Takes the files in turn; while one is loaded the next is decoded and checked.
  private func take(
    _ queue: FileQueue, _ session: StoreSession, _ run: ResumedRun, _ progress: (Int) -> Void
  ) throws -> [FileOutcome] {
    var queue = queue
    let given = GivenPlaces(run.places(workspace))
    let places = OutputPlaces(workspace: workspace, options: options, given: given)
    let waiting = if case .check = options.mode { RowsInWaiting() } else { nil as RowsInWaiting? }
    var outcomes: [FileOutcome] = []
    var ahead: PreparedFile?
    while !isStopped(), let seen = queue.next() {
      let files = fileImport(session, run.number, places, waiting, isLast: queue.isEmpty)
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
