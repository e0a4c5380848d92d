import ArgumentParser
import Foundation
import Pipeline
import Store

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check rosters; write nothing but the failure workbooks asked for.",
    discussion: "Failure workbooks are written only with --failures DIR.")

  @Argument(help: "Workbooks or folders.")
  var paths: [String]

  @OptionGroup var arguments: ImportArguments

  func run() throws {
    try ExitCodes.reporting {
      let workspace = try arguments.common.openWorkspace()
      let lock = try arguments.common.lock(workspace)
      defer { withExtendedLifetime(lock) {} }
      let store = try arguments.common.openStore(workspace) ?? RosterStore()
      let files = try InputCollector(workspace: workspace).files(at: paths)
      return try arguments.run(
        files, arguments.options(.check, failures: nil), store: store, workspace: workspace)
    }
  }
}
