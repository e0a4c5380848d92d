public import RosterModel

/// The superior of a row: stored already, another row of the same file, or none for the root.
public enum PlannedSuperior: Sendable, Equatable {
  case stored(Organization)
  /// 0-based index into the plan's rows.
  case row(Int)
  case none
}

/// A row of the `organizations` form with everything filled in that it left to be derived.
public struct PlannedOrganization: Sendable {
  /// 0-based index into the file's rows.
  public let row: Int
  public let superior: PlannedSuperior
  public let shortName: String
  /// As stated, or the superior's full name and the short name.
  public let fullName: String
  public let category: OrganizationCategory
  /// As stated, or the superior's.
  public let province: LeagueProvince?
  /// As stated, or the next free number under the superior; empty until numbered.
  public internal(set) var code: String
}
