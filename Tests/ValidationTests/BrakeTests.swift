import RosterModel
import Testing

@testable import Validation

/// When an organisation is held.
@Suite struct BrakeTests {
  @Test(arguments: [
    (0, 100, false), (2, 3, false), (3, 15, false), (3, 14, true), (20, 100, false), (21, 100, true),
    (30, 1_000, false), (31, 1_000, true), (3, 0, false), (31, 0, true),
  ])
  func numberOrPercent(_ count: Int, _ total: Int, _ isExceeded: Bool) {
    let limit = ReconcileLimits.Limit(number: 30, percent: 20, percentFrom: 3)
    #expect(limit.isExceeded(by: count, of: total) == isExceeded)
  }

  private func reasons(_ set: (inout OrganizationChange) -> Void) throws -> [HoldReason.Cause] {
    var change = OrganizationChange()
    change.members.before = 100
    change.cadres.before = 10
    set(&change)
    return try PolicyFiles.builtIn.policy().reconcile.reasons(against: change).map(\.cause)
  }

  @Test func everyMeasureHasItsLimit() throws {
    #expect(try reasons { _ in } == [])
    for measure in ReconcileLimits.Measure.allCases {
      #expect(
        try reasons { $0.members.measured[measure] = 101 }.contains(.measure(measure, ofCadres: false)), "\(measure)")
      #expect(
        try reasons { $0.cadres.measured[measure] = 10 }.contains(.measure(measure, ofCadres: true))
          || measure == .joins, "\(measure)")
    }
  }

  /// Three of a hundred members are nothing; three of ten cadres are.
  @Test func cadresHaveTighterLimits() throws {
    #expect(
      try reasons {
        $0.members.measured[.gone] = 3
        $0.cadres.measured[.gone] = 3
      } == [.measure(.gone, ofCadres: true)])
  }

  @Test func shrinkageAndRefusal() throws {
    func shrunk(_ rows: Int, _ before: Int?) throws -> [HoldReason.Cause] {
      try reasons { ($0.rows, $0.rowsBefore) = (rows, before) }
    }
    #expect(try shrunk(70, 100) == [])
    #expect(try shrunk(69, 100) == [.shrinkage])
    #expect(try shrunk(0, 4) == [], "below the number from which the percentage counts")
    #expect(try shrunk(0, nil) == [])
    #expect(try shrunk(200, 100) == [])
    #expect(try reasons { $0.isRefused = true } == [.refused])
  }
}
