import Identifiers
import RosterModel
import Store
import Validation

/// What the checks of the stored data find under one of two policies only.
public struct ChangedShortcoming: Sendable {
  public let finding: StoredFinding
  /// Found under the new policy, and not under the old one; else the other way round.
  public let isNew: Bool
}

/// Findings of the stored data by whom they are about and their code.
struct StandardsDifference {
  private struct Key: Hashable {
    let organization: Int64
    /// Resident ID and name; nil for the organisation itself.
    let person: String?
    let code: FindingCode

    init(_ finding: StoredFinding) {
      organization = finding.organization.id
      person = finding.person.map { ($0.residentID?.text ?? "") + $0.name }
      code = finding.code
    }
  }

  private let known: [Key: (place: Int, finding: StoredFinding)]

  init(_ session: StoreSession, policy: Policy, asOf: CivilDate, below top: Organization?) throws {
    var found: [Key: (place: Int, finding: StoredFinding)] = [:]
    _ = try Survey(session, policy: policy, asOf: asOf, below: top) { found[Key($0)] = (found.count, $0) }
    known = found
  }

  /// Hands everything to `changed` that only one of the two finds: what is new first, each in the order of the survey.
  func compare(
    _ session: StoreSession, with policy: Policy, asOf: CivilDate, below top: Organization?,
    changed: (ChangedShortcoming) throws -> Void
  ) throws {
    var rest = known
    _ = try Survey(session, policy: policy, asOf: asOf, below: top) { finding in
      guard rest.removeValue(forKey: Key(finding)) == nil else { return }
      try changed(ChangedShortcoming(finding: finding, isNew: true))
    }
    for (_, finding) in rest.values.sorted(by: { $0.place < $1.place }) {
      try changed(ChangedShortcoming(finding: finding, isNew: false))
    }
  }
}
