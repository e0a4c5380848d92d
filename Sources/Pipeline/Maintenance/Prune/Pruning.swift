import Foundation
public import RosterModel
public import Store

/// Removes what is kept of rows that did not come in: findings, failure workbooks, refused files. Files go first and
/// the rows after them, so that a prune that was killed can be repeated.
public struct Pruning {
  private let store: RosterStore
  private let workspace: Workspace?
  private let options: PruneOptions

  /// Without a workspace only findings are concerned.
  public init(store: RosterStore, workspace: Workspace?, options: PruneOptions) {
    self.store = store
    self.workspace = workspace
    self.options = options
  }

  /// `today`: in China, for the ledger; `exitCode` says how the run counts there. `answer` is kept with what is
  /// forgotten; a prune that was killed before goes on under its request. Throws `StoreError`.
  public func run(
    today: CivilDate, exitCode: (PruneOutcome) -> Int32, answer: AnswerMaker<PruneOutcome>? = nil
  ) throws -> PruneOutcome {
    let plan = try store.reading(plan)
    let begun = Date()
    let before = try noted(plan, answer?.request)
    let removal = OutputRemoval(plan.outputs, deletes: !options.isDryRun, foundBefore: before)
    let runs = plan.runs.map { pruned($0, plan.outputs, removal) }
    guard !options.isDryRun, !runs.isEmpty else { return outcome(run: nil, runs) }
    let code = exitCode(outcome(run: nil, runs))
    return try store.withSession(discarding: false) { session in
      let run = try session.atomically {
        let run = try session.beginRun(
          .prune, startedAt: begun.formatted(.iso8601), asOf: today, policy: Pruning.noPolicy, request: try request)
        let done = plan.runs.filter { !fails($0, plan.outputs, removal) }
        try session.forget(findingsOf: done.map(\.retained.run), done.flatMap(\.forgotten))
        try session.finishRun(run, at: LedgerTime.now, exitCode: code)
        if let answer { try session.keep(try answer(outcome(run: run, runs)), for: answer.request) }
        FaultPoint.loaded.reach()
        return run
      }
      FaultPoint.committed.reach()
      try session.emptyLog()
      return outcome(run: run, runs)
    }
  }

  /// Files that were there before the first was removed, by a prune that was killed too: it is to count them.
  private func noted(_ plan: PrunePlan, _ request: String?) throws -> Set<PathKey> {
    guard let request, !options.isDryRun, !plan.runs.isEmpty else { return [] }
    let earlier = try store.reading { try $0.found(for: request) }
    var found = Set(
      try earlier.map { try JSONDecoder().decode([String].self, from: Data($0.utf8)).map { PathKey($0) } } ?? [])
    let now = OutputRemoval(plan.outputs, deletes: false).found
    guard !now.isSubset(of: found) else { return found }
    found.formUnion(now)
    let names = try JSONEncoder().encode(plan.outputs.map(\.path).filter { found.contains(PathKey($0)) })
    try store.withSession(discarding: false) { session in
      try session.atomically { try session.keep(found: String(decoding: names, as: UTF8.self), for: request) }
    }
    FaultPoint.noted.reach()
    return found
  }

  /// Nothing is checked.
  private static let noPolicy = "-"

  private func plan(_ session: StoreSession) throws -> PrunePlan {
    PrunePlan(
      try session.retainedRuns(before: options.before),
      others: try session.outputsOfOtherRuns(thanBefore: options.before), workspace: workspace,
      includesArchive: options.includesArchive)
  }

  private func outcome(run: Int?, _ runs: [PrunedRun]) -> PruneOutcome {
    PruneOutcome(
      run: run, before: options.before, isDryRun: options.isDryRun, includesArchive: options.includesArchive,
      runs: runs)
  }

  private func fails(_ run: PrunePlan.Run, _ outputs: [PrunePlan.Output], _ removal: OutputRemoval) -> Bool {
    outputs.contains { $0.runs.contains(run.retained.run) && removal.failures[PathKey($0.path)] != nil }
  }

  private func pruned(
    _ run: PrunePlan.Run, _ outputs: [PrunePlan.Output], _ removal: OutputRemoval
  ) -> PrunedRun {
    let retained = run.retained
    let named = outputs.filter { $0.runs.contains(retained.run) }
    let removed = named.filter {
      $0.owner == retained.run && removal.found.contains(PathKey($0.path)) && removal.failures[PathKey($0.path)] == nil
    }
    return PrunedRun(
      run: retained.run, day: retained.day, files: retained.files, rowsKeptOut: retained.rowsKeptOut,
      findings: retained.findings, workbooks: removed.count { !$0.isArchived },
      archived: removed.count { $0.isArchived },
      failures: named.compactMap { output in removal.failures[PathKey(output.path)].map { (output.path, $0) } })
  }

  /// What was asked for, as the ledger keeps it.
  private var request: String {
    get throws {
      struct Request: Encodable {
        let archive: Bool
        let before: String
      }
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys]
      let request = Request(archive: options.includesArchive, before: options.before.iso)
      return String(decoding: try encoder.encode(request), as: UTF8.self)
    }
  }
}
