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
      let from = try organization(person.elsewhere)
      difference.moved += 1
      let change = RowEffect.Change(field: .branch, old: from?.fullName, new: place.fullName)
      difference.count(CountedPerson(.moves, effect, person, path: path, changes: [change]))
      difference.note("move", id, person.elsewhere.map(String.init))
      return try book?.write(effect, .moved, path: path, from: from) ?? ()
    }
    countFields(effect, person, &difference, path)
    switch effect.kind {
    case .new:
      difference.new += 1
      difference.count(CountedPerson(.joins, effect, person, path: path))
      difference.note("new", id)
    case .changed: difference.changed += 1
    case .unchanged: difference.identical += 1
    case .refused:
      difference.refused += 1
      difference.note("refused", id, effect.name)
      difference.note(refused: effect, person.developmentNumber, path: path)
    }
    for change in effect.changes { difference.note("change", id, change.field.key, change.old, change.new) }
    try book?.write(effect, ReconcileBook.Sheet(effect.kind), path: path)
  }

  /// Other names, and what the row empties.
  private func countFields(
    _ effect: RowEffect, _ person: RowEffect.Person, _ difference: inout OrganizationDifference, _ path: String
  ) {
    // The same number under another ID: the ID has changed, or was mistyped.
    let others = effect.findings.compactMap { finding -> RowEffect.Change? in
      switch finding.code {
      case .registeredUnderOtherName:
        RowEffect.Change(field: .name, old: finding.arguments.first?[.zh], new: effect.name)
      case .developmentNumberOccupied:
        RowEffect.Change(field: .residentID, old: finding.arguments.first?[.zh], new: effect.residentID)
      default: nil
      }
    }
    if !others.isEmpty {
      difference.count(CountedPerson(.identity, effect, person, path: path, changes: others))
    }
    guard !person.blanked.isEmpty else { return }
    let blanks = effect.changes.filter { person.blanked.contains($0.field) }
    // Who lays a post down was a cadre, whatever the row says now.
    difference.count(CountedPerson(.blanked, effect, person, isCadre: true, path: path, changes: blanks))
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
