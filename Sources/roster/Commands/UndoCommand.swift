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
      let copies = try store.reading { try UndoRun.copies(ofRun: number, $0, workspace) }
      let printer = UndoPrinter(language: common.chosenLanguage)
      // Before anything goes: what is undone would be nowhere any more.
      if !dryRun, !quiet { for line in printer.lost(copies) { Console.error(line) } }
      let today = try ImportArguments.today()
      let asked = Asked("undo", language: printer.language, day: today, ["run": "\(number)"])
      let maker = AnswerMaker(asked.text) { try answer($0, copies, printer) }
      return try GivenAnswer(store: store, json: json, isQuiet: quiet).give(maker, waits: !dryRun) {
        try UndoRun(store: store, asOf: today)
          .run(number, isDryRun: dryRun, exitCode: ExitCodes.code(for:), answer: maker)
      }
    }
  }

  private func answer(_ outcome: UndoOutcome, _ files: [FileCopy], _ printer: UndoPrinter) throws -> StoredAnswer {
    try StoredAnswer(
      lines: printer.lines(for: outcome, files, isDryRun: dryRun),
      UndoReport(outcome, files, isDryRun: dryRun, language: printer.language), ExitCodes.code(for: outcome.plan))
  }
}
