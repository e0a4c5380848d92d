import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct WaiversCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "waivers", abstract: "Write the summary of waivers of age rules (年龄例外情况说明) by province.",
    discussion: """
      Total, name, resident ID, contact and organisation of each person, with the document, as a province sends them on \
      (F15). Waivers come in with `roster import`: `roster template waivers` writes the form.
      """)

  @Option(help: ArgumentHelp("Only people of this organisation and those below it.", valueName: "code"))
  var org: String?

  @Option(name: [.short, .long], help: ArgumentHelp("The workbook to write.", valueName: "file"))
  var output: String

  @Flag(name: .customLong("whole-ids"), help: "Write whole resident IDs into the workbook.")
  var wholeIDs = false

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day it counts for (default: today in Asia/Shanghai).", valueName: "yyyy-mm-dd"))
  var asOf: CivilDate?

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @Option(help: ArgumentHelp("Write the counts and the masked list as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExitCodes.reporting {
      let place = try WorkbookPlace.url(output)
      if !force, FileManager.default.fileExists(atPath: place.path) {
        throw PipelineError.cannotWrite(output, Explanation(.fileExistsForce))
      }
      let store = try common.requireStore(try common.openWorkspace(outputs: [output, json]))
      let language = common.chosenLanguage
      let summary = try WaiverSummary(
        store: store, organization: org, asOf: try asOf ?? ImportArguments.today())
      try summary.write(to: place, wholeIDs: wholeIDs, language: language)
      if json != "-" { try Console.print(WaiversReport.line(for: summary, language) + " → \(output)") }
      if let json { try ReportFile.put(WaiversReport(summary), to: json) }
      return ExitCodes.success
    }
  }
}
