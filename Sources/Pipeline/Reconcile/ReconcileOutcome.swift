/// What came of a reconciliation.
public struct ReconcileOutcome: Sendable {
  /// Every organisation that a roster claims to know completely, by code.
  public let organizations: [OrganizationDifference]
  /// Of the import, when it was applied; else of the comparison.
  public let run: RunOutcome
  public let isApplied: Bool

  public var hasHeld: Bool { organizations.contains(where: \.isHeld) }
}
