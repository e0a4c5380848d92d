import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "runs", abstract: "List the runs, newest first.")

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Write the list as JSON; - for stdout.", valueName: "file"))
  var json: String?

  func run() throws {
    try ExitCodes.reporting {
      let store = try common.requireStore(try common.openWorkspace(outputs: [json]))
      let runs = try store.reading { try $0.runs() }
      if let json {
        try ReportFile.put(HistoryReport.runs(runs), to: json)
      } else {
        for run in runs { try Console.print(HistoryPrinter(language: common.chosenLanguage).line(for: run)) }
      }
      return ExitCodes.success
    }
  }
}
