/// A node of the organisation tree as it is stored. Shared by all rows that name it.
public final class Organization: Hashable, Sendable {
  /// The store's own number.
  public let id: Int64
  /// Three digits a level, joined by dots: `000.012.016.007`.
  public let code: String
  public let parentID: Int64?
  public let category: OrganizationCategory
  public let shortName: String
  public let fullName: String
  /// The League's province, own or inherited; nil when no superior states one.
  public let province: LeagueProvince?

  public init(
    id: Int64, code: String, parentID: Int64?, category: OrganizationCategory, shortName: String, fullName: String,
    province: LeagueProvince?
  ) {
    self.id = id
    self.code = code
    self.parentID = parentID
    self.category = category
    self.shortName = shortName
    self.fullName = fullName
    self.province = province
  }

  /// The store's number says which organisation it is.
  public static func == (a: Organization, b: Organization) -> Bool { a.id == b.id }

  public func hash(into hasher: inout Hasher) { hasher.combine(id) }
}
