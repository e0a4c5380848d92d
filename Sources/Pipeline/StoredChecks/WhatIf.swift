import Identifiers
public import RosterModel
public import Store
import Validation

/// Somebody stored who would fare otherwise under another policy.
public struct ChangedVerdict: Sendable {
  public let organization: Organization
  public let name: String
  let residentID: ResidentID?
  /// Failures under the built-in policy, and under the other; none where the row comes in.
  public let old: [FindingCode]
  public let new: [FindingCode]

  public var maskedID: String { residentID?.masked ?? "" }

  /// Codes that only one of the two has.
  public var difference: [FindingCode] { old.filter { !new.contains($0) } + new.filter { !old.contains($0) } }
}

/// What a policy in the place of the built-in one would come to.
public struct WhatIfOutcome: Sendable {
  public internal(set) var persons = 0
  public internal(set) var acceptedByBoth = 0
  public internal(set) var refusedByBoth = 0
  public internal(set) var nowRefused = 0
  public internal(set) var nowAccepted = 0
  /// People whose verdict changed, by code that made the difference.
  public internal(set) var codes: [FindingCode: Int] = [:]
  /// What the checks of the stored data find under the new policy only, and under the old one only, by code.
  public internal(set) var added: [FindingCode: Int] = [:]
  public internal(set) var removed: [FindingCode: Int] = [:]

  public var isChanged: Bool { nowRefused + nowAccepted > 0 || !added.isEmpty || !removed.isEmpty }
}

/// Asks two policies about everybody stored: the row rules, as if each row were handed in on the day with the waivers that
/// are stored, and the standards, as the checks of the stored data do.
public struct WhatIf {
  private let store: RosterStore
  private let asOf: CivilDate
  private let policies: (old: Policy, new: Policy)

  /// `old` is the edition built into the program, unless a test says otherwise.
  public init(store: RosterStore, old: LoadedPolicy, new: LoadedPolicy, asOf: CivilDate) {
    self.store = store
    self.asOf = asOf
    policies = (old.policy, new.policy)
  }

  /// Hands everybody whose verdict changes to `changed`, in the order of the database, and then what only one of the two
  /// finds to `shortcoming`.
  public func run(
    below organization: Organization? = nil, changed: (ChangedVerdict) throws -> Void,
    shortcoming: (ChangedShortcoming) throws -> Void = { _ in }
  ) throws -> WhatIfOutcome {
    try store.reading { session in
      var outcome = WhatIfOutcome()
      try askRules(session, organization, &outcome, changed)
      try StandardsDifference(session, policy: policies.old, asOf: asOf, below: organization)
        .compare(session, with: policies.new, asOf: asOf, below: organization) { change in
          if change.isNew {
            outcome.added[change.finding.code, default: 0] += 1
          } else {
            outcome.removed[change.finding.code, default: 0] += 1
          }
          try shortcoming(change)
        }
      return outcome
    }
  }

  private func askRules(
    _ session: StoreSession, _ organization: Organization?, _ outcome: inout WhatIfOutcome,
    _ changed: (ChangedVerdict) throws -> Void
  ) throws {
    let (old, new) = (
      StoredVerdict(asOf: asOf, policy: policies.old), StoredVerdict(asOf: asOf, policy: policies.new)
    )
    let tree = try SurveyTree(session, standards: OrganizationStandards(asOf: asOf, policy: policies.new))
    let scope = tree.subtree(of: organization)
    try session.forEachPerson { person in
      guard let (row, place) = tree.row(of: person), scope.contains(place) else { return }
      let verdict = ChangedVerdict(
        organization: tree.nodes[place].organization, name: person.entry.name ?? "",
        residentID: person.entry.residentID, old: try old.failures(of: row, session),
        new: try new.failures(of: row, session))
      if outcome.add(verdict) { try changed(verdict) }
    }
  }
}

extension WhatIfOutcome {
  /// True when the verdict changed.
  fileprivate mutating func add(_ verdict: ChangedVerdict) -> Bool {
    persons += 1
    switch (verdict.old.isEmpty, verdict.new.isEmpty) {
    case (true, true): acceptedByBoth += 1
    case (false, false): refusedByBoth += 1
    case (true, false): nowRefused += 1
    case (false, true): nowAccepted += 1
    }
    guard verdict.old.isEmpty != verdict.new.isEmpty else { return false }
    for code in verdict.difference { codes[code, default: 0] += 1 }
    return true
  }
}

extension SurveyTree {
  /// The person as rows of forms would state them; nil for somebody whose organisations are not there.
  fileprivate func row(of person: SurveyedPerson) -> (row: StoredRow, place: Int)? {
    let home = person.branch.flatMap(place)
    let held = person.posts.compactMap { post in place(of: post.organization).map { ($0, post) } }
    guard let place = home ?? held.first?.0 else { return nil }
    let posts = held.map { place, post in
      StoredRow.Post(
        organization: nodes[place].organization, duty: post.duty, since: post.since, nature: post.nature)
    }
    return (StoredRow(entry: person.entry, branch: home.map { nodes[$0].organization }, posts: posts), place)
  }
}
