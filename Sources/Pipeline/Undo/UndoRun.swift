import Foundation
import Validation
public import RosterModel
public import Store

/// Takes one run back.
public struct UndoRun {
  private let store: RosterStore
  private let asOf: CivilDate

  public init(store: RosterStore, asOf: CivilDate) {
    self.store = store
    self.asOf = asOf
  }

  /// With `isDryRun` everything is done and nothing kept. `exitCode` says how the undo counts, for the ledger. `answer` is
  /// kept with what is taken back. Throws `PipelineError.usage` for a run that cannot be taken back whatever its data, and `StoreError`.
  public func run(
    _ number: Int, isDryRun: Bool, exitCode: (UndoPlan) -> Int32, answer: AnswerMaker<UndoOutcome>? = nil
  ) throws -> UndoOutcome {
    try store.withSession(discarding: isDryRun) { session in
      let run = try UndoRun.undoable(number, session)
      let verdict = StoredVerdict(asOf: asOf, policy: try LoadedPolicy.builtIn().policy)
      let outcome = try session.undo(
        run, asOf: asOf, rests: { try verdict.rests($0, session) }, now: { LedgerTime.now }, exitCode: exitCode,
        answer: isDryRun ? nil : answer)
      FaultPoint.committed.reach()
      if !isDryRun { try session.emptyLog() }
      return outcome
    }
  }

  /// What taking the run back on the day would do; nil for one that is no import.
  public static func plan(_ run: RunRecord, asOf: CivilDate, _ session: StoreSession) throws -> UndoPlan? {
    guard run.kind?.takesFiles == true else { return nil }
    let verdict = StoredVerdict(asOf: asOf, policy: try LoadedPolicy.builtIn().policy)
    return try session.undoPlan(of: run) { try verdict.rests($0, session) }
  }

  private static func undoable(_ number: Int, _ session: StoreSession) throws -> RunRecord {
    guard let run = try session.run(number) else {
      throw PipelineError.usage(Explanation(.noRun, .number(number)))
    }
    guard run.kind?.takesFiles == true else {
      throw PipelineError.usage(Explanation(.notAnImport, .number(number), .words(UndoRun.words(run.kind))))
    }
    return run
  }

  /// nil: of a later version.
  private static func words(_ kind: RunKind?) -> LocalizedText {
    if kind == .undo { return LocalizedText(zh: "undo 运行", en: "an undo") }
    let name = kind?.rawValue
    return LocalizedText(zh: "\(name ?? "更新版本的")运行", en: "a \(name ?? "later version's")")
  }
}
