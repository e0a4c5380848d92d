import Forms
import RosterModel
import Store
import Validation
import WorkbookReader

/// Members and cadres: the three person forms.
struct PersonTrack: EntryTrack {
  private let context: TrackContext
  private let organization: Organization
  private var placement: BranchPlacement<StoreRegister>?
  /// Rule contexts by organisation: a roster names few.
  private var contexts: [Int64: RuleContext] = [:]
  private let unplaced: RuleContext

  init(_ context: TrackContext, organization: Organization) throws {
    self.context = context
    self.organization = organization
    unplaced = context.ruleContext(nil)
    if context.form == .subordinateMembers {
      placement = try BranchPlacement(organization: organization, register: context.register)
    }
  }

  mutating func read(_ workbook: Workbook, into content: inout RosterContent) throws -> [CheckedRow<PersonEntry>] {
    try content.read(workbook, decoder: PersonDecoder(form: context.form)) { try check($0) }
  }

  private mutating func check(_ row: DecodedRow<PersonEntry>) throws -> CheckedRow<PersonEntry>.Checks {
    var report = row.report
    let place = try place(row.entry, &report)
    // A row whose columns slid would only be misread by every rule.
    guard !report.findings.contains(where: { $0.code == .columnsShifted }) else {
      return .init(report: report, organization: place)
    }
    let ruleContext = ruleContext(place)
    for rule in RuleCatalogue.person { rule.check(row.entry, in: ruleContext, report: &report) }
    return .init(report: report, organization: place)
  }

  private mutating func place(_ entry: PersonEntry, _ report: inout RowReport) throws -> Organization? {
    guard placement != nil else { return organization }
    guard let name = entry.branch else { return nil }
    return try placement?.branch(named: name, report: &report)
  }

  private mutating func ruleContext(_ place: Organization?) -> RuleContext {
    guard let place else { return unplaced }
    if let known = contexts[place.id] { return known }
    let made = context.ruleContext(place)
    contexts[place.id] = made
    return made
  }

  mutating func checkTogether(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    DuplicateRule.check(&rows)
    try PersonRegisterCheck(register: context.register, form: context.form, updates: context.options.updates)
      .check(&rows)
  }

  func load(_ rows: [CheckedRow<PersonEntry>], file: Int64) throws {
    for row in rows where row.isAccepted {
      guard let place = row.organization, let disposition = row.disposition else { continue }
      try load(row, place, disposition, Provenance(file: file, row: row.report.row))
    }
  }

  private func load(
    _ row: CheckedRow<PersonEntry>, _ place: Organization, _ disposition: Disposition, _ source: Provenance
  ) throws {
    let session = context.session
    switch disposition {
    case .insert:
      try join(try session.insertPerson(row.entry, from: source), row.entry, place, source)
    case .attach(let person):
      try join(person, row.entry, place, source)
    case .update(_, let changed):
      guard let id = row.entry.residentID, let stored = try session.person(with: id, postIn: place.id) else { return }
      try session.updatePerson(stored, row.entry, changed: changed, organization: place.id, from: source)
    case .unchanged: break
    }
  }

  private func join(
    _ person: Int64, _ entry: PersonEntry, _ place: Organization, _ source: Provenance
  ) throws {
    if context.form != .ownCadres {
      try context.session.insertMembership(person: person, branch: place.id, entry, from: source)
    }
    try context.session.putPost(person: person, organization: place.id, entry, from: source)
  }
}
