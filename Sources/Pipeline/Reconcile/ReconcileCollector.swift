import Identifiers
import RosterModel
import Store
import Validation

/// Takes down, organisation by organisation, what full rosters say.
final class ReconcileCollector: EffectSink {
  private(set) var differences: [Int64: OrganizationDifference] = [:]
  /// Everybody a roster names, also in rows that fail.
  private(set) var named: Set<ResidentID> = []
  private let book: ReconcileBook?
  private var session: StoreSession?

  init(book: ReconcileBook?) { self.book = book }

  func begin(_ request: ImportRequest, _ session: StoreSession) throws { self.session = session }

  func record(_ effects: [RowEffect], path: String) throws {
    for effect in effects {
      guard let person = effect.person else { continue }
      if let id = person.id { named.insert(id) }
      guard let place = person.organization else {
        try book?.write(effect, .refused, path: path)
        continue
      }
      try record(effect, person, place, path)
    }
  }

  private func record(_ effect: RowEffect, _ person: RowEffect.Person, _ place: Organization, _ path: String) throws {
    // Taken out, so that what it has noted is not copied for every row.
    var difference = differences.removeValue(forKey: place.id) ?? OrganizationDifference(place)
    defer { differences[place.id] = difference }
    let id = person.id?.text
    let codes = effect.findings.map(\.code)
    if codes.contains(.registeredElsewhere) {
      difference.moved += 1
      difference.count(.moves, isCadre: person.isCadre)
      difference.note("move", id, person.elsewhere.map(String.init))
      return try book?.write(effect, .moved, path: path, from: try organization(person.elsewhere)) ?? ()
    }
    // The same number under another ID: the ID has changed, or was mistyped.
    if codes.contains(.registeredUnderOtherName) || codes.contains(.developmentNumberOccupied) {
      difference.count(.identity, isCadre: person.isCadre)
    }
    if !person.blanked.isEmpty { difference.count(.blanked, isCadre: person.isCadre) }
    switch effect.kind {
    case .new:
      difference.new += 1
      difference.count(.joins, isCadre: person.isCadre)
      difference.note("new", id)
    case .changed: difference.changed += 1
    case .unchanged: difference.identical += 1
    case .refused:
      difference.refused += 1
      difference.note("refused", id, effect.name)
    }
    for change in effect.changes { difference.note("change", id, change.field.key, change.old, change.new) }
    try book?.write(effect, ReconcileBook.Sheet(effect.kind), path: path)
  }

  private func organization(_ id: Int64?) throws -> Organization? {
    try id.flatMap { try session?.organization(id: $0) }
  }

  /// The organisations that the file claims to know completely.
  func record(_ file: FileOutcome) throws {
    guard let session, let form = file.form, let owner = file.organization else { return }
    let isRefused = file.findings.contains { $0.location == .file && $0.severity == .failure }
    let scope =
      form == .subordinateMembers
      ? try session.organizations(below: owner.id).filter(\.category.isBranch) : [owner]
    for organization in scope {
      var difference = differences[organization.id] ?? OrganizationDifference(organization)
      difference.path = file.path
      difference.change.isRefused = difference.change.isRefused || isRefused
      // A folder may hold several rosters of one organisation: their rows count together.
      difference.change.rows += file.counts.read
      difference.claim = (form, owner.code)
      difference.note("file", file.sha256)
      differences[organization.id] = difference
    }
  }

  func finish() throws -> PlanDigest? { nil }
}
