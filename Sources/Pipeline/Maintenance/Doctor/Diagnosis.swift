/// What the doctor found, and what was put right.
public struct Diagnosis: Sendable {
  public let problems: [Problem]
  /// A run goes on: what it is in the middle of was not looked at.
  public let isRunGoingOn: Bool
  /// The database is not to be worked with.
  public let isDatabaseDamaged: Bool

  /// Problems that were not put right.
  public var remaining: Int { problems.count { !$0.isRepaired } }
}
