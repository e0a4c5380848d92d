/// The workbook layouts (模板) Roster takes in. The raw value is the word of the command line, JSON and the stamp.
public enum Form: String, Sendable, CaseIterable {
  case organizations
  case branchMembers = "branch-members"
  case subordinateMembers = "subordinate-members"
  case ownCadres = "own-cadres"

  /// The name the seeds give the template.
  public var title: LocalizedText {
    switch self {
    case .organizations: LocalizedText(zh: "批量创建下级组织", en: "organisations below")
    case .branchMembers: LocalizedText(zh: "导入团员团干部", en: "members and cadres of a branch")
    case .subordinateMembers: LocalizedText(zh: "导入下级团支部团员团干部", en: "members of the branches below")
    case .ownCadres: LocalizedText(zh: "导入本级团干部", en: "cadres of this organisation")
    }
  }

  /// What one row of the form is, as the summary line counts it.
  public var noun: LocalizedText {
    switch self {
    case .organizations: LocalizedText(zh: "个组织", en: "organisations")
    case .branchMembers, .subordinateMembers: LocalizedText(zh: "位团员", en: "members")
    case .ownCadres: LocalizedText(zh: "位团干部", en: "cadres")
    }
  }
}
