import ArgumentParser
import Foundation
import Logging
import Pipeline
import RosterModel
import Store

struct NightlyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nightly", abstract: "The unattended job: import the Inbox, check, verify, report.",
    discussion: """
      Steps: import the Inbox; check what is stored; write the verification batch when one is due; reports and to-do \
      lists; the summary of the night as a workbook and a page, all in Reports/. Each step is logged on stderr, a JSON \
      object a line. Safe to start twice (the second waits, then 75), and to start again after a crash.

      Exit codes as those of `roster import`; the greatest where a later step fails. Asked to stop (SIGINT, SIGTERM) it \
      ends behind the file or step it is at, with 130 or 143, and logs every step not done.
      """)

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day of the night (default: today in Asia/Shanghai).", valueName: "yyyy-mm-dd"))
  var asOf: CivilDate?

  @Option(help: ArgumentHelp("A folder of policy files instead of the built-in ones.", valueName: "dir"))
  var policy: String?

  @Option(help: ArgumentHelp("Write figures for a node exporter; anybody may read them.", valueName: "file"))
  var metrics: String?

  @Flag(help: "Log errors only.")
  var quiet = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExitCodes.reporting {
      guard let workspace = try common.openWorkspace(outputs: [metrics], inputs: [policy]) else {
        throw ValidationError(.nightlyNeedsWorkspace)
      }
      let lock = try common.lock(workspace)
      defer { withExtendedLifetime(lock) {} }
      let store = try common.requireStore(workspace)
      let outcome = NightlyRun(
        store: store, workspace: workspace, options: try options(workspace), log: log,
        isStopped: { Interruption.signal != nil }, exitCode: ExitCodes.code(for:)
      ).run(ofRun: ExitCodes.code(for:))
      if let metrics {
        let now = Int(Date().timeIntervalSince1970)
        try Metrics.write(outcome, store: store, at: now, to: URL(fileURLWithPath: metrics))
      }
      return outcome.exitCode
    }
  }

  private var log: Logger {
    var log = Logger(label: "roster.nightly") { _ in JSONLogHandler() }
    log.logLevel = quiet ? .error : .info
    return log
  }

  private func options(_ workspace: Workspace) throws -> ImportOptions {
    return ImportOptions(
      mode: .load, asOf: try asOf ?? ImportArguments.today(), policy: try LoadedPolicy.chosen(policy),
      language: common.chosenLanguage,
      failures: workspace.failures)
  }
}
