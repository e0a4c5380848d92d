import RosterModel
import Store

/// What the ledger says of a period, for the organisation and everything below it.
struct LedgerLook {
  /// By organisation.
  let handedIn: [HandedIn]
  let firstPass: [String: Percentage]
  let failures: [String?: [FindingCode: Int]]
  private let names: [String: String]

  /// Files whose organisation could not be told belong to no subtree.
  init(_ session: StoreSession, _ period: RunPeriod, below top: Organization?) throws {
    let names = try LedgerLook.names(session, below: top)
    let isWanted: (String?) -> Bool = { code in top == nil || code.map { names[$0] != nil } == true }
    handedIn = try session.handedIn(in: period).filter { isWanted($0.organization) }
    firstPass = Dictionary(
      try session.firstHandIns(in: period).filter { isWanted($0.organization) }.map { ($0.organization, $0.accepted) },
      uniquingKeysWith: +)
    var failures: [String?: [FindingCode: Int]] = [:]
    for failure in try session.failures(in: period) where isWanted(failure.organization) {
      failures[failure.organization, default: [:]][failure.code, default: 0] += failure.count
    }
    self.failures = failures
    self.names = names
  }

  /// Full names by code.
  private static func names(_ session: StoreSession, below top: Organization?) throws -> [String: String] {
    var below: [Int64?: [Organization]] = [:]
    try session.forEachOrganization { below[$0.organization.parentID, default: []].append($0.organization) }
    var names: [String: String] = [:]
    var waiting = top.map { [$0] } ?? below[nil] ?? []
    while let next = waiting.popLast() {
      names[next.code] = next.fullName
      waiting += below[next.id] ?? []
    }
    return names
  }

  /// nil for an organisation that is no longer there, or was never told.
  func name(of code: String?) -> String? { code.flatMap { names[$0] } }

  var allFailures: [FindingCode: Int] {
    failures.values.reduce(into: [:]) { all, counts in all.merge(counts, uniquingKeysWith: +) }
  }

  var totals: RowCounts { handedIn.reduce(into: RowCounts()) { $0 += $1.counts } }
}
