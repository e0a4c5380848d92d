import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct VerifyExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the next batch of people to be verified.",
    discussion: """
      Unverified people go into it, and those who did not pass because the police data were late, once they are due \
      again (policy verification.yaml); nobody who waits for an answer. The workbook holds whole resident IDs and is \
      readable by its owner only. When nobody is due nothing is written.
      """)

  @Option(help: ArgumentHelp("Only people of this organisation and those below it.", valueName: "code"))
  var org: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The workbook to write (default: Reports/verify/BATCH.xlsx).", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("At most so many people.", valueName: "n"))
  var limit: Int?

  @Option(help: ArgumentHelp("Write this open batch once more, byte for byte.", valueName: "batch"))
  var again: String?

  @Flag(help: "Replace the file if it exists and is another one.")
  var force = false

  @Option(help: ArgumentHelp("Write the result as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @OptionGroup var rules: PolicyOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError(.limitFromOne) }
    if again != nil, org != nil || limit != nil { throw ValidationError(.againAsItIs) }
  }

  func run() throws {
    try ExitCodes.reporting {
      let place = try output.map(WorkbookPlace.url)
      let workspace = try common.openWorkspace(outputs: [output, json], inputs: [rules.policy])
      let store = try common.requireStore(workspace)
      let lock = try common.lock(workspace)
      defer { withExtendedLifetime(lock) {} }
      let (day, policy) = (try rules.day(), try rules.loaded())
      let export = IdentityCheckExport(store: store, workspace: workspace, asOf: day, policy: policy)
      let maker = AnswerMaker(asked(day, policy).text) { (outcome: IdentityCheckBatchOutcome?) in
        try answer(outcome, day)
      }
      let kept = AnswerMaker<IdentityCheckBatchOutcome>(maker.request) { try maker($0) }
      return try GivenAnswer(store: store, json: json, isQuiet: false).give(maker) {
        try again.map { try export.again($0, to: place, replaces: force, answer: kept) }
          ?? export.run(organization: org, limit: limit, to: place, replaces: force, answer: kept)
      }
    }
  }

  private func asked(_ day: CivilDate, _ policy: LoadedPolicy) -> Asked {
    Asked(
      "verify export", language: common.chosenLanguage, day: day, policy: policy,
      [
        "organization": org, "output": output, "limit": limit.map(String.init), "again": again,
        "force": force ? "yes" : nil,
      ])
  }

  private func answer(_ outcome: IdentityCheckBatchOutcome?, _ day: CivilDate) throws -> StoredAnswer {
    try StoredAnswer(
      lines: [IdentityCheckPrinter(language: common.chosenLanguage).line(for: outcome)],
      IdentityCheckExportReport(outcome, asOf: day), ExitCodes.success)
  }
}
