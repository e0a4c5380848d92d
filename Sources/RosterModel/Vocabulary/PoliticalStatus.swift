/// 政治面貌, after GB/T 4762. A member's is one of the first three; a cadre may have any.
public enum PoliticalStatus: String, Term {
  case leagueMember = "共青团员"
  case probationaryPartyMember = "中共预备党员"
  case partyMember = "中共党员"
  case revolutionaryCommittee = "民革党员"
  case democraticLeague = "民盟盟员"
  case democraticConstruction = "民建会员"
  case promotingDemocracy = "民进会员"
  case peasantsAndWorkers = "农工党党员"
  case zhiGong = "致公党党员"
  case jiuSan = "九三学社社员"
  case taiwanLeague = "台盟盟员"
  case noParty = "无党派人士"
  case masses = "群众"

  /// What a member who holds no post may be (domain section 3).
  public static let ofMembers: [PoliticalStatus] = [.leagueMember, .probationaryPartyMember, .partyMember]

  public static let table = words(and: [
    ("团员", .leagueMember), ("中国共产主义青年团团员", .leagueMember), ("预备党员", .probationaryPartyMember),
    ("中国共产党预备党员", .probationaryPartyMember), ("党员", .partyMember), ("中国共产党党员", .partyMember),
    ("无党派民主人士", .noParty),
  ])
}
