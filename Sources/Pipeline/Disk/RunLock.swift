public import Foundation
import RosterModel
import Store

/// Held by the one command that changes a database, or tries to: two runs over one Inbox would take its files from each
/// other. The system gives it back when the process ends, however it ends. A C boundary: open(2).
public final class RunLock {
  private let descriptor: Int32

  /// Waits for the lock at most `wait`; `isStopped` ends the waiting early. Throws `StoreError.locked`,
  /// `PipelineError.stopped`, and `PipelineError.cannotWrite` where no lock file can be made beside the database.
  public init(database: URL, wait: Duration, isStopped: () -> Bool = { false }) throws {
    let place = RunLock.place(of: database).path
    descriptor = unsafe open(place, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw PipelineError.cannotWrite(place, SystemError.explanation) }
    guard try WaitingLock.take(descriptor, wait: wait, isStopped: isStopped) else {
      throw PipelineError.cannotWrite(place, SystemError.explanation)
    }
  }

  deinit { close(descriptor) }

  /// `roster.db.lock`. The same for every path that leads to the database.
  static func place(of database: URL) -> URL {
    database.resolvingSymlinksInPath().appendingPathExtension("lock")
  }
}

/// An exclusive lock on an open file or folder. A C boundary: flock(2).
enum WaitingLock {
  /// Waits at most `wait`; `isStopped` ends the waiting early. False where the file system knows no locks; `errno` then
  /// says why. Throws `StoreError.locked` and `PipelineError.stopped`.
  static func take(_ descriptor: Int32, wait: Duration, isStopped: () -> Bool = { false }) throws -> Bool {
    let deadline = ContinuousClock.now + wait
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { return false }
      guard !isStopped() else { throw PipelineError.stopped }
      guard ContinuousClock.now < deadline else { throw StoreError.locked }
      usleep(pause)
    }
    return true
  }

  /// Between two tries, in microseconds.
  private static let pause: UInt32 = 50_000
}
