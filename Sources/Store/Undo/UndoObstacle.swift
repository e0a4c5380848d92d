public import RosterModel

/// Why a run cannot be taken back at all, as it stands.
public enum UndoObstacle: Sendable, Equatable {
  /// What stands in an organisation.
  public enum Dependents: String, Sendable {
    case members
    case posts
    /// Direct subordinates.
    case organizations
  }

  /// The organisation would go, and so many of these would be left without it; the cause says who brought or kept them.
  case inUse(code: String, name: String, Dependents, count: Int, UndoCause)
  /// The organisation would be of `category` again, which does not go with what stands in it.
  case categoryForbidden(code: String, name: String, category: String, Dependents, count: Int, UndoCause)
  /// The person, by masked resident ID, would get back a development number (发展团员编号) that another one holds by now.
  case numberTaken(person: String, number: String, holder: String, run: Int)
  /// The organisation would get back a school code (学校机构编号) that another one has by now.
  case schoolCodeTaken(code: String, schoolCode: String, holder: String)
  /// The person, by masked resident ID, would get back a post in an organisation that is gone.
  case organizationGone(person: String)
  /// The person, by masked resident ID, passes the rule by nothing but a waiver (情况说明) that would go; the run brought the
  /// person in.
  case waiverNeeded(person: String, rule: FindingCode, document: String, run: Int)
  /// What the database itself refuses, in SQLite's words; names of tables and columns only.
  case constraint(String)
}
