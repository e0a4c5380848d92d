import Foundation
import ReaderTrial

/// What a child process said of one file.
struct ChildReading: Sendable {
  /// What it counts as: opened, refused by code, trapped or slower than the limit.
  let sum: String
  let line: String

  static let notStarted = "not started"

  static func of(_ file: String, seconds: Double) async -> ChildReading {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: read(file, seconds: seconds)) }
    }
  }

  private static func read(_ file: String, seconds: Double) -> ChildReading {
    let start = Date()
    guard let child = try? ChildProcess(["--one", file]) else {
      return ChildReading(sum: notStarted, line: notStarted)
    }
    let stop = DispatchWorkItem { child.kill() }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: stop)
    let text = String(decoding: child.output.readDataToEndOfFile(), as: UTF8.self)
    let ending = child.wait()
    stop.cancel()
    let took = Date().timeIntervalSince(start)
    if took >= seconds { return ChildReading(sum: "slower than 10 s", line: "slow") }
    guard ending == .exited(0) else { return ChildReading(sum: "trapped", line: "trapped (\(ending))") }
    let said = text.trimmingCharacters(in: .newlines)
    let sum = String(said.prefix { $0 != "\t" })
    return ChildReading(sum: sum, line: said + " MiB\t\(Int(took * 1_000)) ms")
  }
}
