import Foundation
import ReaderTrial

/// What a child process said of one file.
struct ChildReading: Sendable {
  /// What it counts as: opened, refused by code, trapped or slower than the limit.
  let sum: String
  let line: String

  static func of(_ file: String, seconds: Double) async -> ChildReading {
    await withCheckedContinuation { done in
      DispatchQueue.global().async { done.resume(returning: read(file, seconds: seconds)) }
    }
  }

  private static func read(_ file: String, seconds: Double) -> ChildReading {
    let output = Pipe()
    let child = ChildProcess.make(["--one", file], output: output)
    let start = Date()
    do { try child.run() } catch { return ChildReading(sum: "not started", line: "not started") }
    let stop = DispatchWorkItem { kill(child.processIdentifier, SIGKILL) }
    DispatchQueue.global().asyncAfter(deadline: .now() + seconds, execute: stop)
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    child.waitUntilExit()
    stop.cancel()
    let took = Date().timeIntervalSince(start)
    if took >= seconds { return ChildReading(sum: "slower than 10 s", line: "slow") }
    guard child.terminationReason == .exit, child.terminationStatus == 0 else {
      return ChildReading(sum: "trapped", line: "trapped (\(child.terminationStatus))")
    }
    let said = text.trimmingCharacters(in: .newlines)
    let sum = String(said.prefix { $0 != "\t" })
    return ChildReading(sum: sum, line: said + " MiB\t\(Int(took * 1_000)) ms")
  }
}
