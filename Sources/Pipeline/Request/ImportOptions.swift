public import Foundation
public import RosterModel
import Store

/// What a run is asked to do.
public struct ImportOptions: Sendable {
  public enum Mode: Sendable {
    /// Good rows go in.
    case load
    /// The same way, rolled back at the end.
    case dryRun
    /// Validate only.
    case check
  }

  public var mode: Mode
  public var asOf: CivilDate
  public var policy: LoadedPolicy
  public var language: Language
  /// `--org`: code, full or short name.
  public var organization: String?
  /// `--form`.
  public var form: Form?
  /// `--update`.
  public var updates: Bool
  /// Where failure workbooks go; nil writes none.
  public var failures: URL?
  /// Where the preview workbook goes; nil writes none. Not with `load`.
  public var preview: URL?
  /// `--plan`: loads only what a dry run with this digest showed.
  public var plan: PlanDigest?
  /// Digests of held organisations that a reconciliation lets through.
  var releases: [String] = []
  /// Whether it is a night's: one that was cut off goes on with its own files.
  var isNightly = false
  /// What the ledger calls the run.
  var kind = RunKind.load
  /// What a reconciliation has decided.
  var reconcile: ReconcileOrders?
  /// SHA-256 of each file as the plan has it, by its displayed path; nil when there is no plan.
  var expected: [PathKey: String?]?

  public init(
    mode: Mode, asOf: CivilDate, policy: LoadedPolicy, language: Language = .zh, organization: String? = nil,
    form: Form? = nil, updates: Bool = false, failures: URL? = nil
  ) {
    self.mode = mode
    self.asOf = asOf
    self.policy = policy
    self.language = language
    self.organization = organization
    self.form = form
    self.updates = updates
    self.failures = failures
  }
}
