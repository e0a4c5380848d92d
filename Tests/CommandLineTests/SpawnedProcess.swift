import Foundation

/// A child process started by posix_spawn(3): Foundation's `Process`, started on several threads, may end the tests. It
/// inherits what is open here and not O_CLOEXEC.
struct SpawnedProcess {
  let program: String
  let arguments: [String]
  let environment: [String: String]
  let folder: URL
  /// Files that take what it prints.
  let output: URL
  let errors: URL

  enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Starts it and waits for its end. Throws `POSIXError` when it cannot be started.
  func run() throws -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var id: pid_t = 0
    // The C library's own way into a folder is not to be seen from Swift.
    let command = ["/bin/sh", "-c", #"cd "$0" && exec "$@""#, folder.path, program] + arguments
    let code = withCStrings(command) { arguments in
      withCStrings(environment.map { "\($0.key)=\($0.value)" }) {
        posix_spawn(&id, command[0], &actions, nil, arguments, $0)
      }
    }
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }

  /// The texts as C wants a list of them.
  private func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let pointers = texts.map { strdup($0) }
    defer { pointers.forEach { free($0) } }
    return body(pointers + [nil])
  }
}
