import GRDB
public import RosterModel

/// What became of an undo.
public struct UndoOutcome: Sendable {
  /// The run that was to be taken back, as it stood before.
  public let undone: RunRecord
  public let plan: UndoPlan
  /// The undo's own number; nil when nothing was written.
  public let number: Int?
  /// Whether the run was a cut-off one, which will not be resumed now.
  public let closes: Bool
}

extension StoreSession {
  /// What taking the run back would do. Needs temporary tables: for `workingOut` and for sessions that write. `rests`:
  /// whether nothing but the waiver keeps the person within the rules.
  public func undoPlan(
    of run: RunRecord, rests: @escaping (WaivedPerson) throws -> Bool
  ) throws -> UndoPlan {
    let scope = try UndoScope(db, run: run.id, rests: rests)
    defer { try? scope.drop() }
    return try UndoPlan(scope)
  }

  /// Takes an import run back, all of it that no later change keeps, or nothing where something stands against it. Where
  /// there is nothing to take back, nothing is written, but a cut-off run is closed. `now` gives the time, ISO 8601 UTC;
  /// `exitCode` says how the undo counts, for the ledger. `answer` is kept where something is written. Throws `StoreError`.
  public func undo(
    _ run: RunRecord, asOf: CivilDate, rests: @escaping (WaivedPerson) throws -> Bool, now: () -> String,
    exitCode: (UndoPlan) -> Int32, answer: AnswerMaker<UndoOutcome>? = nil
  ) throws -> UndoOutcome {
    do {
      return try atomically {
        let outcome = try carryOut(run, asOf, rests, now, exitCode)
        if let answer, outcome.number != nil { try keep(try answer(outcome), for: answer.request) }
        return outcome
      }
    } catch let refusal as UndoRefusal {
      return UndoOutcome(undone: run, plan: refusal.plan, number: nil, closes: false)
    }
  }

  private func carryOut(
    _ run: RunRecord, _ asOf: CivilDate, _ rests: @escaping (WaivedPerson) throws -> Bool, _ now: () -> String,
    _ exitCode: (UndoPlan) -> Int32
  ) throws -> UndoOutcome {
    let start = now()
    let scope = try UndoScope(db, run: run.id, rests: rests)
    let plan = try UndoPlan(scope)
    let closes = run.finishedAt == nil
    guard !plan.isRefused else { throw UndoRefusal(plan: plan) }
    var number: Int?
    if !plan.counts.isZero || closes {
      let undo = try beginRun(.undo, startedAt: start, asOf: asOf, policy: run.policy, undoes: run.id)
      try execute(plan, scope, by: undo)
      if closes { try finishRun(run.id, at: now(), exitCode: nil) }
      try finishRun(undo, at: now(), exitCode: exitCode(plan))
      number = undo
    }
    try scope.drop()
    return UndoOutcome(undone: run, plan: plan, number: number, closes: closes)
  }

  private func execute(_ plan: UndoPlan, _ scope: UndoScope, by undo: Int) throws {
    do {
      try scope.execute(by: undo)
    } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
      let obstacle = UndoObstacle.constraint(error.message ?? "constraint failed")
      throw UndoRefusal(plan: UndoPlan(counts: plan.counts, stays: plan.stays, obstacles: [obstacle]))
    }
  }
}

/// Ends the transaction of an undo that is refused.
private struct UndoRefusal: Error {
  let plan: UndoPlan
}
