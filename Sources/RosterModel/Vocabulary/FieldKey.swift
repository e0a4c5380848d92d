extension Field {
  /// The word in JSON, in policies and in the database: `residentID`. Databases hold it for ever, whatever the case is
  /// called.
  public var key: String {
    switch self {
    case .serial: "serial"
    case .branch: "branch"
    case .name: "name"
    case .residentID: "residentID"
    case .sex: "sex"
    case .ethnicity: "ethnicity"
    case .politicalStatus: "politicalStatus"
    case .education: "education"
    case .joinDate: "joinDate"
    case .developmentNumber: "developmentNumber"
    case .isCadre: "isCadre"
    case .duty: "duty"
    case .dutySince: "dutySince"
    case .cadreNature: "cadreNature"
    case .inPartyOrganization: "inPartyOrganization"
    case .mobile: "mobile"
    case .email: "email"
    case .qq: "qq"
    case .wechat: "wechat"
    case .weibo: "weibo"
    case .remark: "remark"
    case .standing: "standing"
    case .cadreJoinDate: "cadreJoinDate"
    case .cadreDevelopmentNumber: "cadreDevelopmentNumber"
    case .organizationCode: "organizationCode"
    case .shortName: "shortName"
    case .fullName: "fullName"
    case .category: "category"
    case .industry: "industry"
    case .superior: "superior"
    case .province: "province"
    case .schoolCode: "schoolCode"
    case .phone: "phone"
    case .organizationEmail: "organizationEmail"
    case .secretaryName: "secretaryName"
    case .secretaryID: "secretaryID"
    case .secretaryMobile: "secretaryMobile"
    case .graduation: "graduation"
    case .verificationResult: "verificationResult"
    case .verificationCause: "verificationCause"
    case .waivedRule: "waivedRule"
    case .document: "document"
    case .authority: "authority"
    case .approvedOn: "approvedOn"
    case .validTo: "validTo"
    case .contact: "contact"
    }
  }

  private static let byKey = Dictionary(uniqueKeysWithValues: allCases.map { ($0.key, $0) })

  /// nil for a key no field has.
  public init?(key: String) {
    guard let field = Field.byKey[key] else { return nil }
    self = field
  }
}
