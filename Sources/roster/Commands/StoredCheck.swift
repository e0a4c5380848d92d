import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

/// `roster check --stored`: the stored data against the standards of the day; with --policy, who would fare otherwise
/// under those rules.
struct StoredCheck {
  let arguments: ImportArguments
  let asOf: CivilDate
  private var language: Language { arguments.common.chosenLanguage }

  /// Returns the exit code: 1 when something is to be put right, or somebody's verdict changes.
  func run(_ store: RosterStore) throws -> Int32 {
    let organization = try store.chosen(arguments.org)
    return try arguments.policy == nil ? check(store, organization) : whatIf(store, organization)
  }

  private func check(_ store: RosterStore, _ organization: Organization?) throws -> Int32 {
    let printer = StoredCheckPrinter(language: language)
    let lists = arguments.verbose && !isSilent
    var findings: [StoredCheckReport.Found] = []
    let outcome = try StoredChecks(store: store, policy: try LoadedPolicy.builtIn(), asOf: asOf)
      .run(below: organization) { finding in
        if lists { try Console.print(printer.line(for: finding)) }
        if arguments.json != nil { findings.append(StoredCheckReport.Found(finding, language)) }
      }
    if !isSilent { for line in printer.lines(for: outcome) { try Console.print(line) } }
    try report(StoredCheckReport(asOf: asOf, organization: organization, outcome, findings))
    return outcome.hasWarnings ? ExitCodes.someFailed : ExitCodes.success
  }

  private func whatIf(_ store: RosterStore, _ organization: Organization?) throws -> Int32 {
    let printer = StoredCheckPrinter(language: language)
    let (old, new) = (try LoadedPolicy.builtIn(), try LoadedPolicy.chosen(arguments.policy))
    var changes: [WhatIfReport.Change] = []
    var standards: [WhatIfReport.Shortcoming] = []
    let outcome = try WhatIf(store: store, old: old, new: new, asOf: asOf).run(below: organization) { verdict in
      if !isSilent { try Console.print(printer.line(for: verdict)) }
      if arguments.json != nil { changes.append(WhatIfReport.Change(verdict)) }
    } shortcoming: { change in
      if !isSilent { try Console.print(printer.line(for: change)) }
      if arguments.json != nil { standards.append(WhatIfReport.Shortcoming(change, language)) }
    }
    if !isSilent { for line in printer.lines(for: outcome) { try Console.print(line) } }
    try report(
      WhatIfReport(asOf: asOf, organization: organization, old: old, new: new, outcome, changes, standards))
    return outcome.isChanged ? ExitCodes.someFailed : ExitCodes.success
  }

  private var isSilent: Bool { arguments.quiet || arguments.json == "-" }

  private func report(_ report: some Encodable) throws {
    if let json = arguments.json { try ReportFile.put(report, to: json) }
  }
}
