import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct VerifyImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take the centre's answer to a batch back, whole or not at all.",
    discussion: """
      The batch is known by the stamp of the workbook, else by the number above its table; .xlsx and .xls are read. \
      Where anything is wrong nothing is taken and every finding is printed with its row and column. The file stays \
      where it is.

      Exit codes: 0 taken · 1 refused · 65 the file could not be read.
      """)

  @Argument(help: "The workbook with the results.")
  var file: String

  @Flag(help: "Results are still missing: take those that are there, the rest stays open.")
  var partial = false

  @Flag(name: .customLong("dry-run"), help: "Do everything and keep nothing.")
  var dryRun = false

  @Option(help: ArgumentHelp("Write the result as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @OptionGroup var rules: PolicyOptions

  @OptionGroup var common: CommonOptions

  func run() throws {
    try ExitCodes.reporting {
      let workspace = try common.openWorkspace(outputs: [json], inputs: [file, rules.policy])
      let store = try common.requireStore(workspace)
      let lock = try common.lock(workspace)
      defer { withExtendedLifetime(lock) {} }
      guard FileManager.default.fileExists(atPath: file) else {
        throw PipelineError.cannotRead(file, Explanation(.noSuchFile))
      }
      let (day, policy) = (try rules.day(), try rules.loaded())
      let maker = AnswerMaker(asked(day, policy).text, answer)
      return try GivenAnswer(store: store, json: json, isQuiet: false).give(maker, waits: !dryRun) {
        try IdentityCheckImport(store: store, workspace: workspace, asOf: day, policy: policy)
          .run(
            URL(fileURLWithPath: file), isPartial: partial, isDryRun: dryRun, exitCode: ExitCodes.code(for:),
            answer: maker)
      }
    }
  }

  /// Another content under the same name is another question.
  private func asked(_ day: CivilDate, _ policy: LoadedPolicy) -> Asked {
    Asked(
      "verify import", language: common.chosenLanguage, day: day, policy: policy,
      [
        "file": file, "sha256": IdentityCheckImport.digest(of: URL(fileURLWithPath: file)),
        "partial": partial ? "yes" : nil,
      ])
  }

  private func answer(_ outcome: IdentityCheckAnswerOutcome) throws -> StoredAnswer {
    let language = common.chosenLanguage
    return try StoredAnswer(
      lines: IdentityCheckPrinter(language: language).lines(for: outcome),
      IdentityCheckImportReport(outcome, language), ExitCodes.code(for: outcome))
  }
}

extension ExitCodes {
  static func code(for outcome: IdentityCheckAnswerOutcome) -> Int32 {
    if !outcome.wasReadable { return nothingReadable }
    return outcome.isRefused ? someFailed : success
  }
}
