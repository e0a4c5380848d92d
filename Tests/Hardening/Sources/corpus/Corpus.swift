import Foundation
import ReaderTrial

/// `corpus DIR …` reads every file below the folders, each in a process of its own, and prints what came of each and the
/// sums; `corpus --cells FILE` prints the cells of one.
@main
enum Corpus {
  static func main() async throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("--cells", 2):
      let outcome = ReaderTrial.outcome(try bytes(arguments[1]))
      outcome.forEach { print($0) }
      exit(ReaderTrial.isRefusal(outcome) ? 1 : 0)
    case ("--one", 2):
      let verdict = ReaderTrial.verdict(try bytes(arguments[1]))
      print(verdict.sum, verdict.detail, ChildProcess.peakMemory(), separator: "\t")
    case (.some(let first), _) where !first.hasPrefix("-"): exit(await CorpusRun(arguments).run() ? 0 : 1)
    default:
      FileHandle.standardError.write(Data("usage: corpus DIR … | corpus --cells FILE\n".utf8))
      exit(64)
    }
  }

  private static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
