/// 团内职务: the post a cadre holds in one organisation.
public enum Duty: String, Term {
  case secretary = "书记"
  case deputySecretary = "副书记"
  case standingCommittee = "常委"
  case organization = "组织委员"
  case publicity = "宣传委员"
  case cultureAndSports = "文体委员"
  case production = "生产委员"
  case rights = "权益委员"
  case committee = "委员"
  case head = "部长"
  case deputyHead = "副部长"
  case officer = "干事"
  case other = "其他"

  public static let table = words()

  /// The posts of a branch.
  public static let ofBranches: [Duty] = [
    .secretary, .deputySecretary, .organization, .publicity, .cultureAndSports, .production, .rights, .committee,
    .other,
  ]

  /// The posts of 团委, 团工委, 团总支 and leading bodies.
  public static let ofCommittees: [Duty] = [
    .secretary, .deputySecretary, .standingCommittee, .committee, .head, .deputyHead, .officer, .other,
  ]
}
