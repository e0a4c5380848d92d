public import RosterModel
public import Store
import Validation

/// Checks of what is stored: people and organisations against the standards of a day (domain section 8: EL10, ST1–ST3,
/// OR2, OR4, F15(2)).
public struct StoredChecks {
  private let store: RosterStore
  private let policy: LoadedPolicy
  private let asOf: CivilDate

  public init(store: RosterStore, policy: LoadedPolicy, asOf: CivilDate) {
    self.store = store
    self.policy = policy
    self.asOf = asOf
  }

  /// Looks at the organisation and everything below it, or at everything; others may write meanwhile. Findings come as
  /// they are found: those of people in the order of the database, then those of organisations. Throws `StoreError`, also
  /// where references are broken.
  public func run(
    below organization: Organization? = nil, finding: (StoredFinding) throws -> Void = { _ in }
  ) throws -> StoredCheckOutcome {
    try store.reading { session in
      let survey = try Survey(
        session, policy: policy.policy, asOf: asOf, below: organization, finding: finding)
      // A part of the tree has not met everybody.
      if survey.scope.count == survey.tree.nodes.count {
        try session.requireReferences(
          members: survey.tree.nodes.reduce(0) { $0 + $1.tally.members }, organizations: survey.tree.nodes.count)
      }
      return StoredCheckOutcome(
        counts: survey.counts, persons: survey.persons, organizations: survey.scope.count)
    }
  }
}

/// What a check of the stored data came to.
public struct StoredCheckOutcome: Sendable {
  /// Findings by code; codes that found nothing are missing.
  public let counts: [FindingCode: Int]
  public let persons: Int
  public let organizations: Int

  /// By code.
  public var ordered: [(code: FindingCode, count: Int)] {
    counts.sorted { $0.key.rawValue < $1.key.rawValue }.map { (code: $0.key, count: $0.value) }
  }

  /// Whether anything is to be put right; a notice is not.
  public var hasWarnings: Bool { counts.keys.contains { $0.severity != .notice } }
}
