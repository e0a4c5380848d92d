import ArgumentParser
import Foundation
import Pipeline
import Store

struct VerifyListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the batches, newest first, with their counts.")

  @Option(help: ArgumentHelp("Write the list as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExitCodes.reporting {
      let store = try common.requireStore(try common.openWorkspace(outputs: [json]))
      let batches = try store.reading { try $0.verificationBatches() }
      let printer = IdentityCheckPrinter(language: common.chosenLanguage)
      if json != "-" { for batch in batches { try Console.print(printer.line(for: batch)) } }
      if let json { try ReportFile.put(IdentityCheckListReport(batches), to: json) }
      return ExitCodes.success
    }
  }
}
