/// 组织类别.
public enum OrganizationCategory: String, Term {
  case leadingBody = "团的领导机关"
  case committee = "团委"
  case workCommittee = "团工委"
  case generalBranch = "团总支"
  case branch = "团支部"
  case graduateBranch = "毕业生团组织"
  /// 待接转团支部: made by the system only.
  case waitingBranch = "待接转团支部"

  public static let table = words()

  /// What a form may state.
  public static let ofForms: [OrganizationCategory] = [
    .leadingBody, .committee, .workCommittee, .generalBranch, .branch, .graduateBranch,
  ]

  /// The words a form may state.
  public static let tableOfForms = WordTable(ofForms.map { ($0.rawValue, $0) })

  /// Members stand in these, and nothing stands below them.
  public var isBranch: Bool { self == .branch || self == .graduateBranch || self == .waitingBranch }

  /// The posts (团内职务) this level has.
  public var duties: [Duty] { isBranch ? Duty.ofBranches : Duty.ofCommittees }

  /// Whether an organisation of category `below` may stand directly under one of this category.
  public func mayHaveBelow(_ below: OrganizationCategory) -> Bool {
    switch self {
    case .branch, .graduateBranch, .waitingBranch: false
    case .leadingBody: true
    case .committee, .workCommittee: below != .leadingBody
    case .generalBranch: below.isBranch
    }
  }
}

/// How long what names an organisation may be, stated or derived, in characters: a longer one could never be written
/// into 上级组织 or 所在团支部 again.
public enum OrganizationLimits {
  public static let fullName = 200
  /// Fifteen levels.
  public static let code = 60
}
