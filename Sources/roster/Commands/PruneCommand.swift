import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct PruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Remove what is kept of rows that were refused long ago.",
    discussion: """
      For imports begun before DATE (a day in China) that are finished: their findings, their failure workbooks and notes \
      in Failures/, and the refused files in Archive/; with --archive the other archived files too. Runs, files and their \
      counts, before-images and loaded people stay. Nothing is ever pruned without this command; --dry-run only lists.

      Deleted findings are overwritten in the database. Backups made before still hold them.
      """)

  @Option(help: ArgumentHelp("Imports begun before this day.", valueName: "yyyy-mm-dd"))
  var before: CivilDate

  @Flag(name: .customLong("dry-run"), help: "List and remove nothing.")
  var dryRun = false

  @Flag(help: "Also the archived files whose rows came in.")
  var archive = false

  @Option(help: ArgumentHelp("Write the result as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExitCodes.reporting {
      let today = try ImportArguments.today()
      let options = try PruneOptions(before: before, today: today, includesArchive: archive, isDryRun: dryRun)
      let workspace = try common.openWorkspace(outputs: [json])
      let lock = try common.lock(workspace)
      return try withExtendedLifetime(lock) {
        let outcome = try Pruning(store: try common.requireStore(workspace), workspace: workspace, options: options)
          .run(today: today, exitCode: ExitCodes.code(for:))
        try report(outcome)
        return ExitCodes.code(for: outcome)
      }
    }
  }

  private func report(_ outcome: PruneOutcome) throws {
    for failure in outcome.runs.flatMap(\.failures) {
      Console.error("roster: " + failure.reason[common.chosenLanguage])
    }
    if json != "-" {
      for line in PrunePrinter(language: common.chosenLanguage).lines(for: outcome) { try Console.print(line) }
    }
    if let json { try ReportFile.put(PruneReport(outcome, common.chosenLanguage), to: json) }
  }
}

extension ExitCodes {
  static func code(for outcome: PruneOutcome) -> Int32 { outcome.hasFailures ? cannotWrite : success }
}
