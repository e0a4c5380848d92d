import Identifiers
import RosterModel
import Store
import Validation

/// What an import would say today of somebody stored: the row rules of a policy, and what lets a row pass one of them, a
/// post elsewhere and waivers (情况说明).
struct StoredVerdict {
  private let asOf: CivilDate
  private let policy: Policy
  private let check: StoredRowCheck

  init(asOf: CivilDate, policy: Policy) {
    self.asOf = asOf
    self.policy = policy
    check = StoredRowCheck(asOf: asOf, policy: policy)
  }

  /// The failures of the row; asks the session only about a row that has one.
  func failures(of row: StoredRow, _ session: StoreSession) throws -> [FindingCode] {
    let failures = try failuresWithoutWaivers(of: row, session)
    let waivable = waivable(row).filter(failures.contains)
    guard !waivable.isEmpty, let id = row.entry.residentID, try !session.hasNoWaivers() else { return failures }
    let waived = try session.waivers(for: id).map(\.entry)
      .filter { $0.name == row.entry.name && $0.isValid(on: asOf) }.compactMap(\.rule)
    return failures.filter { !waivable.contains($0) || !waived.contains($0) }
  }

  /// Whether nothing but the waiver lets the person pass the rule.
  func rests(_ person: WaivedPerson, _ session: StoreSession) throws -> Bool {
    guard let stored = try session.person(with: person.residentID, postIn: nil) else { return false }
    var entry = stored.entry
    let posts = try session.posts(of: person.residentID)
    entry.isCadre = !posts.isEmpty
    let branch = try stored.branchID.flatMap { try session.organization(id: $0) }
    let held = posts.map {
      StoredRow.Post(organization: $0.organization, duty: $0.duty, since: nil, nature: nil)
    }
    let row = StoredRow(entry: entry, branch: branch, posts: held)
    return try failuresWithoutWaivers(of: row, session).contains(person.rule)
  }

  /// The 书记 whom an organisation's record names holds a post, though no form for cadres has entered it yet.
  private func failuresWithoutWaivers(of row: StoredRow, _ session: StoreSession) throws -> [FindingCode] {
    let failures = check.failures(of: row)
    guard failures.contains(.overAgeWithoutPost), let id = row.entry.residentID, try !session.posts(of: id).isEmpty
    else { return failures }
    return failures.filter { $0 != .overAgeWithoutPost }
  }

  private func waivable(_ row: StoredRow) -> [FindingCode] {
    let province = (row.branch ?? row.posts.first?.organization)?.province
    return policy.waivableRules.value(on: asOf, province: province) ?? []
  }
}
