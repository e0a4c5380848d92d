public import RosterModel

/// What a full roster would do to one organisation, counted.
public struct OrganizationChange: Sendable {
  /// Of all members, or of the cadres among them.
  public struct Counts: Sendable, Equatable {
    /// Stored before.
    public var before = 0
    public var measured: [ReconcileLimits.Measure: Int] = [:]

    public init() {}

    public mutating func add(_ measure: ReconcileLimits.Measure) { measured[measure, default: 0] += 1 }
  }

  public var members = Counts()
  public var cadres = Counts()
  /// Rows of the roster, and of the last file taken for the same organisation and form.
  public var rows = 0
  public var rowsBefore: Int?
  /// The roster was refused as a whole, or is empty.
  public var isRefused = false

  public init() {}
}

extension ReconcileLimits {
  /// Every limit that the change is over; empty when it may go on.
  public func reasons(against change: OrganizationChange) -> [HoldReason] {
    var reasons: [HoldReason] = []
    if change.isRefused {
      reasons.append(HoldReason(cause: .refused, count: 0, total: change.members.before))
    }
    if let before = change.rowsBefore, shrinkage.isExceeded(by: before - change.rows, of: before) {
      reasons.append(HoldReason(cause: .shrinkage, count: before - change.rows, total: before))
    }
    for (counts, limits, ofCadres) in [(change.members, members, false), (change.cadres, cadres, true)] {
      for measure in Measure.allCases {
        let count = counts.measured[measure] ?? 0
        guard let limit = limits[measure], limit.isExceeded(by: count, of: counts.before) else { continue }
        reasons.append(HoldReason(cause: .measure(measure, ofCadres: ofCadres), count: count, total: counts.before))
      }
    }
    return reasons
  }
}
