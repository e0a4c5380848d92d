import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

/// What `import` and `check` have in common.
struct ImportArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The organisation of files that do not say it: code, full or short name.", valueName: "code"))
  var org: String?

  @Option(help: "The form of the files: organizations, branch-members, subordinate-members, own-cadres, waivers.")
  var form: Form?

  @Flag(help: "Change the stored data of people already there, identity excepted.")
  var update = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day of the check (default: today in Asia/Shanghai).", valueName: "yyyy-mm-dd"))
  var asOf: CivilDate?

  @Option(help: ArgumentHelp("Where failure workbooks go.", valueName: "dir"))
  var failures: String?

  @Option(help: ArgumentHelp("Write the report as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("Write what would be done as a workbook (check, --dry-run).", valueName: "file"))
  var preview: String?

  @Option(help: ArgumentHelp("A folder of policy files instead of the built-in ones.", valueName: "dir"))
  var policy: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @Flag(help: "Print every finding.")
  var verbose = false

  @Flag(name: .customLong("no-progress"), help: "No progress bar, also on a terminal.")
  var noProgress = false

  @OptionGroup var common: CommonOptions

  func openWorkspace(reading paths: [String]) throws -> Workspace? {
    try common.openWorkspace(outputs: [json, preview], folder: failures, inputs: paths + [policy])
  }

  func options(_ mode: ImportOptions.Mode, failures: URL?) throws -> ImportOptions {
    var options = ImportOptions(
      mode: mode, asOf: try asOf ?? Self.today(), policy: try LoadedPolicy.chosen(policy),
      language: common.chosenLanguage, organization: org,
      form: form, updates: update,
      failures: self.failures.map { URL(fileURLWithPath: $0, isDirectory: true) } ?? failures)
    options.preview = try preview.map(WorkbookPlace.url)
    return options
  }

  /// China has kept UTC+8 all year since 1991; the zone's database need not be installed.
  static func today() throws -> CivilDate {
    let days = (Date().timeIntervalSince1970 + 8 * 3600) / 86_400
    guard let today = CivilDate(daysSinceEpoch: Int(days.rounded(.down))) else {
      throw PipelineError.usage(Explanation(.clockIsWrong))
    }
    return today
  }

  /// Runs, reports, and gives the exit code. Ctrl-C lets the file at hand be finished.
  func run(_ files: InputList, _ options: ImportOptions, store: RosterStore, workspace: Workspace?) throws -> Int32 {
    let bar = ProgressBar(total: files.count, wanted: !quiet && !noProgress)
    var code = ExitCodes.success
    _ = try ImportRun(
      store: store, workspace: workspace, options: options, isStopped: { Interruption.signal != nil }
    ).run(files, progress: bar.show) { outcome in
      try report(outcome, options.language)
      code = ExitCodes.code(for: outcome)
      return code
    }
    return code
  }

  private func report(_ outcome: RunOutcome, _ language: Language) throws {
    if !quiet, json != "-" {
      for line in RunPrinter(language: language, isVerbose: verbose).lines(for: outcome) { try Console.print(line) }
    }
    if let json { try ReportFile.put(RunReport(outcome, language: language), to: json) }
  }
}
