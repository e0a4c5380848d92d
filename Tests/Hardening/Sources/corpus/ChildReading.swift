import Foundation

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
    let child = Process()
    let output = Pipe()
    child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = ["--one", file]
    child.standardOutput = output
    child.standardError = FileHandle.nullDevice
    child.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
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
    let fields = text.trimmingCharacters(in: .newlines).split(separator: "\t").map(String.init)
    let sum = fields.first == "refused" ? "refused \(fields.dropFirst().first ?? "")" : "opened"
    return ChildReading(sum: sum, line: fields.joined(separator: "\t") + " MiB\t\(Int(took * 1_000)) ms")
  }
}
