public import Foundation
import Synchronization

/// A process of this same program, which may end in a trap without ending this one. Started by posix_spawn(3): thousands
/// of Foundation's `Process`, started on several threads, end the parent themselves.
public final class ChildProcess: Sendable {
  /// How it ended.
  public enum Ending: Equatable, Sendable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// What it prints; its errors go nowhere.
  public let output: FileHandle
  private let id: pid_t
  private let isGone = Mutex(false)

  /// Throws `POSIXError`.
  public init(_ arguments: [String]) throws {
    (id, output) = try Self.starting.withLock { _ in
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else { throw Self.error(errno) }
      let output = FileHandle(fileDescriptor: ends[0], closeOnDealloc: true)
      defer { close(ends[1]) }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      return (try Self.spawn(arguments, output: ends[1]), output)
    }
  }

  /// One at a time: a child started meanwhile would hold the other's output open.
  private static let starting = Mutex(())

  private static let program = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path

  private static let environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    .map { "\($0.key)=\($0.value)" }

  private static func spawn(_ arguments: [String], output: Int32) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var id: pid_t = 0
    let code = withCStrings([program] + arguments) { arguments in
      withCStrings(environment) { posix_spawn(&id, program, &actions, nil, arguments, $0) }
    }
    guard code == 0 else { throw error(code) }
    return id
  }

  /// Ends it at once. Does nothing to one that is gone, whose number may be another's by now.
  public func kill() {
    isGone.withLock { isGone in
      if !isGone { _ = Foundation.kill(id, SIGKILL) }
    }
  }

  /// Waits for its end; to be called once.
  public func wait() -> Ending {
    var info = siginfo_t()
    while waitid(P_PID, id_t(id), &info, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    var status: Int32 = 0
    isGone.withLock { isGone in
      isGone = true
      while waitpid(id, &status, 0) < 0, errno == EINTR {}
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  private static func error(_ code: Int32) -> POSIXError { POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }

  /// Highest resident memory of the process that asks, in MiB.
  public static func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1_024
  }
}

/// The texts as C wants a list of them.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = texts.map { strdup($0) }
  defer { pointers.forEach { free($0) } }
  return body(pointers + [nil])
}
