import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show one run: its files, counts and findings.")

  @Argument(help: ArgumentHelp("The number of the run.", valueName: "run"))
  var number: Int

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Write the run as JSON; - for stdout.", valueName: "file"))
  var json: String?

  func run() throws {
    try ExitCodes.reporting {
      let store = try common.requireStore(try common.openWorkspace())
      guard let past = try store.reading({ try PastRun($0, number) }) else {
        throw ValidationError("there is no run \(number); `roster runs` lists them")
      }
      let language = common.chosenLanguage
      if let json {
        try ReportFile.put(HistoryReport.show(past, language), to: json)
      } else {
        for line in HistoryPrinter(language: language).lines(for: past) { try Console.print(line) }
      }
      return ExitCodes.success
    }
  }
}
