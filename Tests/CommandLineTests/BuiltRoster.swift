import Foundation
import Testing

/// The built `roster`, run as a child process.
enum BuiltRoster {
  struct Result {
    let status: Int32
    /// True when the process ended by itself, not by a signal.
    let exited: Bool
    let output: String
    let errors: String
  }

  /// Beside the test bundle; SwiftPM builds both into one folder.
  static let url: URL? = {
    let starts = [CommandLine.arguments[0], Bundle.main.executablePath ?? "", repository.path + "/.build/debug/x"]
    for start in starts where !start.isEmpty {
      var folder = URL(fileURLWithPath: start).deletingLastPathComponent()
      for _ in 0..<4 {
        let candidate = folder.appendingPathComponent("roster")
        if isProgram(candidate) { return candidate }
        folder.deleteLastPathComponent()
      }
    }
    return nil
  }()

  private static func isProgram(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && !isFolder.boolValue
      && FileManager.default.isExecutableFile(atPath: url.path)
  }

  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static var fixtures: URL { repository.appendingPathComponent("Fixtures", isDirectory: true) }

  /// Runs with Chinese as the language, unless `language` (a locale) says otherwise. `shell`: what a shell does with the
  /// program, `"$0" "$@"`.
  static func run(
    _ arguments: [String], in folder: URL? = nil, language: String = "zh_CN.UTF-8",
    environment: [String: String] = [:], shell: String? = nil
  ) throws -> Result {
    let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("roster-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: scratch) }
    let (output, errors) = (scratch.appendingPathComponent("out"), scratch.appendingPathComponent("err"))
    let program: URL = try #require(url, "the built roster is not beside the tests")
    let ending = try SpawnedProcess(
      program: shell == nil ? program.path : "/bin/sh",
      arguments: (shell.map { ["-c", $0, program.path] } ?? []) + arguments,
      environment: ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("LC_") }
        .merging(["LANG": language, "SWIFT_BACKTRACE": "enable=no", "COLUMNS": "80"]) { $1 }.merging(environment) {
          $1
        },
      folder: folder ?? scratch, output: output, errors: errors
    ).run()
    let (status, exited) =
      switch ending {
      case .exited(let code): (code, true)
      case .signalled(let signal): (signal, false)
      }
    return Result(
      status: status, exited: exited,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
