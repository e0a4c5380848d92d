import Foundation
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

  /// With `isDryRun` everything is done and nothing kept. `exitCode` says how the undo counts, for the ledger. Throws
  /// `PipelineError.usage` for a run that cannot be taken back whatever its data, and `StoreError`.
  public func run(_ number: Int, isDryRun: Bool, exitCode: (UndoPlan) -> Int32) throws -> UndoOutcome {
    try store.withSession(discarding: isDryRun) { session in
      let run = try UndoRun.undoable(number, session)
      return try session.undo(run, asOf: asOf, now: { LedgerTime.now }, exitCode: exitCode)
    }
  }

  private static func undoable(_ number: Int, _ session: StoreSession) throws -> RunRecord {
    guard let run = try session.run(number) else {
      throw PipelineError.usage("there is no run \(number); `roster runs` lists them")
    }
    guard run.kind?.takesFiles == true else {
      let kind = run.kind == .undo ? "an undo" : "a " + (run.kind?.rawValue ?? "later version's")
      throw PipelineError.usage("run \(number) is no import but \(kind) run, which cannot be taken back")
    }
    return run
  }
}
