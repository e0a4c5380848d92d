/// A column of a form, whatever its heading.
public enum Field: UInt8, Sendable, CaseIterable {
  // Persons.
  case serial
  case branch
  case name
  case residentID
  case sex
  case ethnicity
  case politicalStatus
  case education
  case joinDate
  case developmentNumber
  case isCadre
  case duty
  case dutySince
  case cadreNature
  case inPartyOrganization
  case mobile
  case email
  case qq
  case wechat
  case weibo
  case remark
  /// 团籍状态: whether a roster still names the member; in no form.
  case standing
  /// 入团时间 and 发展团员编号 of a cadre who is no member, where they are stored; in no form.
  case cadreJoinDate
  case cadreDevelopmentNumber

  // Organisations.
  case organizationCode
  case shortName
  case fullName
  case category
  case industry
  case superior
  case province
  case schoolCode
  case phone
  case organizationEmail
  case secretaryName
  case secretaryID
  case secretaryMobile
  case graduation

  // Answers of the citizen-identity centre.
  case verificationResult
  case verificationCause

  // Waivers.
  case waivedRule
  case document
  case authority
  case approvedOn
  case validTo
  case contact
}
