import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one run: its files, counts and findings, and what undoing it would do.")

  @Argument(help: ArgumentHelp("The number of the run.", valueName: "run"))
  var number: Int

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Write the run as JSON; - for stdout.", valueName: "file"))
  var json: String?

  func run() throws {
    try ExitCodes.reporting {
      let workspace = try common.openWorkspace(outputs: [json])
      let store = try common.requireStore(workspace)
      guard let (past, undo, copies) = try store.workingOut({ try look($0, workspace) }) else {
        throw ValidationError(.noRun, .number(number))
      }
      let language = common.chosenLanguage
      if let json {
        try ReportFile.put(HistoryReport.show(past, undo, language), to: json)
      } else {
        for line in HistoryPrinter(language: language).lines(for: past) { try Console.print(line) }
        for line in undo.map({ UndoPrinter(language: language).lines(for: $0, copies) }) ?? [] {
          try Console.print(line)
        }
      }
      return ExitCodes.success
    }
  }

  /// The plan is nil for a run that is no import.
  private func look(_ session: StoreSession, _ workspace: Workspace?) throws -> (PastRun, UndoPlan?, [FileCopy])? {
    guard let past = try PastRun(session, number) else { return nil }
    let plan = try UndoRun.plan(past.run, asOf: try ImportArguments.today(), session)
    return (past, plan, try plan == nil ? [] : UndoRun.copies(ofRun: number, session, workspace))
  }
}
