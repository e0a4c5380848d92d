public import Foundation

/// What came of a reconciliation.
public struct ReconcileOutcome: Sendable {
  /// Every organisation that a roster claims to know completely, by code.
  public let organizations: [OrganizationDifference]
  /// Of the import, when it was applied; else of the comparison.
  public let run: RunOutcome
  public let isApplied: Bool
  /// The workbook; nil where none was asked for.
  public let book: URL?

  public var hasHeld: Bool { organizations.contains(where: \.isHeld) }
}
