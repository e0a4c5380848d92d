import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Statistics over the stored data, as workbooks.",
    discussion: """
      progress: how far entering has come (录入进度), by organisation with everything below it and by sector. schools: the \
      same of the schools alone (学校团组织录入进度). reasons: why rows failed, and how much came in at the first attempt. todo: what each organisation has to put right. summary: one \
      page about a day, as a workbook and as HTML.

      Without -o a report goes to the workspace's Reports/<day>/. A database alone (--database) needs -o or --json. Same \
      state and day give the same bytes. Reading keeps no run waiting.
      """)

  @Argument(help: "progress, schools, reasons, todo or summary.")
  var kind: ReportKind

  @Option(
    help: ArgumentHelp("Only this organisation and what is below it: code, full or short name.", valueName: "code"))
  var org: String?

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp("The day reported on (default: today in Asia/Shanghai).", valueName: "yyyy-mm-dd"))
  var asOf: CivilDate?

  @Option(
    help: ArgumentHelp(
      "First day of the period of reasons and summary (default: the beginning; the day before).",
      valueName: "yyyy-mm-dd"))
  var since: CivilDate?

  @Flag(help: "todo: also a workbook for each organisation, todo/<code>.xlsx beside the report.")
  var each = false

  @Option(name: [.customShort("o"), .customLong("output")], help: ArgumentHelp("Where it goes.", valueName: "file"))
  var output: String?

  @Option(help: ArgumentHelp("Write the report as JSON; - for stdout.", valueName: "file"))
  var json: String?

  @Option(help: ArgumentHelp("A folder of policy files instead of the built-in ones.", valueName: "dir"))
  var policy: String?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if since != nil, kind != .reasons, kind != .summary {
      throw ValidationError(.sinceForPeriods)
    }
    if each, kind != .todo { throw ValidationError(.eachForTodo) }
    if let since, let asOf, asOf < since { throw ValidationError(.sinceAfterAsOf) }
  }

  func run() throws {
    try ExitCodes.reporting {
      let given = try output.map(WorkbookPlace.url)
      let workspace = try common.openWorkspace(outputs: [output, json], inputs: [policy])
      let store = try common.requireStore(workspace)
      let day = try asOf ?? ImportArguments.today()
      let place = given ?? workspace?.place(of: kind, asOf: day)
      if place == nil, json == nil { throw ValidationError(.databaseHasNoReports) }
      let reports = Reports(
        store: store, policy: try LoadedPolicy.chosen(policy), asOf: day, language: common.chosenLanguage)
      let report = try reports.report(kind, options(store))
      let places = try place.map { try report.write(to: $0) } ?? []
      if json != "-" { try tell(report, places, workspace) }
      if let json { try ReportFile.put(report.json(), to: json) }
      return ExitCodes.success
    }
  }

  private func options(_ store: RosterStore) throws -> ReportOptions {
    var options = ReportOptions(organization: try store.chosen(org))
    (options.since, options.each) = (since, each)
    return options
  }

  private func tell(_ report: any Report, _ places: [URL], _ workspace: Workspace?) throws {
    try Console.print(report.headline)
    for place in places.prefix(2) { try Console.print("  → \(workspace?.displayPath(of: place) ?? place.path)") }
    if places.count > 2 { try Console.print("  → … \(places.count)") }
  }
}

extension RosterStore {
  /// The organisation named on the command line. Throws `PipelineError.usage` when it is not there.
  func chosen(_ name: String?) throws -> Organization? {
    guard let name else { return nil }
    return try reading { try $0.requireOrganization(name) }
  }
}
