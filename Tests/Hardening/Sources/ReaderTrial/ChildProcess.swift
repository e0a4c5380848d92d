public import Foundation

/// A process of this same program, which may end in a trap without ending this one.
public enum ChildProcess {
  /// Not started yet; what it prints goes to `output`, its errors nowhere.
  public static func make(_ arguments: [String], output: Pipe) -> Process {
    let child = Process()
    child.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    child.arguments = arguments
    child.standardOutput = output
    child.standardError = FileHandle.nullDevice
    child.environment = ProcessInfo.processInfo.environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    return child
  }

  /// Highest resident memory of the process that asks, in MiB.
  public static func peakMemory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Int($0) } ?? 0) / 1_024
  }
}
