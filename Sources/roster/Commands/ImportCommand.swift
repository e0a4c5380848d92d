import ArgumentParser
import Foundation
import Pipeline
import RosterModel

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Check rosters and load the good rows.",
    discussion: """
      Without a path the workspace's Inbox is taken, recursively; taken files move to Archive/. Files named here stay \
      where they are. Wrong rows come back as Failures/…-导入失败.xlsx.
      """)

  @Argument(help: "Workbooks or folders (default: the Inbox).")
  var paths: [String] = []

  @Flag(name: .customLong("dry-run"), help: "Do everything and keep nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Import only if a dry run with this digest showed the same.", valueName: "digest"))
  var plan: PlanDigest?

  @OptionGroup var arguments: ImportArguments

  func validate() throws {
    if dryRun, plan != nil { throw ValidationError(.planAfterDryRun) }
    if !dryRun, arguments.preview != nil { throw ValidationError(.previewNeedsDryRun) }
  }

  func run() throws {
    try ExitCodes.reporting {
      let workspace = try arguments.openWorkspace(reading: paths)
      let lock = try arguments.common.lock(workspace)
      defer { withExtendedLifetime(lock) {} }
      let store = try arguments.common.requireStore(workspace)
      if paths.isEmpty, workspace == nil { throw ValidationError(.databaseHasNoInbox) }
      let collector = InputCollector(workspace: workspace)
      let files = try paths.isEmpty ? collector.inboxFiles() : collector.files(at: paths)
      var options = try arguments.options(dryRun ? .dryRun : .load, failures: dryRun ? nil : workspace?.failures)
      options.plan = plan
      return try arguments.run(files, options, store: store, workspace: workspace)
    }
  }
}
