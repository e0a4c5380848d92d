/// 单位所属行业类别.
public enum Industry: String, Term {
  case university = "普通高等院校"
  case vocationalEducation = "职业教育学校"
  case seniorSchool = "普通高中"
  case vocationalSecondary = "中等职业院校"
  case completeSecondary = "完全中学"
  case juniorSchool = "初中"
  case nineYear = "九年一贯制学校"
  case twelveYear = "十二年一贯制学校"
  case primarySchool = "小学"
  case government = "机关事业单位"
  case stateOwned = "国有企业"
  case privateEnterprise = "非公有制企业"
  case youthSociety = "青年社会组织"
  case urbanCommunity = "城市社区"
  case rural = "农村"
  case other = "其他"

  public static let table = words()

  /// 学校: the eight kinds that every rule about schools means (primary schools are not among them).
  public var isSchool: Bool {
    switch self {
    case .university, .vocationalEducation, .seniorSchool, .vocationalSecondary, .completeSecondary, .juniorSchool,
      .nineYear, .twelveYear:
      true
    default: false
    }
  }
}
