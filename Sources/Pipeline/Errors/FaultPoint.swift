import Foundation
import Synchronization

/// The instants between the steps of a run at which the tests stop it: what the next run makes of it must not differ.
/// `ROSTER_FAULT=committed:2` kills the process the second time it gets there; `committed:2:INT,TERM` sends it these
/// signals instead. Not in release builds.
enum FaultPoint: String, CaseIterable {
  case begun, read, outputBegun, outputWritten, outputPlaced, loaded, committed, copied, moved, reported, finished
  /// A prune has noted what it is about to remove; it has removed a file. An answer was given and still waits.
  case noted, removed, given

  #if DEBUG
    private static let wanted = ProcessInfo.processInfo.environment["ROSTER_FAULT"]?.split(separator: ":")
    private static let reached = Mutex(0)

    func reach() {
      guard let wanted = FaultPoint.wanted, wanted.first == Substring(rawValue) else { return }
      let number = FaultPoint.reached.withLock { reached in
        reached += 1
        return reached
      }
      guard number == wanted.dropFirst().first.flatMap({ Int($0) }) ?? 1 else { return }
      for signal in wanted.dropFirst(2).first?.split(separator: ",") ?? ["KILL"] { FaultPoint.send(signal) }
    }

    private static func send(_ signal: Substring) {
      kill(getpid(), ["INT": SIGINT, "TERM": SIGTERM, "HUP": SIGHUP, "BUS": SIGBUS][signal] ?? SIGKILL)
    }
  #else
    @inlinable func reach() {}
  #endif
}
