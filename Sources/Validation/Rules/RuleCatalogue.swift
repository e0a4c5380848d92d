public import RosterModel

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
