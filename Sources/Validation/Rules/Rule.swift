public import RosterModel

/// One rule about one row. Pure: it sees the entry and its context, never a file or a database.
///
/// A new rule is one file here, its codes in `RosterModel/Catalogue`, a line in `RuleCatalogue`, one test file and one
/// case folder.
public protocol Rule<Entry>: Sendable {
  associatedtype Entry: Sendable

  /// The codes this rule can report.
  var codes: [FindingCode] { get }

  /// Reports what is wrong with `entry`. Silent about what is nil: the decoder has named that already.
  func check(_ entry: Entry, in context: RuleContext, report: inout RowReport)
}

/// What a rule may know beside its row.
public struct RuleContext: Sendable {
  /// The day of the check.
  public let asOf: CivilDate
  public let policy: Policy
  public let form: Form
  /// Where the person will stand, or hold the post; nil while that is not known.
  public let organization: Organization?

  public init(asOf: CivilDate, policy: Policy, form: Form, organization: Organization?) {
    self.asOf = asOf
    self.policy = policy
    self.form = form
    self.organization = organization
  }

  /// The League province that rules by region go by.
  public var province: LeagueProvince? { organization?.province }
}

extension RowReport {
  /// Whether a failure on the cell of `field` was found already: its nil then means wrong, not blank.
  func hasFailure(on field: Field) -> Bool {
    findings.contains { $0.field == field && $0.severity == .failure }
  }
}

/// All row rules, in the order in which their findings are reported.
public enum RuleCatalogue {
  public static let person: [any Rule<PersonEntry>] = [
    ResidentIDRule(),
    PoliticalStatusRule(),
    PresentAgeRule(),
    JoinDateRule(),
    DevelopmentNumberRule(),
    CadreRule(),
    ContactRule(),
  ]

  public static let organization: [any Rule<OrganizationEntry>] = [
    OrganizationNameRule(),
    OrganizationContactRule(),
    SecretaryRule(),
  ]

  public static let waiver: [any Rule<WaiverEntry>] = [WaiverRule()]
}
