import Forms
public import Foundation
public import RosterModel
public import Store
import Validation

/// Writes batches of unverified people for the citizen-identity centre (身份证校验, F17). The caller holds the lock.
public struct IdentityCheckExport {
  private let store: RosterStore
  private let workspace: Workspace?
  private let asOf: CivilDate
  private let policy: LoadedPolicy

  public init(store: RosterStore, workspace: Workspace?, asOf: CivilDate, policy: LoadedPolicy) {
    self.store = store
    self.workspace = workspace
    self.asOf = asOf
    self.policy = policy
  }

  /// As many people have room in a workbook.
  public static let mostPeople = 1_000_000

  /// Writes the next batch; nil when nobody is due. `text`: code, full or short name of the organisation whose people,
  /// with all below, are meant. `place`: `Reports/verify/<batch>.xlsx` unless given; a file there is replaced only if
  /// `replaces`. `answer` is kept with the batch. Killed at any instant and called again it gives the same number and bytes. Throws `PipelineError` and
  /// `StoreError`.
  public func run(
    organization text: String? = nil, limit: Int? = nil, to place: URL? = nil, replaces: Bool = false,
    isNightly: Bool = false, answer: AnswerMaker<IdentityCheckBatchOutcome>? = nil
  ) throws -> IdentityCheckBatchOutcome? {
    try store.withSession(discarding: false) { session in
      let organization = try text.map(session.requireOrganization)
      var scope = try scope(organization)
      scope.limit = 1
      guard try !session.subjectsToVerify(scope).isEmpty else { return nil }
      scope.limit = min(limit ?? Self.mostPeople, Self.mostPeople)
      let site = try session.madeVerificationSite()
      let request = try IdentityCheckRequest(
        organization: organization?.code, limit: limit, night: isNightly ? true : nil
      ).text
      let outcome = try session.atomically {
        let run = try begin(request, session)
        FaultPoint.begun.reach()
        let outcome = try export(scope, site, run, to: place, replaces, session)
        FaultPoint.loaded.reach()
        try session.finishRun(run, at: LedgerTime.now, exitCode: 0)
        if let answer { try session.keep(try answer(outcome), for: answer.request) }
        return outcome
      }
      FaultPoint.committed.reach()
      return outcome
    }
  }

  private func scope(_ organization: Organization?) throws -> IdentityCheckScope {
    let days = policy.policy.recheckAfterDays.value(on: asOf, province: nil) ?? 0
    guard let until = CivilDate(daysSinceEpoch: asOf.daysSinceEpoch - days) else {
      throw PipelineError.usage(Explanation(.noExportDay, .text(asOf.iso)))
    }
    return IdentityCheckScope(organization: organization, recheckAnsweredUntil: until, limit: Self.mostPeople)
  }

  private func export(
    _ scope: IdentityCheckScope, _ site: String, _ run: Int, to given: URL?, _ replaces: Bool, _ session: StoreSession
  ) throws -> IdentityCheckBatchOutcome {
    let subjects = try session.subjectsToVerify(scope)
    let number = BatchNumber.text(day: asOf, count: try session.batchesExported(on: asOf) + 1)
    let place = try given ?? defaultPlace(number)
    let book = IdentityCheckBook(
      stamp: IdentityCheckStamp(batch: number, site: site), day: asOf, people: subjects.map { ($0.name, $0.residentID) }
    )
    // What lies in the default place was left by an export that was cut off: no batch has this number.
    try book.put(place, mayReplace: replaces || given == nil)
    try session.enterBatch(
      number, on: asOf, organization: scope.organization, path: shown(place), run: run, subjects)
    return IdentityCheckBatchOutcome(
      run: run, batch: number, asOf: asOf, policy: policy.digest, organization: scope.organization,
      place: shown(place), people: subjects.count, rechecks: subjects.count { $0.isRecheck }, isAgain: false)
  }

  private func defaultPlace(_ number: String) throws -> URL {
    guard let workspace else { throw PipelineError.usage(Explanation(.exportNeedsPlace)) }
    return workspace.reports.appendingPathComponent("verify", isDirectory: true)
      .appendingPathComponent(number + ".xlsx")
  }

  private func shown(_ place: URL) -> String { workspace?.displayPath(of: place) ?? place.standardizedFileURL.path }

  private func begin(_ request: String, _ session: StoreSession) throws -> Int {
    try session.beginRun(
      .verifyExport, startedAt: LedgerTime.now, asOf: asOf, policy: policy.digest, request: request)
  }
}

extension IdentityCheckExport {
  /// Writes an open batch once more, byte for byte, where it was or to `place`; a file there that has changed since is
  /// replaced only if `replaces`. Throws `PipelineError.usage` for a batch that is unknown or wholly answered.
  public func again(
    _ number: String, to place: URL? = nil, replaces: Bool = false,
    answer: AnswerMaker<IdentityCheckBatchOutcome>? = nil
  ) throws -> IdentityCheckBatchOutcome {
    try store.withSession(discarding: false) { session in
      let request = try IdentityCheckRequest(again: number).text
      return try session.atomically {
        guard let batch = try session.verificationBatch(number), let day = CivilDate(iso: batch.exportedOn) else {
          throw PipelineError.usage(Explanation(.noBatch, .text(number)))
        }
        guard batch.open > 0 else { throw PipelineError.usage(Explanation(.batchAnswered, .text(number))) }
        let place = place ?? workspace?.place(displayedAs: batch.path) ?? URL(fileURLWithPath: batch.path)
        let stamp = IdentityCheckStamp(batch: number, site: try session.verificationSite())
        let people = try session.entries(of: batch).map { ($0.name, $0.residentID) }
        try IdentityCheckBook(stamp: stamp, day: day, people: people).put(place, mayReplace: replaces)
        let run = try begin(request, session)
        try session.finishRun(run, at: LedgerTime.now, exitCode: 0)
        let outcome = IdentityCheckBatchOutcome(
          run: run, batch: number, asOf: asOf, policy: policy.digest,
          organization: try batch.organizationCode.flatMap { try session.organization(code: $0) }, place: shown(place),
          people: people.count, rechecks: 0, isAgain: true)
        if let answer { try session.keep(try answer(outcome), for: answer.request) }
        return outcome
      }
    }
  }
}

/// What was asked for, as the ledger keeps it.
struct IdentityCheckRequest: Encodable {
  var again: String?
  var batch: String?
  var limit: Int?
  /// nil where it is no night's.
  var night: Bool?
  var organization: String?
  var partial: Bool?

  init(
    again: String? = nil, batch: String? = nil, organization: String? = nil, limit: Int? = nil, partial: Bool? = nil,
    night: Bool? = nil
  ) {
    (self.again, self.batch, self.limit) = (again, batch, limit)
    (self.organization, self.partial, self.night) = (organization, partial, night)
  }

  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
