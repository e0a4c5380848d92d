import Foundation
import RosterModel
import Store

/// Held while something of a fixed name is written in a folder that others may write to as well. Leaves no file; the
/// system gives it back when the process ends. A C boundary: open(2).
final class FolderClaim {
  private let descriptor: Int32

  /// Waits at most `wait`. Where the file system knows no locks, nothing is held. Throws `StoreError.locked` and
  /// `PipelineError.cannotWrite`.
  init(_ folder: URL, wait: Duration) throws {
    descriptor = unsafe open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw PipelineError.cannotWrite(folder.path, SystemError.explanation) }
    _ = try WaitingLock.take(descriptor, wait: wait)
  }

  deinit { close(descriptor) }
}
