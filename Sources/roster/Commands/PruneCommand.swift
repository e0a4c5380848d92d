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
        let store = try common.requireStore(workspace)
        let asked = Asked(
          "prune", language: common.chosenLanguage, day: today,
          ["before": before.iso, "archive": archive ? "yes" : nil])
        let maker = AnswerMaker(asked.text, answer)
        return try GivenAnswer(store: store, json: json, isQuiet: false).give(maker, waits: !dryRun) {
          try Pruning(store: store, workspace: workspace, options: options)
            .run(today: today, exitCode: ExitCodes.code(for:), answer: maker)
        }
      }
    }
  }

  private func answer(_ outcome: PruneOutcome) throws -> StoredAnswer {
    let language = common.chosenLanguage
    return try StoredAnswer(
      lines: PrunePrinter(language: language).lines(for: outcome),
      complaints: outcome.runs.flatMap(\.failures).map { "roster: " + $0.reason[language] },
      PruneReport(outcome, language), ExitCodes.code(for: outcome))
  }
}

extension ExitCodes {
  static func code(for outcome: PruneOutcome) -> Int32 { outcome.hasFailures ? cannotWrite : success }
}
