public import Foundation
import RosterModel
import Store

/// Looks a workspace over, or a database alone, and puts right what can be put right without losing anything.
public struct Doctor {
  private let database: URL
  private let workspace: Workspace?
  private let wait: Duration

  /// `wait`: how long to wait for others, as for every command.
  public init(_ workspace: Workspace, wait: Duration) {
    let root = Workspace(root: workspace.root.resolvingSymlinksInPath())
    self.init(database: root.database, workspace: root, wait: wait)
  }

  public init(database: URL, wait: Duration) { self.init(database: database, workspace: nil, wait: wait) }

  private init(database: URL, workspace: Workspace?, wait: Duration) {
    self.database = database
    self.workspace = workspace
    self.wait = wait
  }

  /// Looks, and repairs if asked to. Throws `StoreError.locked` when repairs must wait for a run.
  public func look(repairing: Bool) throws -> Diagnosis {
    let lock = try RunActivity(database, isRepairing: repairing, wait: wait)
    var look = ProblemList(isRepairing: repairing)
    let state = try DatabaseLook(database: database, workspace: workspace, wait: wait)
    look.add(state.problems)
    try withExtendedLifetime(lock) {
      let ledger = state.isUsable && !lock.isGoingOn ? try Ledger(database, path: state.path, wait: wait) : nil
      if let ledger { look.add(ledger.cutOff) }
      if let workspace { examine(workspace, ledger, isAtRest: !lock.isGoingOn, &look) }
    }
    return Diagnosis(
      problems: look.problems, isRunGoingOn: lock.isGoingOn, isDatabaseDamaged: state.isDamaged)
  }

  /// Each look sees what the repairs before it have left.
  private func examine(_ workspace: Workspace, _ ledger: Ledger?, isAtRest: Bool, _ list: inout ProblemList) {
    list.add(MissingFolders.look(workspace))
    if let ledger { list.add(StuckFiles(workspace: workspace, files: ledger.filesToMove).look()) }
    if isAtRest { list.add(Leftovers.look(workspace)) }
    if let ledger { list.add(Orphans.look(workspace, recorded: ledger.outputs)) }
    list.add(Permissions(workspace: workspace).look())
  }
}

/// Problems in the order they were found; repaired on the way where that is asked for.
struct ProblemList {
  let isRepairing: Bool
  private(set) var problems: [Problem] = []

  init(isRepairing: Bool) { self.isRepairing = isRepairing }

  mutating func add(_ found: [Problem]) { problems += isRepairing ? found.map { $0.repaired() } : found }
}

/// Whether a run goes on. None can begin while this lives, unless one does.
struct RunActivity {
  let isGoingOn: Bool
  private let lock: RunLock?

  /// Repairs wait for a run and throw `StoreError.locked` in the end; a look never waits. Where no lock can be made,
  /// only looking is possible.
  init(_ database: URL, isRepairing: Bool, wait: Duration) throws {
    do {
      lock = try RunLock(database: database, wait: isRepairing ? wait : .zero)
      isGoingOn = false
    } catch StoreError.locked where !isRepairing {
      (lock, isGoingOn) = (nil, true)
    } catch PipelineError.cannotWrite where !isRepairing {
      (lock, isGoingOn) = (nil, false)
    }
  }
}

/// What the database says of runs and files while no run goes on.
struct Ledger {
  let cutOff: [Problem]
  let filesToMove: [FileToMove]
  let outputs: Set<PathKey>

  /// `path`: how reports show the database.
  init(_ database: URL, path: String, wait: Duration) throws {
    let store = try RosterStore(path: database.path, wait: wait)
    (cutOff, filesToMove, outputs) = try store.reading { session in
      (
        try session.runs().filter { $0.finishedAt == nil }.reversed().map { DatabaseLook.cutOff($0, path: path) },
        try session.filesToMove(),
        try session.recordedOutputs()
      )
    }
  }
}
