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
      let found = try store.withSession(discarding: true) { session in
        (try session.run(number), try session.files(ofRun: number), try session.findings(ofRun: number))
      }
      guard let record = found.0 else { throw ValidationError("there is no run \(number); `roster runs` lists them") }
      if let json {
        try ReportFile.put(HistoryReport.show(record, found.1, found.2), to: json)
      } else {
        let printer = HistoryPrinter(language: common.chosenLanguage)
        for line in printer.lines(for: record, found.1, found.2) { Console.print(line) }
      }
      return ExitCodes.success
    }
  }
}
