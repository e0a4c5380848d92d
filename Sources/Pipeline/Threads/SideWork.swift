import Dispatch
import Synchronization

/// Work done on a second thread while the first one goes on, and on both once the first has nothing else to do: rows are
/// decoded while the next are read.
final class SideWork<Element: Sendable>: Sendable {
  private struct State {
    /// Added and not yet begun, the first one at `begun`.
    var work: [(@Sendable () -> [Element])?] = []
    var begun = 0
    /// What each piece made, in the order they were added.
    var made: [[Element]] = []
    var isRunning = false
  }

  private let queue = DispatchQueue(label: "roster.side")
  private let state = Mutex(State())

  func add(_ work: @escaping @Sendable () -> [Element]) {
    let starts = state.withLock { state in
      state.work.append(work)
      state.made.append([])
      defer { state.isRunning = true }
      return !state.isRunning
    }
    if starts { queue.async { self.run() } }
  }

  /// Does what is left together with the second thread and gives all results in the order of the work, once.
  func finish() -> [Element] {
    run()
    queue.sync {}
    return state.withLock { state in
      defer { state = State() }
      var all: [Element] = []
      all.reserveCapacity(state.made.reduce(0) { $0 + $1.count })
      for index in state.made.indices {
        all.append(contentsOf: state.made[index])
        state.made[index] = []
      }
      return all
    }
  }

  /// Takes piece after piece until none is left.
  private func run() {
    while let (index, work) = next() {
      let made = work()
      state.withLock { $0.made[index] = made }
    }
  }

  private func next() -> (Int, @Sendable () -> [Element])? {
    state.withLock { state in
      guard state.begun < state.work.count, let work = state.work[state.begun] else {
        state.isRunning = false
        return nil
      }
      defer { state.begun += 1 }
      state.work[state.begun] = nil
      return (state.begun, work)
    }
  }
}

/// One job on a second thread, whose error or result is fetched later.
final class SideJob<Result: Sendable>: Sendable {
  private let group = DispatchGroup()
  private let outcome = Mutex<Swift.Result<Result, any Error>?>(nil)

  init(_ work: @escaping @Sendable () throws -> Result) {
    DispatchQueue.global().async(group: group) {
      let made = Swift.Result { try work() }
      self.outcome.withLock { $0 = made }
    }
  }

  /// Waits for the job.
  func result() throws -> Result? {
    group.wait()
    return try outcome.withLock { $0 }?.get()
  }
}
