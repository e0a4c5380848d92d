import Foundation
import RosterModel
public import Store

/// One run over a list of files: organisations first, each file whole or not at all.
public struct ImportRun {
  let store: RosterStore
  let workspace: Workspace?
  let options: ImportOptions
  let isStopped: () -> Bool
  private let onFile: (Int, FileOutcome, Duration) -> Void
  /// The look at the files, where another run has had it.
  var looked: [FirstLook.Seen]?

  /// `isStopped` is asked before each file: the run ends after the one it is at. `onFile` is called after each with the
  /// number of the run and the time it took.
  public init(
    store: RosterStore, workspace: Workspace?, options: ImportOptions, isStopped: @escaping () -> Bool = { false },
    onFile: @escaping (Int, FileOutcome, Duration) -> Void = { _, _, _ in }
  ) {
    self.store = store
    self.workspace = workspace
    self.options = options
    self.isStopped = isStopped
    self.onFile = onFile
  }

  /// Takes the files, or goes on with the run that was cut off when the same was asked for. `progress` is called after
  /// each file with the number done. `report` gets the outcome and gives the exit code for the ledger; the run counts as
  /// finished only when it returns. Throws `PipelineError` and `StoreError`; files done before stay done.
  public func run(
    _ input: InputList, progress: (Int) -> Void = { _ in }, report: (RunOutcome) throws -> Int32
  ) throws -> RunOutcome {
    try requireOrganization()
    guard case .load = options.mode else {
      return try store.withSession(discarding: true) { session in
        try previewed { try attempt(input, session, $0, progress, report) }
      }
    }
    try Preflight(workspace: workspace, options: options).check(input.files)
    let planned = try keepingToPlan(input)
    return try store.withSession(discarding: false) { try planned.load(input, $0, progress, report) }
  }

  /// Every file would be refused for a slip in `--org`. Throws `PipelineError.usage`.
  func requireOrganization() throws {
    guard let name = options.organization else { return }
    try store.reading { _ = try $0.requireOrganization(name) }
  }

  private func load(
    _ input: InputList, _ session: StoreSession, _ progress: (Int) -> Void, _ report: (RunOutcome) throws -> Int32
  ) throws -> RunOutcome {
    let request = try ImportRequest(options, input, workspace: workspace).text
    let (resumed, moved) = try ResumedRun.find(request, session: session, workspace: workspace, at: LedgerTime.now)
    let files = input.files.filter { !moved.contains(PathKey($0.displayPath)) && resumed?.taken.contain($0) != true }
    guard resumed != nil || !files.isEmpty else { return try reported(nil, [], left: 0, report) }
    let run = try resumed ?? ResumedRun.begin(request, options, session: session, at: LedgerTime.now)
    FaultPoint.begun.reach()
    let taken = try take(ordered(files), session, run, nil, progress)
    let outcome = try reported(run.number, run.outcomes + taken, left: files.count - taken.count) { outcome in
      let exitCode = try report(outcome)
      FaultPoint.reported.reach()
      try session.atomically {
        if outcome.filesLeft == 0 { try session.enterHolds(options.reconcile?.held ?? [:], run: run.number) }
        try session.forgetAnswer(to: request)
        try session.finishRun(run.number, at: LedgerTime.now, exitCode: exitCode)
      }
      return exitCode
    }
    FaultPoint.finished.reach()
    return outcome
  }

  /// A check or a dry run: everything it writes is rolled back.
  func attempt(
    _ input: InputList, _ session: StoreSession, _ recorder: (any EffectSink)?, _ progress: (Int) -> Void,
    _ report: (RunOutcome) throws -> Int32
  ) throws -> RunOutcome {
    try recorder?.begin(ImportRequest(options, input, workspace: workspace), session)
    var taken: [FileOutcome] = []
    if !input.isEmpty {
      let run = try ResumedRun.begin("", options, session: session, at: LedgerTime.now)
      taken = try take(ordered(input.files), session, run, recorder, progress)
    }
    let left = input.count - taken.count
    let plan = try recorder?.finish()
    return try reported(nil, taken, left: left, plan: left == 0 && isDryRun ? plan : nil, report)
  }

  private var isDryRun: Bool { if case .dryRun = options.mode { true } else { false } }

  private func reported(
    _ run: Int?, _ files: [FileOutcome], left: Int, plan: PlanDigest? = nil, _ report: (RunOutcome) throws -> Int32
  ) throws -> RunOutcome {
    let isKept = if case .load = options.mode { true } else { false }
    let outcome = RunOutcome(
      run: run, asOf: options.asOf, policy: options.policy.digest, isDryRun: !isKept, files: files, filesLeft: left,
      plan: plan)
    _ = try report(outcome)
    return outcome
  }

  private func ordered(_ files: [InputFile]) -> FileQueue {
    let paths = Set(files.map { PathKey($0.displayPath) })
    let seen =
      looked?.filter { paths.contains(PathKey($0.input.displayPath)) }
      ?? FirstLook.order(files, expected: options.form)
    return FileQueue(seen, expected: options.form)
  }

  /// Takes the files in turn; while one is loaded the next is decoded and checked.
  private func take(
    _ queue: FileQueue, _ session: StoreSession, _ run: ResumedRun, _ recorder: (any EffectSink)?,
    _ progress: (Int) -> Void
  ) throws -> [FileOutcome] {
    var queue = queue
    let given = GivenPlaces(run.places(workspace), inputs: queue.inputs)
    let places = OutputPlaces(workspace: workspace, options: options, given: given)
    let waiting = if case .check = options.mode { RowsInWaiting() } else { nil as RowsInWaiting? }
    var outcomes: [FileOutcome] = []
    var ahead: PreparedFile?
    while !isStopped(), let seen = queue.next() {
      let files = FileImport(
        session: session, options: options, places: places, run: run.number,
        // A check writes rows only so that later files see them: the last file's need not be.
        loads: waiting == nil || !queue.isEmpty, waiting: waiting, recorder: recorder)
      let file = ahead ?? files.prepare(seen.input, kept: seen.kept)
      ahead = file.letsNextPrepare ? queue.keptNext.map { files.prepare($0.input, kept: $0.kept) } : nil
      let began = ContinuousClock.now
      let outcome = try files.take(file) { ahead = ahead.map(files.checkedAhead) }
      outcomes.append(outcome)
      onFile(run.number, outcome, ContinuousClock.now - began)
      progress(outcomes.count)
    }
    return outcomes
  }
}
