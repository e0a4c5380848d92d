import Forms
import RosterModel
import Store
import Validation

/// Members and cadres: the three person forms.
struct PersonRoute: FormRoute {
  let form: Form

  var letsNextPrepare: Bool { true }
  var decoder: PersonDecoder { PersonDecoder(form: form) }

  func requireFit(for organization: Organization) throws(FileRefusal) {
    if form == .branchMembers, !organization.category.isBranch {
      throw FileRefusal(Finding(.notABranch, arguments: [.text(organization.fullName)]))
    }
    if form == .ownCadres, organization.category.isBranch {
      throw FileRefusal(FormRecognition.wrongTemplate(given: form, wanted: .branchMembers))
    }
  }

  func track(_ context: TrackContext) throws -> PersonTrack {
    guard let organization = context.organization else { throw FileRefusal(OrganizationChoice.nothingSaid) }
    return try PersonTrack(context, organization: organization)
  }
}

/// The way of members and cadres.
struct PersonTrack: EntryTrack {
  let rowCheck: PersonRowCheck
  let context: TrackContext
  private var placement: BranchPlacement<StoreRegister>?

  init(_ context: TrackContext, organization: Organization) throws {
    self.context = context
    if context.form == .subordinateMembers {
      let placement = try BranchPlacement(organization: organization, register: context.register)
      self.placement = placement
      rowCheck = PersonRowCheck(
        context.form, unplaced: context.ruleContext(nil),
        branches: placement.known.mapValues { context.ruleContext($0) })
    } else {
      rowCheck = PersonRowCheck(context.form, unplaced: context.ruleContext(organization), branches: [:])
    }
  }

  var register: StoreRegister { context.register }

  mutating func checkTogether(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    try explainUnplaced(&rows)
    try WaiverCheck(register: context.register, asOf: context.options.asOf, policy: context.options.policy.policy)
      .check(&rows)
    try PostElsewhereCheck(register: context.register).check(&rows)
    DuplicateRule.check(&rows)
    try PersonRegisterCheck(register: context.register, form: context.form, updates: context.options.updates)
      .check(&rows)
    try OneSecretaryCheck(register: context.register).check(&rows)
    if context.options.reconcile?.protectsHandEdits == true { try protectHandEdits(&rows) }
  }

  /// What somebody edited by hand since a file last wrote it keeps its value (REC-201).
  private func protectHandEdits(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    guard try context.session.hasHandEdits() else { return }
    for index in rows.indices {
      guard case .update(let id, let changed) = rows[index].disposition else { continue }
      let kept = try context.session.handEdits(of: id).intersection(changed)
      guard !kept.isEmpty else { continue }
      for field in changed where kept.contains(field) {
        rows[index].report.add(.handEditKept, field, .text(field.heading))
      }
      let rest = changed.filter { !kept.contains($0) }
      rows[index].disposition = rest.isEmpty ? .unchanged : .update(id: id, changed: rest)
    }
  }

  /// Says why a row's branch is not to be had, which takes a look at the whole tree.
  private mutating func explainUnplaced(_ rows: inout [CheckedRow<PersonEntry>]) throws {
    guard placement != nil else { return }
    for index in rows.indices where rows[index].organization == nil {
      guard let name = rows[index].entry.branch, !rows[index].report.isShifted else { continue }
      rows[index].organization = try placement?.branch(named: name, report: &rows[index].report)
    }
  }

  func load(_ rows: [CheckedRow<PersonEntry>], file: Int64) throws {
    guard let waiting = context.waiting else {
      try write(rows, file)
      return try confirmNamed(rows, file: file)
    }
    if RowsInWaiting.canWait(rows) {
      try waiting.add(rows) { try write(rows, file) }
    } else {
      try waiting.write()
      try write(rows, file)
    }
  }

  private func write(_ rows: [CheckedRow<PersonEntry>], _ file: Int64) throws {
    var loader = try PersonLoader(context.session)
    for row in rows where row.isAccepted {
      guard let place = row.organization, let disposition = row.disposition else {
        throw Inconsistency.undecided(row: row.report.row)
      }
      try load(row, place, disposition, Provenance(file: file, row: row.report.row), with: &loader)
    }
  }

  private func load(
    _ row: CheckedRow<PersonEntry>, _ place: Organization, _ disposition: Disposition, _ source: Provenance,
    with loader: inout PersonLoader
  ) throws {
    switch disposition {
    case .insert:
      try join(try loader.insertPerson(row.entry, from: source), row.entry, place, source, with: &loader)
    case .attach(let person, let changed):
      try update(row.entry, changed, place, source)
      if context.form != .ownCadres { try loader.releaseCadreNumber(of: person) }
      try join(person, row.entry, place, source, with: &loader)
    case .update(let person, let changed):
      try update(row.entry, changed, place, source)
      if context.form == .ownCadres { try loader.insertCadreRecord(person: person, row.entry, from: source) }
    case .unchanged: break
    }
  }

  private func update(
    _ entry: PersonEntry, _ changed: [Field], _ place: Organization, _ source: Provenance
  ) throws {
    guard !changed.isEmpty else { return }
    guard let id = entry.residentID, let stored = try context.session.person(with: id, postIn: place.id) else {
      throw Inconsistency.missing(LocalizedText(zh: "人", en: "person"))
    }
    try context.session.updatePerson(stored, entry, changed: changed, organization: place.id, from: source)
  }

  private func join(
    _ person: Int64, _ entry: PersonEntry, _ place: Organization, _ source: Provenance,
    with loader: inout PersonLoader
  ) throws {
    if context.form == .ownCadres {
      try loader.insertCadreRecord(person: person, entry, from: source)
    } else {
      try loader.insertMembership(person: person, branch: place.id, entry, from: source)
    }
    try loader.putPost(person: person, organization: place.id, entry, from: source)
  }
}
