import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take an import run back.",
    discussion: """
      Rows the run brought in go, and what it changed is as it was before. People and organisations that a later run, or \
      someone by hand, changed since stay as they are and are listed. When something depends on what would go, nothing \
      is taken back and the reasons are listed. `roster show RUN` says beforehand what would happen.
      """)

  @Argument(help: ArgumentHelp("The number of the run.", valueName: "run"))
  var number: Int

  @Flag(name: .customLong("dry-run"), help: "Do everything and keep nothing.")
  var dryRun = false

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Write the report as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  func run() throws {
    try ExitCodes.reporting {
      let workspace = try common.openWorkspace(outputs: [json])
      let store = try common.requireStore(workspace)
      let lock = try common.lock(workspace)
      defer { withExtendedLifetime(lock) {} }
      let outcome = try UndoRun(store: store, asOf: try ImportArguments.today())
        .run(number, isDryRun: dryRun, exitCode: ExitCodes.code(for:))
      let files = try store.reading { try $0.files(ofRun: number).map(\.record) }
      try report(outcome, files)
      return ExitCodes.code(for: outcome.plan)
    }
  }

  private func report(_ outcome: UndoOutcome, _ files: [FileRecord]) throws {
    let language = common.chosenLanguage
    if !quiet, json != "-" {
      for line in UndoPrinter(language: language).lines(for: outcome, files, isDryRun: dryRun) {
        try Console.print(line)
      }
    }
    guard let json else { return }
    try ReportFile.put(UndoReport(outcome, files, isDryRun: dryRun, language: language), to: json)
  }
}
