public import Identifiers

/// One row of the `organizations` form, decoded; nil as in `PersonEntry`.
public struct OrganizationEntry: Sendable {
  /// 组织编码: three digits a level, joined by dots.
  public var code: String?
  public var shortName: String?
  public var fullName: String?
  public var category: OrganizationCategory?
  public var industry: Industry?
  /// 上级组织: code, full or short name as written; blank only for the root.
  public var superior: String?
  public var province: LeagueProvince?
  public var schoolCode: String?
  public var phone: String?
  public var email: String?
  public var secretaryName: String?
  /// Well-formed, as `PersonEntry.residentID`.
  public var secretaryID: ResidentID?
  public var secretaryMobile: String?
  public var graduation: PartialDate?

  public init() {}
}
