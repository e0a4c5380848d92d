import Foundation
import RosterModel
import Store

/// The steps behind the import.
struct NightlySteps {
  let store: RosterStore
  let workspace: Workspace
  let options: ImportOptions

  /// People in one batch for the citizen-identity centre; the rest waits for the next night, so that memory does not
  /// grow with them.
  static let batch = 50_000

  /// What there is to count. `steps`: those that have ended.
  func carryOut(_ step: NightlyStep, after steps: [StepOutcome]) throws -> [String: Int] {
    switch step {
    case .load: return [:]
    case .checks: return try checks()
    case .verification: return try verification()
    case .reports: return try reports()
    case .summary: return try summary(steps)
    }
  }

  private func checks() throws -> [String: Int] {
    let outcome = try StoredChecks(store: store, policy: options.policy, asOf: options.asOf).run()
    var counts = ["persons": outcome.persons, "organizations": outcome.organizations]
    for (code, count) in outcome.ordered { counts[code.rawValue] = count }
    return counts
  }

  private func verification() throws -> [String: Int] {
    let export = IdentityCheckExport(store: store, workspace: workspace, asOf: options.asOf, policy: options.policy)
    // With those of a night that was cut off behind its export.
    let request = try IdentityCheckRequest(limit: NightlySteps.batch, night: true).text
    let before = try store.reading { try $0.peopleExportedInOpenNight(options.asOf, request: request) }
    return ["people": before + (try export.run(limit: NightlySteps.batch, isNightly: true)?.people ?? 0)]
  }

  private func reports() throws -> [String: Int] {
    var files = 0
    for kind in [ReportKind.progress, .reasons, .todo] { files += try write(kind) }
    return ["files": files]
  }

  private func summary(_ steps: [StepOutcome]) throws -> [String: Int] {
    var report = ReportOptions()
    report.held = try store.reading { try $0.holds() }.map {
      HeldOrganization(code: $0.code, name: $0.name, reason: $0.reason(in: options.language))
    }
    report.problems = steps.compactMap { step in
      step.error.map {
        LocalizedText(
          zh: "步骤 \(step.step.rawValue) 失败：\($0.text(in: .zh))",
          en: "step \(step.step.rawValue) failed: \($0.text(in: .en))")
      }
    }
    // What the night before has told of is no news, also when nothing has come since.
    report.after = try store.reading { try $0.lastRunToldOf(before: options.asOf) }
    let files = try write(.summary, report)
    try store.withSession(discarding: false) { session in
      try session.atomically { try session.noteNight(options.asOf) }
    }
    return ["files": files]
  }

  private func write(_ kind: ReportKind, _ report: ReportOptions = ReportOptions()) throws -> Int {
    let reports = Reports(
      store: store, policy: options.policy, asOf: options.asOf, language: options.language)
    return try reports.write(kind, report, to: workspace.place(of: kind, asOf: options.asOf)).places.count
  }
}
