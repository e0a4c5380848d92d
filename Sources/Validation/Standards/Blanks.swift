import Identifiers
public import RosterModel

extension PersonEntry {
  /// Whether the field is blank, or holds nothing that can be read.
  public func lacks(_ field: Field) -> Bool {
    switch field {
    case .name: name.isBlank
    case .residentID: residentID == nil
    case .sex: sex == nil
    case .ethnicity: ethnicity == nil
    case .politicalStatus: politicalStatus == nil
    case .education: education == nil
    case .joinDate: joinDate == nil
    case .developmentNumber: developmentNumber.isBlank
    case .inPartyOrganization: inPartyOrganization == nil
    case .mobile: mobile.isBlank
    case .email: email.isBlank
    case .qq: qq.isBlank
    case .wechat: wechat.isBlank
    case .weibo: weibo.isBlank
    case .duty: duty == nil
    case .dutySince: dutySince == nil
    case .cadreNature: cadreNature == nil
    default: false
    }
  }
}

extension OrganizationEntry {
  /// Whether the field is blank, or holds nothing that can be read.
  public func lacks(_ field: Field) -> Bool {
    switch field {
    case .shortName: shortName.isBlank
    case .fullName: fullName.isBlank
    case .category: category == nil
    case .industry: industry == nil
    case .province: province == nil
    case .schoolCode: schoolCode.isBlank
    case .phone: phone.isBlank
    case .organizationEmail: email.isBlank
    case .secretaryName: secretaryName.isBlank
    case .secretaryID: secretaryID == nil
    case .secretaryMobile: secretaryMobile.isBlank
    default: false
    }
  }
}

extension Optional where Wrapped == String {
  fileprivate var isBlank: Bool { self?.isEmpty ?? true }
}

extension ResidentID.Defect {
  /// What is wrong, in a word.
  var words: LocalizedText {
    switch self {
    case .length, .fifteenDigits: LocalizedText(zh: "位数不对", en: "length")
    case .characters: LocalizedText(zh: "字符不对", en: "characters")
    case .birthDate: LocalizedText(zh: "出生日期不存在", en: "birth date")
    case .province: LocalizedText(zh: "省份代码不存在", en: "province")
    case .checkCharacter: LocalizedText(zh: "校验码不符", en: "check character")
    }
  }
}
