/// The workbook layouts (模板) Roster takes in. The raw value is the word of the command line, JSON and the stamp.
public enum Form: String, Sendable, CaseIterable {
  case organizations
  case branchMembers = "branch-members"
  case subordinateMembers = "subordinate-members"
  case ownCadres = "own-cadres"
  case waivers

  /// The name the seeds give the template.
  public var title: LocalizedText {
    switch self {
    case .organizations: LocalizedText(zh: "批量创建下级组织", en: "organisations below")
    case .branchMembers: LocalizedText(zh: "导入团员团干部", en: "members and cadres of a branch")
    case .subordinateMembers: LocalizedText(zh: "导入下级团支部团员团干部", en: "members of the branches below")
    case .ownCadres: LocalizedText(zh: "导入本级团干部", en: "cadres of this organisation")
    case .waivers: LocalizedText(zh: "年龄例外情况说明", en: "waivers of age rules")
    }
  }

  /// What one row of the form is, as the summary line counts it.
  public var noun: LocalizedText {
    switch self {
    case .organizations: LocalizedText(zh: "个组织", en: "organisations")
    case .branchMembers, .subordinateMembers: LocalizedText(zh: "位团员", en: "members")
    case .ownCadres: LocalizedText(zh: "位团干部", en: "cadres")
    case .waivers: LocalizedText(zh: "份情况说明", en: "waivers")
    }
  }

  /// Whether somebody must say which organisation a file is for; the rows of the others do that themselves.
  public var needsOrganization: Bool {
    switch self {
    case .organizations, .waivers: false
    case .branchMembers, .subordinateMembers, .ownCadres: true
    }
  }

  /// Whether its rows say who is a member of a branch.
  public var namesMembers: Bool { self == .branchMembers || self == .subordinateMembers }

  /// The place in a run's order: what the rows of others refer to goes first. Posts in committees go before members: a
  /// post anywhere keeps somebody of 28 or older in the branch (F57).
  public var turn: Int {
    switch self {
    case .organizations: 0
    case .waivers: 1
    case .ownCadres: 2
    case .branchMembers, .subordinateMembers: 3
    }
  }
}
