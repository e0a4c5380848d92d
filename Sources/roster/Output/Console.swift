import ArgumentParser
import Foundation
import Identifiers
import Pipeline
import RosterModel

/// Results go to stdout, everything else to stderr. In lines, numbers that look like a person's are masked.
enum Console {
  /// One line. What would break it (a line end in a file's name) is shown as `\n`. Throws `PipelineError.cannotWrite`.
  static func print(_ line: String) throws { try write(Data((shown(line) + "\n").utf8)) }

  /// A C boundary: write(2). Whoever reads a pipe may stop reading (`roster runs | head`): nothing is said then.
  static func write(_ data: Data) throws {
    var rest = data[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { unsafe Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { throw ExitCode(ExitCodes.stopped(by: SIGPIPE)) }
        throw PipelineError.cannotWrite(
          Explanation(.standardOutput).text(in: SpokenLanguage.chosen), SystemError.explanation)
      }
      rest = rest.dropFirst(written)
    }
  }

  /// Where there is nowhere to complain, nothing is said.
  static func error(_ line: String) {
    try? FileHandle.standardError.write(contentsOf: Data((shown(line) + "\n").utf8))
  }

  private static func shown(_ text: String) -> String {
    let line = Masking.masked(text)
    guard line.unicodeScalars.contains(where: isControl) else { return line }
    return line.unicodeScalars.map { scalar in
      isControl(scalar) ? scalar.escaped(asASCII: true) : String(scalar)
    }.joined()
  }

  /// Control characters, and those that turn the direction of a line around.
  private static func isControl(_ scalar: UnicodeScalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isBidiControl
  }
}
