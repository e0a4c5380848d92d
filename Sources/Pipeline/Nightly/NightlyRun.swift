import Foundation
public import Logging
import RosterModel
public import Store

/// The unattended job: import, checks, verification, reports, summary. Every step may be done again: a night that was
/// cut off is started anew and ends like one that was not.
public struct NightlyRun {
  private let store: RosterStore
  private let workspace: Workspace
  private let options: ImportOptions
  private let log: Logger
  private let isStopped: () -> Bool
  private let exitCode: (any Error) -> Int32

  /// `exitCode`: of an error, as the command line counts.
  public init(
    store: RosterStore, workspace: Workspace, options: ImportOptions, log: Logger,
    isStopped: @escaping () -> Bool = { false }, exitCode: @escaping (any Error) -> Int32
  ) {
    self.store = store
    self.workspace = workspace
    var options = options
    options.isNightly = true
    self.options = options
    self.log = log
    self.isStopped = isStopped
    self.exitCode = exitCode
  }

  /// `ofRun`: the exit code of a finished import. When the import fails the night ends;
  /// when any other step fails the steps after it are still done.
  public func run(ofRun: (RunOutcome) -> Int32) -> NightlyOutcome {
    var steps: [StepOutcome] = []
    var code: Int32 = 0
    var imported: RunOutcome?
    var left: [NightlyStep] = []
    for step in NightlyStep.allCases {
      guard step == .load || imported != nil, !isStopped() else {
        left.append(step)
        code = max(code, notDone(step))
        continue
      }
      let began = ContinuousClock.now
      log.info("step begins", metadata: ["step": "\(step.rawValue)"])
      do {
        let counts: [String: Int]
        if step == .load {
          let outcome = try load(ofRun)
          (imported, code) = (outcome, ofRun(outcome))
          counts = Self.counts(outcome)
        } else {
          counts = try NightlySteps(store: store, workspace: workspace, options: options).carryOut(step, after: steps)
        }
        steps.append(ended(step, ContinuousClock.now - began, counts, nil, run: imported?.run))
      } catch {
        let failed = exitCode(error)
        code = max(code, failed)
        steps.append(ended(step, ContinuousClock.now - began, [:], error, run: imported?.run))
      }
    }
    return NightlyOutcome(steps: steps, left: left, run: imported, exitCode: code)
  }

  /// Says so; returns the exit code of being stopped, 0 where it is the import that has failed.
  private func notDone(_ step: NightlyStep) -> Int32 {
    let isStopped = isStopped()
    log.error(
      "step not done", metadata: ["step": "\(step.rawValue)", "reason": isStopped ? "stopped" : "import failed"])
    return isStopped ? exitCode(PipelineError.stopped) : 0
  }

  private func load(_ ofRun: (RunOutcome) -> Int32) throws -> RunOutcome {
    let files = try InputCollector(workspace: workspace).inboxFiles()
    let run = ImportRun(store: store, workspace: workspace, options: options, isStopped: isStopped) {
      run, file, duration in
      log.info("file", metadata: Self.metadata(run, file, duration))
      if let reason = file.leftBehind {
        let reason = reason.text(in: options.language)
        log.error("file stays in the Inbox", metadata: ["file": "\(file.path)", "error": "\(reason)"])
      }
    }
    let earlier = try beforeTheCut(files)
    return try run.run(files, report: ofRun).following(earlier)
  }

  /// What a night of the day had taken and was cut off before it could tell.
  private func beforeTheCut(_ files: InputList) throws -> (run: Int?, files: [FileOutcome]) {
    let request = try ImportRequest(options, files, workspace: workspace).text
    return try store.reading { session in
      let runs = try session.importsOfOpenNight(options.asOf, request: request)
      return (runs.last, try runs.flatMap { try ResumedRun.outcomes(ofRun: $0, session) })
    }
  }

  /// Nothing more is to be said about this night: to be called when everything has been. One that was stopped, or has a
  /// step that failed, is gone on with by the next of the same day. Throws `StoreError`.
  public func end(_ outcome: NightlyOutcome) throws {
    guard outcome.isComplete else { return }
    try store.withSession(discarding: false) { session in
      try session.atomically { try session.endNight(options.asOf) }
    }
  }

  private func ended(
    _ step: NightlyStep, _ duration: Duration, _ counts: [String: Int], _ error: (any Error)?, run: Int?
  ) -> StepOutcome {
    var metadata: Logger.Metadata = [
      "step": "\(step.rawValue)", "milliseconds": "\(duration.milliseconds)",
      "counts": .dictionary(counts.mapValues { "\($0)" }),
    ]
    if let run { metadata["run"] = "\(run)" }
    let explanation = error.map(Explanation.init(describing:))
    if let explanation {
      metadata["error"] = "\(explanation.text(in: options.language))"
      log.error("step failed", metadata: metadata)
    } else {
      log.info("step ended", metadata: metadata)
    }
    return StepOutcome(step: step, duration: duration, counts: counts, error: explanation)
  }

  private static func counts(_ outcome: RunOutcome) -> [String: Int] {
    let rows = outcome.totals
    return [
      "files": outcome.files.count, "read": rows.read, "imported": rows.imported, "updated": rows.updated,
      "unchanged": rows.unchanged, "failed": rows.failed,
    ]
  }

  private static func metadata(_ run: Int, _ file: FileOutcome, _ duration: Duration) -> Logger.Metadata {
    let rows = file.counts
    let counts = [
      "read": rows.read, "imported": rows.imported, "updated": rows.updated, "unchanged": rows.unchanged,
      "failed": rows.failed,
    ]
    return [
      "run": "\(run)", "step": "import", "file": "\(file.path)", "status": "\(file.status.rawValue)",
      "milliseconds": "\(duration.milliseconds)", "counts": .dictionary(counts.mapValues { "\($0)" }),
    ]
  }
}

extension Duration {
  /// Whole milliseconds.
  var milliseconds: Int { Int(self / .milliseconds(1)) }
}
