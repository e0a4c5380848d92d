import ArgumentParser
import Foundation
import Pipeline
import RosterModel

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template", abstract: "Write a blank form, stamped so that it is recognised when it comes back.")

  @Argument(help: "organizations, branch-members, subordinate-members, own-cadres or waivers.")
  var form: Form

  @Option(help: ArgumentHelp("Stamp the form for this organisation: code, full or short name.", valueName: "code"))
  var org: String?

  @Option(name: [.short, .long], help: ArgumentHelp("The workbook to write.", valueName: "file"))
  var output: String

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExitCodes.reporting {
      let url = try WorkbookPlace.url(output)
      if !force, FileManager.default.fileExists(atPath: url.path) {
        throw PipelineError.cannotWrite(output, Explanation(.fileExistsForce))
      }
      let workspace = try common.openWorkspace(outputs: [output])
      let store = org == nil ? nil : try common.requireStore(workspace)
      try BlankFormFile.write(form, organization: org, store: store, to: url)
      return ExitCodes.success
    }
  }
}
