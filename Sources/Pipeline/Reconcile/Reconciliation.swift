public import Foundation
import Identifiers
import RosterModel
public import Store
import Validation

/// Compares full rosters with what is stored: who is new, gone, changed, moved. Applied, the new and changed rows go in
/// by the rules of the import, and the gone are marked 待核实, organisation by organisation: where a limit is passed,
/// that one is held and the others go on.
public struct Reconciliation {
  private let store: RosterStore
  private let workspace: Workspace?
  private let options: ImportOptions
  private let applies: Bool
  private let isStopped: () -> Bool
  /// The look at the files, had once for comparing and carrying out.
  private var looked: [FirstLook.Seen]?

  /// `releases`: digests of held organisations that are let through this once.
  public init(
    store: RosterStore, workspace: Workspace?, options: ImportOptions, releases: [String], applies: Bool,
    isStopped: @escaping () -> Bool = { false }
  ) {
    self.store = store
    self.workspace = workspace
    var options = options
    (options.kind, options.updates) = (.reconcile, true)
    options.releases = Set(releases).sorted()
    options.reconcile = ReconcileOrders([], options.policy)
    self.options = options
    self.applies = applies
    self.isStopped = isStopped
  }

  /// `book`: where the workbook goes; nil writes none. It is in its place before anything is changed. `report` gets the
  /// outcome and gives the exit code. Throws `PipelineError`, also when it is stopped while comparing, and when a release
  /// lets nothing through: the comparison is reported then, and nothing is changed; and `StoreError`.
  public func run(
    _ input: InputList, book: ReconcilePlace?, report: (ReconcileOutcome) throws -> Int32
  ) throws -> ReconcileOutcome {
    try ImportRun(store: store, workspace: workspace, options: options).requireOrganization()
    var having = self
    if applies { having.looked = FirstLook.order(input.files, expected: options.form) }
    return try having.runLooked(input, book: book, report: report)
  }

  private func runLooked(
    _ input: InputList, book: ReconcilePlace?, report: (ReconcileOutcome) throws -> Int32
  ) throws -> ReconcileOutcome {
    let (isResumed, memory) = try cutOff(input)
    let last = isResumed ? book?.last : nil
    if let memory, book == nil || last != nil, let found = try memory.differences(store), memory.holds(input) {
      return try apply(input, found, last, report)
    }
    let releases = GivenReleases(digests: options.releases, isResumed: isResumed)
    let compared = try written(input, book, releases)
    guard applies, compared.refusal == nil else {
      let outcome = ReconcileOutcome(
        organizations: compared.differences, run: compared.run, isApplied: false, book: compared.book)
      _ = try report(outcome)
      if let refusal = compared.refusal { throw refusal }
      return outcome
    }
    return try apply(
      input, compared.differences, compared.book, report, ReconcileMemory(compared.differences, compared.run))
  }

  private struct Comparison {
    let differences: [OrganizationDifference]
    let run: RunOutcome
    /// A release that lets nothing through.
    let refusal: PipelineError?
    var book: URL?
  }

  /// The comparison, with its workbook. A run that was cut off has written it, from what was stored before it began.
  private func written(_ input: InputList, _ book: ReconcilePlace?, _ releases: GivenReleases) throws -> Comparison {
    let before = releases.isResumed ? book?.last : nil
    guard let book, before == nil else {
      var compared = try decided(input, nil, releases)
      compared.book = before
      return compared
    }
    var (compared, place) = try book.put { path in
      try decided(input, try ReconcileBook(path: path, options: options), releases)
    }
    compared.book = place
    return compared
  }

  /// Whether the same was cut off, and what it had found.
  private func cutOff(_ input: InputList) throws -> (Bool, ReconcileMemory?) {
    guard applies else { return (false, nil) }
    let request = try ImportRequest(options, input, workspace: workspace).text
    return try store.reading { session in
      guard try session.unfinishedRuns().last?.request == request else { return (false, nil) }
      return (true, try session.found(for: request).map(ReconcileMemory.init(text:)))
    }
  }

  private func decided(
    _ input: InputList, _ book: ReconcileBook?, _ releases: GivenReleases
  ) throws -> Comparison {
    let (collector, compared) = try compare(input, book)
    let differences = try decided(collector, book, releases)
    let refusal = try store.reading { try releases.refusal(differences, $0) }
    try book?.finish(differences, isApplied: applies && refusal == nil)
    return Comparison(differences: differences, run: compared, refusal: refusal)
  }

