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

  /// The word in JSON and in the database: `residentID`.
  public var key: String { String(describing: self) }

  private static let byKey = Dictionary(allCases.map { ($0.key, $0) }) { first, _ in first }

  /// nil for a key no field has.
  public init?(key: String) {
    guard let field = Field.byKey[key] else { return nil }
    self = field
  }
}

/// A set of fields in one machine word.
public struct FieldSet: OptionSet, Sendable {
  public let rawValue: UInt64

  public init(rawValue: UInt64) { self.rawValue = rawValue }

  public init(_ field: Field) { rawValue = 1 << UInt64(field.rawValue) }

  public func contains(_ field: Field) -> Bool { contains(FieldSet(field)) }

  public mutating func insert(_ field: Field) { formUnion(FieldSet(field)) }
}
