public import RosterModel

/// Every number of the rules that depends on date or region, as `Templates/policy/*.yaml` states it.
public struct Policy: Sendable {
  /// Age on the day of the check.
  public struct PresentAge: Sendable {
    /// Least completed years.
    public let minimum: Int
    /// A member without a post has fewer completed years than this.
    public let memberBelow: Int
  }

  public let presentAge: DatedTable<PresentAge>
  /// Least completed years on the join date, by join date.
  public let joiningAge: DatedTable<Int>
  /// A person has fewer completed years than this on the join date.
  public let joiningBelow: DatedTable<Int>
  public let developmentNumbers: DatedTable<NumberRequirement>
  public let longNumbers: [LongNumber]
  /// Empty when no allocation table is loaded.
  public let segments: [NumberSegment]
  public let reconcile: ReconcileLimits
  /// Days until a person whose data were not up to date with the police is verified again (F17).
  public let recheckAfterDays: DatedTable<Int>
  /// Rules that a waiver (情况说明) lets a named person pass, by the day of the check.
  public let waivableRules: DatedTable<[FindingCode]>
  public let standards: Standards

  /// 1922-05-05, the founding of the League: the first day any period knows.
  public var earliestJoinDate: CivilDate { joiningAge.periods.map(\.from).min() ?? presentAge.periods[0].from }
}

/// What a development number (发展团员编号) of one period must look like.
public struct NumberRequirement: Sendable {
  public enum Length: Sendable, Equatable {
    case exactly(Int)
    case moreThan(Int)
  }

  public enum Years: Sendable, Equatable {
    case joinYear
    case oneOf([Int])
  }

  public let isRequired: Bool
  public let length: Length
  /// What the first four digits may be.
  public let years: Years
}

/// Numbers of a longer kind, known by their prefix.
public struct LongNumber: Sendable {
  public let prefix: String
  public let digits: Int
  public let joinYears: [Int]
  public let source: String
}

/// An allocated segment (号段), both ends included; numbers of equal length compare as text.
public struct NumberSegment: Sendable {
  public let year: Int
  public let first: String
  public let last: String
  public let source: String
}
