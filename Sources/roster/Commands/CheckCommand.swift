import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check rosters, or what is stored; write nothing but the failure workbooks asked for.",
    discussion: """
      Failure workbooks are written only with --failures DIR.

      --stored takes no files: it checks the people and organisations in the database against the standards of the day \
      (codes STD-…). With --policy DIR it asks instead who would be refused, or accepted, under the row rules of that \
      folder and not under the built-in ones. It ends with 1 when it lists anything but notices.
      """)

  @Argument(help: "Workbooks or folders.")
  var paths: [String] = []

  @Flag(help: "Check what is stored; --org takes one organisation and what is below it.")
  var stored = false

  @OptionGroup var arguments: ImportArguments

  func validate() throws {
    guard stored else {
      if paths.isEmpty { throw ValidationError(.checkNeedsFiles) }
      return
    }
    if !paths.isEmpty { throw ValidationError(.storedTakesNoFiles) }
    if arguments.form != nil || arguments.update || arguments.failures != nil || arguments.preview != nil {
      throw ValidationError(.storedTakesNoFileOptions)
    }
  }

  func run() throws {
    try ExitCodes.reporting {
      let workspace = try arguments.openWorkspace(reading: paths)
      guard !stored else {
        let store = try arguments.common.requireStore(workspace)
        let asOf = try arguments.asOf ?? ImportArguments.today()
        return try StoredCheck(arguments: arguments, asOf: asOf).run(store)
      }
      let lock = try arguments.common.lock(workspace)
      defer { withExtendedLifetime(lock) {} }
      let store = try arguments.common.openStore(workspace) ?? RosterStore()
      let files = try InputCollector(workspace: workspace).files(at: paths)
      return try arguments.run(
        files, arguments.options(.check, failures: nil), store: store, workspace: workspace)
    }
  }
}
