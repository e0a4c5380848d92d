public import RosterModel

/// Values that change with the date and differ by region, each with its source.
public struct DatedTable<Value: Sendable>: Sendable {
  /// One value's time and place.
  public struct Period: Sendable {
    /// nil for everywhere.
    public let region: PolicyRegion?
    public let from: CivilDate
    /// The last day; nil while it is in force.
    public let to: CivilDate?
    public let value: Value
    public let source: String

    fileprivate func sharesDays(with other: Period) -> Bool {
      let endsBefore = to.map { $0 < other.from } ?? false
      let beginsAfter = other.to.map { $0 < from } ?? false
      return !endsBefore && !beginsAfter
    }
  }

  public let periods: [Period]

  /// Throws unless the periods of each region follow each other without gap or overlap, those for everywhere end open,
  /// and no province has two values on one day. `items`: where each period stands.
  init(_ read: [(period: Period, item: PolicyNode)], at place: PolicyNode) throws(PolicyError) {
    let periods = read.map(\.period)
    let everywhere = periods.filter { $0.region == nil }
    guard !everywhere.isEmpty else { throw place.error(.noPeriodForAll) }
    guard everywhere.contains(where: { $0.to == nil }) else { throw place.error(.lastPeriodEnds) }
    for region in Set(periods.map { $0.region?.name ?? "all" }) {
      let ordered = read.filter { ($0.period.region?.name ?? "all") == region }
        .sorted { $0.period.from < $1.period.from }
      for (earlier, later) in zip(ordered, ordered.dropFirst()) {
        try DatedTable.checkJoint(earlier.period, later.period, region, later.item)
      }
    }
    try DatedTable.checkRegions(read)
    self.periods = periods.filter { $0.region != nil } + everywhere
  }

  /// Two regions may share provinces as long as their periods do not share days.
  private static func checkRegions(_ read: [(period: Period, item: PolicyNode)]) throws(PolicyError) {
    for (index, (later, item)) in read.enumerated() {
      for (earlier, _) in read[..<index] {
        guard let one = earlier.region, let other = later.region, one.name != other.name,
          !one.provinces.isDisjoint(with: other.provinces), earlier.sharesDays(with: later)
        else { continue }
        throw item.error(Explanation(.regionsOverlap, .text(one.name), .text(other.name)))
      }
    }
  }

  private static func checkJoint(
    _ earlier: Period, _ later: Period, _ region: String, _ place: PolicyNode
  ) throws(PolicyError) {
    guard let end = earlier.to, end < later.from else {
      throw place.error(Explanation(.periodsOverlap, .text(region), .text(later.from.iso)))
    }
    guard end.daysSinceEpoch + 1 == later.from.daysSinceEpoch else {
      throw place.error(Explanation(.periodsGap, .text(region), .text(end.iso)))
    }
  }

  /// The value in force on `date` for an organisation of `province`: a region's own before the one for everywhere.
  public func value(on date: CivilDate, province: LeagueProvince?) -> Value? {
    for period in periods where period.from <= date {
      if let end = period.to, end < date { continue }
      if let region = period.region {
        guard let province, region.provinces.contains(province) else { continue }
      }
      return period.value
    }
    return nil
  }
}

/// A named group of League provinces.
public struct PolicyRegion: Sendable, Hashable {
  public let name: String
  public let provinces: Set<LeagueProvince>
}
