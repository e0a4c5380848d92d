public import Identifiers

/// One row of a person form, decoded. nil means the cell was blank, or held something that a finding of its own
/// already names: rules stay silent about nil.
public struct PersonEntry: Sendable {
  /// 所在团支部, as written; `subordinate-members` only.
  public var branch: String?
  public var name: String?
  /// Well-formed (18 characters, digits and X); whether the number is right is a rule's question.
  public var residentID: ResidentID?
  public var sex: Sex?
  public var ethnicity: Ethnicity?
  public var politicalStatus: PoliticalStatus?
  public var education: Education?
  public var joinDate: PartialDate?
  /// 发展团员编号, cleaned of spaces and full-width digits.
  public var developmentNumber: String?
  /// 是否团干部; true on every row of `own-cadres`.
  public var isCadre: Bool?
  public var duty: Duty?
  public var dutySince: PartialDate?
  public var cadreNature: CadreNature?
  public var inPartyOrganization: Bool?
  public var mobile: String?
  public var email: String?
  public var qq: String?
  public var wechat: String?
  public var weibo: String?
  public var remark: String?

  public init() {}

  /// The birth date in the ID, nil when there is no such day.
  public var birthDate: CivilDate? {
    residentID.flatMap { CivilDate(year: $0.birthYear, month: $0.birthMonth, day: $0.birthDay) }
  }
}
