import Foundation
import Synchronization

/// SIGINT, SIGTERM and SIGHUP. The first asks the run to end after the file it is at; a second one ends the program at
/// once, which is as safe as any other end. A C boundary: sigaction(2).
enum Interruption {
  private static let received = Atomic<Int32>(0)

  /// The signal that asked for the end; nil when none did.
  static var signal: Int32? {
    let number = received.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }

  /// From here on signals are handled. A program started with one of them ignored (nohup) leaves it so.
  static func handle() {
    // Writing to a pipe nobody reads, or over a limit on file sizes, is an error to be reported.
    for number in [SIGPIPE, SIGXFSZ] { Foundation.signal(number, SIG_IGN) }
    endOnBusError()
    for number in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(number) {
      unblock(number)
      var action = sigaction()
      unsafe action.__sigaction_handler.sa_handler = { number in
        let (isFirst, _) = Interruption.received.compareExchange(expected: 0, desired: number, ordering: .relaxed)
        if !isFirst { _exit(128 + number) }
      }
      unsafe sigaction(number, &action, nil)
    }
  }

  /// SQLite keeps the index of its log in a mapped file; where the disk has no room behind a page of it, writing there is
  /// SIGBUS and no error. Nothing is lost, as at any other end; it only has to be said. A C boundary: write(2).
  private static func endOnBusError() {
    var action = sigaction()
    unsafe action.__sigaction_handler.sa_handler = { _ in
      let words: StaticString =
        "roster: 磁盘空间不足，或读写磁盘出错 (no space left on device, or an input/output error)\n"
      _ = unsafe Foundation.write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(ExitCodes.inputOutput)
    }
    unsafe sigaction(SIGBUS, &action, nil)
  }

  /// A parent's worker thread may hand down a mask that keeps signals out.
  private static func unblock(_ number: Int32) {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    unsafe sigaddset(&set, number)
    unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(number, nil, &action) == 0 else { return false }
    // SIG_IGN is the address 1, which Swift compares as a number only.
    return unsafe unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
