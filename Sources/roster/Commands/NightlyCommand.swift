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
      let outcome: NightlyOutcome
      var place: URL?
      var run: NightlyRun?
      var lock: RunLock?
      defer { withExtendedLifetime(lock) {} }
      do {
        place = try metricsPlace()
        let workspace = try requireWorkspace()
        lock = try common.lock(workspace)
        let night = try night(workspace)
        outcome = night.run(ofRun: ExitCodes.code(for:))
        run = night
      } catch let error as ValidationError {
        throw error
      } catch {
        outcome = NightlyOutcome(notBegun: said("night not done", error))
      }
      let written = write(outcome, to: place)
      let code = max(outcome.exitCode, written, written == ExitCodes.success ? end(run, outcome) : written)
      log.log(level: code <= ExitCodes.someFailed ? .info : .error, "night ended", metadata: ["exitCode": "\(code)"])
      return code
    }
  }

  private func requireWorkspace() throws -> Workspace {
    guard let workspace = try common.openWorkspace(outputs: []) else {
      throw ValidationError(.nightlyNeedsWorkspace)
    }
    return workspace
  }

  private func night(_ workspace: Workspace) throws -> NightlyRun {
    NightlyRun(
      store: try common.requireStore(workspace), workspace: workspace, options: try options(workspace), log: log,
      isStopped: { Interruption.signal != nil }, exitCode: ExitCodes.code(for:))
  }

  /// Behind the figures: where they could not be written, the next night of the day tells of this one's files too.
  private func end(_ run: NightlyRun?, _ outcome: NightlyOutcome) -> Int32 {
    do {
      try run?.end(outcome)
      return ExitCodes.success
    } catch {
      return said("night not ended", error)
    }
  }

  /// Where figures may be written, also when the workspace is not there.
  private func metricsPlace() throws -> URL? {
    try common.refuse([metrics], common.namedWorkspace, inputs: [policy])
    return metrics.map { URL(fileURLWithPath: $0) }
  }

  /// Figures also of a night that was not done: that is when they are missed. Returns its exit code.
  private func write(_ outcome: NightlyOutcome, to place: URL?) -> Int32 {
    guard let place else { return ExitCodes.success }
    let workspace = common.namedWorkspace
    let store = try? RosterStore(path: workspace.database.path, makes: false, wait: .zero)
    let figures = NightFigures(workspace: workspace, store: store, earlier: place)
    do {
      try Metrics.write(outcome, figures, at: Int(Date().timeIntervalSince1970), to: place)
      return ExitCodes.success
    } catch {
      return said("metrics not written", error)
    }
  }

  /// Logs it; returns its exit code.
  private func said(_ message: Logger.Message, _ error: any Error) -> Int32 {
    let error = ExitCodes.cause(of: error)
    let text = Explanation(describing: error).text(in: common.chosenLanguage)
    log.error(message, metadata: ["error": "\(text)"])
    return ExitCodes.code(for: error)
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
