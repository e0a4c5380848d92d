import Foundation
import RosterModel
import Store

/// A run that keeps to what was previewed.
extension ImportRun {
  /// `body` with the recorder of a dry run, or of a preview; the preview is in its place afterwards.
  func previewed(_ body: (PlanRecorder?) throws -> RunOutcome) throws -> RunOutcome {
    guard let place = options.preview else {
      if case .dryRun = options.mode { return try body(PlanRecorder(preview: nil)) }
      return try body(nil)
    }
    return try PlacedFile.put(place) { path in
      let outcome = try body(PlanRecorder(preview: try PreviewBook(path: path, options: options)))
      // Half a preview would be taken for a whole one.
      guard outcome.filesLeft == 0 else { throw PipelineError.stopped }
      return outcome
    }
  }

  /// This run, or with `--plan` one that loads exactly what a dry run shows now. Throws `PipelineError.planDiffers` when
  /// that is not what the plan showed. A run that was cut off needs no second look.
  func keepingToPlan(_ input: InputList) throws -> ImportRun {
    guard let plan = options.plan else { return self }
    let request = try ImportRequest(options, input, workspace: workspace).text
    if try store.reading({ try $0.unfinishedRuns().last?.request }) == request { return self }
    let recorder = PlanRecorder(preview: nil)
    var trial = options
    (trial.mode, trial.failures) = (.dryRun, nil)
    let run = ImportRun(store: store, workspace: workspace, options: trial, isStopped: isStopped)
    let outcome = try store.withSession(discarding: true) { session in
      try run.attempt(input, session, recorder, { _ in }, { _ in 0 })
    }
    guard outcome.filesLeft == 0, let now = outcome.plan else { throw PipelineError.stopped }
    let differences = now.differences(from: plan)
    guard differences.isEmpty else { throw PipelineError.planDiffers(differences) }
    var options = options
    options.expected = recorder.digests
    return ImportRun(store: store, workspace: workspace, options: options, isStopped: isStopped)
  }
}
