public import Foundation
public import RosterModel
public import Store
import Validation

/// What a report takes beside the state.
public struct ReportOptions: Sendable {
  /// The top of the subtree; nil for everything.
  public var organization: Organization?
  /// First day of the period of `reasons` and `summary`; nil: from the beginning, or from the day before.
  public var since: CivilDate?
  /// `todo`: a workbook for each organisation too.
  public var each = false
  /// `summary`: only runs behind this one; 0 for all of the period.
  public var after = 0
  /// `summary`: organisations that others wait for (挂起).
  public var held: [HeldOrganization] = []
  /// `summary`: what else the reader must know.
  public var problems: [LocalizedText] = []

  public init(organization: Organization? = nil) { self.organization = organization }
}

/// An organisation whose files are held back.
public struct HeldOrganization: Sendable, Encodable {
  public let code: String
  public let name: String
  public let reason: String

  public init(code: String, name: String, reason: String) {
    self.code = code
    self.name = name
    self.reason = reason
  }
}

/// What a written report is.
public struct ReportOutcome: Sendable {
  public let report: any Report
  /// Files written, the workbook first.
  public let places: [URL]
}

/// Statistics over the stored data as of a day. Reads only, and keeps nobody from writing.
public struct Reports {
  let store: RosterStore
  let policy: LoadedPolicy
  let asOf: CivilDate
  let language: Language

  public init(store: RosterStore, policy: LoadedPolicy, asOf: CivilDate, language: Language) {
    self.store = store
    self.policy = policy
    self.asOf = asOf
    self.language = language
  }

  /// Works the report out, on one state of the database. Throws `StoreError`.
  public func report(_ kind: ReportKind, _ options: ReportOptions = ReportOptions()) throws -> any Report {
    try store.reading { session in
      switch kind {
      case .progress: try progress(session, options)
      case .schools: try schools(session, options)
      case .reasons: try reasons(session, options)
      case .todo: try todo(session, options)
      case .summary: try summary(session, options)
      }
    }
  }

  /// Works the report out and writes it to `place`, a workbook; `summary` writes a page (`.html`) beside it.
  public func write(
    _ kind: ReportKind, _ options: ReportOptions = ReportOptions(), to place: URL
  ) throws -> ReportOutcome {
    let report = try report(kind, options)
    return ReportOutcome(report: report, places: try report.write(to: place))
  }

  func survey(
    _ session: StoreSession, _ options: ReportOptions, finding: (StoredFinding) throws -> Void = { _ in }
  ) throws -> Survey {
    try Survey(session, policy: policy.policy, asOf: asOf, below: options.organization, finding: finding)
  }

  func scope(_ options: ReportOptions) -> ReportScope { ReportScope(options.organization, asOf, policy) }
}

extension Workspace {
  /// Where a report goes unless somebody says otherwise: `Reports/2026-11-21/progress.xlsx`.
  public func place(of kind: ReportKind, asOf: CivilDate) -> URL {
    reports.appendingPathComponent(asOf.iso, isDirectory: true).appendingPathComponent(kind.rawValue + ".xlsx")
  }
}