  private func compare(_ input: InputList, _ book: ReconcileBook?) throws -> (ReconcileCollector, RunOutcome) {
    let collector = ReconcileCollector(book: book)
    var trial = options
    (trial.mode, trial.failures) = (.dryRun, nil)
    var run = ImportRun(store: store, workspace: workspace, options: trial, isStopped: isStopped)
    run.looked = looked
    let outcome = try store.withSession(discarding: true) { session in
      try run.attempt(input, session, collector, { _ in }, { _ in 0 })
    }
    // Whoever stands in a file that was not read would count as gone.
    guard outcome.filesLeft == 0 else { throw PipelineError.stopped }
    return (collector, outcome)
  }

  /// Adds who is gone, and decides what is held.
  private func decided(
    _ collector: ReconcileCollector, _ book: ReconcileBook?, _ releases: GivenReleases
  ) throws -> [OrganizationDifference] {
    try store.reading { session in
      try collector.differences.values.filter { !$0.path.isEmpty }
        .sorted { $0.organization.code < $1.organization.code }
        .map { try decided($0, collector, book, releases, session) }
    }
  }

  private func decided(
    _ difference: OrganizationDifference, _ collector: ReconcileCollector, _ book: ReconcileBook?,
    _ releases: GivenReleases, _ session: StoreSession
  ) throws -> OrganizationDifference {
    var difference = difference
    for member in try session.members(ofBranch: difference.organization.id) {
      difference.change.members.before += 1
      if member.isCadre { difference.change.cadres.before += 1 }
      let isNamed = collector.named.contains(member.residentID)
      if isNamed {
        if member.isToBeConfirmed { difference.add(back: member) }
      } else if !difference.change.isRefused {
        let row = difference.row(meaning: member)
        difference.add(gone: member)
        if row != nil { difference.mistyped += 1 }
        try book?.write(gone: member, of: difference.organization, meant: row)
      }
    }
    if let claim = difference.claim {
      difference.change.rowsBefore = try session.lastRows(
        form: claim.form.rawValue, organizationCode: claim.code, held: difference.organization.id)
    }
    difference.reasons = options.policy.policy.reconcile.reasons(against: difference.change)
    try book?.write(countedIn: difference)
    // Also of one that need not be held: a release that was shown for it is no mistake.
    let isAsked = !difference.reasons.isEmpty || !releases.digests.isEmpty
    difference.seal(stored: isAsked ? try stored(difference.organization.id, session) : nil)
    if !difference.reasons.isEmpty, let release = difference.release {
      difference.spends = releases.release(of: difference.organization, shown: release)
    }
    return difference
  }

  /// What a release is bound to: once spent, also by a run that was undone, the same change gets another.
  private func stored(_ organization: Int64, _ session: StoreSession) throws -> [String] {
    ["released \(try session.releases(ofOrganization: organization))"]
      + (try session.storedTexts(ofBranch: organization))
  }

  /// `memory`: nil for a run that goes on, which has it already.
  private func apply(
    _ input: InputList, _ differences: [OrganizationDifference], _ book: URL?,
    _ report: (ReconcileOutcome) throws -> Int32, _ memory: ReconcileMemory? = nil
  ) throws -> ReconcileOutcome {
    var options = options
    options.mode = .load
    var orders = ReconcileOrders(differences, options.policy)
    orders.memory = try memory?.text
    options.reconcile = orders
    var run = ImportRun(store: store, workspace: workspace, options: options, isStopped: isStopped)
    run.looked = looked
    let outcome = { (done: RunOutcome) in
      ReconcileOutcome(organizations: differences, run: done, isApplied: true, book: book)
    }
    return outcome(try run.run(input) { try report(outcome($0)) })
  }
}

extension OrganizationDifference {
  fileprivate mutating func add(back member: BranchMember) {
    back += 1
    backMembers.append(member.id)
    note("back", member.residentID.text)
  }

  fileprivate mutating func add(gone member: BranchMember) {
    gone += 1
    note("gone", member.residentID.text)
    guard !member.isToBeConfirmed else { return }
    goneMembers.append(member.id)
    count(CountedPerson(gone: member))
  }
}

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
