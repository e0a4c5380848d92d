import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct ReconcileCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reconcile",
    abstract: "Compare full rosters with what is stored: new, gone, changed, moved, identical.",
    discussion: """
      A roster of a branch claims to name all its members, one of an organisation (下级团支部团员) all members of the \
      branches directly below. Nothing is changed without --apply. With it, new and changed rows go in by the rules of \
      import --update, and members no roster names are marked 待核实; nobody is deleted, moves need a transfer.

      Without --against: who is to be confirmed, and what the last reconciliation held.

      An organisation whose roster would change too much (policy/reconcile.yaml) is held, the others go on. Look at it; \
      if it is right, let it through once with --release and the digest given.
      """)

  @Option(help: ArgumentHelp("A full roster, or a folder of them; may be given several times.", valueName: "path"))
  var against: [String] = []

  @Flag(help: "Carry it out.")
  var apply = false

  @Option(help: ArgumentHelp("Let a held organisation through, this once.", valueName: "digest"))
  var release: [String] = []

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The workbook to write (default: a new one in Reports/).", valueName: "file"))
  var output: String?

  @Option(
    help: ArgumentHelp("The organisation of files that do not say it: code, full or short name.", valueName: "code"))
  var org: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day of the check (default: today in Asia/Shanghai).", valueName: "yyyy-mm-dd"))
  var asOf: CivilDate?

  @Option(help: ArgumentHelp("Write the result as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("A folder of policy files instead of the built-in ones.", valueName: "dir"))
  var policy: String?

  @Flag(help: "Print nothing but errors.")
  var quiet = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if apply, against.isEmpty { throw ValidationError(.applyNeedsAgainst) }
    if !release.isEmpty, !apply { throw ValidationError(.releaseNeedsApply) }
    guard release.allSatisfy({ $0.wholeMatch(of: /[0-9a-f]{32}/) != nil }) else {
      throw ValidationError(.releaseDigest)
    }
  }

  func run() throws {
    try ExitCodes.reporting {
      let given = try output.map { ReconcilePlace.file(try WorkbookPlace.url($0)) }
      let workspace = try common.openWorkspace(outputs: [output, json], inputs: against + [policy])
      if against.isEmpty { return try showOpen(workspace) }
      let lock = try common.lock(workspace)
      defer { withExtendedLifetime(lock) {} }
      let store = try common.requireStore(workspace)
      let files = try InputCollector(workspace: workspace).files(at: against)
      let options = try options(workspace)
      var code = ExitCodes.success
      _ = try Reconciliation(
        store: store, workspace: workspace, options: options, releases: release, applies: apply,
        isStopped: { Interruption.signal != nil }
      ).run(files, book: given ?? workspace?.reconcilePlace(asOf: options.asOf)) { outcome in
        code = ExitCodes.code(for: outcome)
        try report(outcome, workspace, options.language)
        return code
      }
      return code
    }
  }

  private func showOpen(_ workspace: Workspace?) throws -> Int32 {
    let open = try common.requireStore(workspace).reading {
      OpenReport(
        try $0.openStandings(), try $0.holds(), asOf: try asOf ?? ImportArguments.today(), common.chosenLanguage)
    }
    if !quiet, json != "-" {
      for line in open.lines(in: common.chosenLanguage) { try Console.print(line) }
    }
    if let json { try ReportFile.put(open, to: json) }
    return ExitCodes.success
  }

  private func options(_ workspace: Workspace?) throws -> ImportOptions {
    ImportOptions(
      mode: .load, asOf: try asOf ?? ImportArguments.today(), policy: try LoadedPolicy.chosen(policy),
      language: common.chosenLanguage,
      organization: org, updates: true, failures: workspace?.failures)
  }

  private func report(_ outcome: ReconcileOutcome, _ workspace: Workspace?, _ language: Language) throws {
    let book = outcome.book.map { workspace?.displayPath(of: $0) ?? $0.path }
    if !quiet, json != "-" {
      for line in ReconcilePrinter(language: language).lines(for: outcome, book: book) { try Console.print(line) }
    }
    if let json { try ReportFile.put(ReconcileReport(outcome, book: book, language), to: json) }
  }
}

extension ExitCodes {
  static func code(for outcome: ReconcileOutcome) -> Int32 {
    let ofRun = code(for: outcome.run)
    return ofRun == success && outcome.hasHeld ? someFailed : ofRun
  }
}
