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

  public var changed: Int { nowRefused + nowAccepted }
}

/// Asks the row rules of two policies about everybody stored, as if each row were handed in on the day.
public struct WhatIf {
  private let store: RosterStore
  private let old: StoredRowCheck
  private let new: StoredRowCheck
  private let standards: OrganizationStandards

  /// `old` is the edition built into the program, unless a test says otherwise.
  public init(store: RosterStore, old: LoadedPolicy, new: LoadedPolicy, asOf: CivilDate) {
    self.store = store
    self.old = StoredRowCheck(asOf: asOf, policy: old.policy)
    self.new = StoredRowCheck(asOf: asOf, policy: new.policy)
    standards = OrganizationStandards(asOf: asOf, policy: new.policy)
  }

  /// Hands everybody whose verdict changes to `changed`, in the order of the database.
  public func run(
    below organization: Organization? = nil, changed: (ChangedVerdict) throws -> Void
  ) throws -> WhatIfOutcome {
    try store.reading { session in
      let tree = try SurveyTree(session, standards: standards)
      let scope = tree.subtree(of: organization)
      var outcome = WhatIfOutcome()
      try session.forEachPerson { person in
        guard let (row, place) = tree.row(of: person), scope.contains(place) else { return }
        let verdict = ChangedVerdict(
          organization: tree.nodes[place].organization, name: person.entry.name ?? "",
          residentID: person.entry.residentID, old: old.failures(of: row), new: new.failures(of: row))
        if outcome.add(verdict) { try changed(verdict) }
      }
      return outcome
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
