import Dispatch
import Synchronization

/// Work done on a second thread, in order, while the first one goes on: rows are decoded while the next are read.
final class SideWork<Element: Sendable>: Sendable {
  private let queue = DispatchQueue(label: "roster.side")
  private let elements = Mutex<[Element]>([])

  func add(_ work: @escaping @Sendable () -> [Element]) {
    queue.async {
      let made = work()
      self.elements.withLock { $0.append(contentsOf: made) }
    }
  }

  /// Waits for all that was added and gives its results in order, once.
  func finish() -> [Element] {
    queue.sync {
      elements.withLock { elements in
        let all = elements
        elements = []
        return all
      }
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
