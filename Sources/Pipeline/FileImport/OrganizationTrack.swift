import Forms
import RosterModel
import Store
import Validation

/// Organisations: the form 批量创建下级组织.
struct OrganizationRoute: FormRoute {
  var letsNextPrepare: Bool { false }
  var decoder: OrganizationDecoder { OrganizationDecoder() }

  func track(_ context: TrackContext) -> OrganizationTrack { OrganizationTrack(context) }
}

/// The way of organisations.
struct OrganizationTrack: EntryTrack {
  private let context: TrackContext
  private var planned: [PlannedOrganization] = []

  init(_ context: TrackContext) { self.context = context }

  var rowCheck: OrganizationRowCheck { OrganizationRowCheck(context: context.ruleContext(nil)) }

  var register: StoreRegister { context.register }

  mutating func checkTogether(_ rows: inout [CheckedRow<OrganizationEntry>]) throws {
    try NamedSecretaryCheck(register: context.register).check(&rows)
    let plan = try OrganizationPlan(rows, register: context.register, updates: context.options.updates)
    rows = plan.rows
    planned = plan.accepted
  }

  func load(_ rows: [CheckedRow<OrganizationEntry>], file: Int64) throws {
    var numbers: [Int: Int64] = [:]
    for organization in planned {
      let row = rows[organization.row]
      let source = Provenance(file: file, row: row.report.row)
      switch row.disposition {
      case .insert:
        numbers[organization.row] = try insert(organization, row.entry, numbers, source)
        try context.session.insertSecretary(row.entry, from: source)
      case .update(let id, let changed):
        numbers[organization.row] = id
        try context.session.updateOrganization(id: id, row.entry, changed: changed, from: source)
        try context.session.insertSecretary(row.entry, from: source)
      case .unchanged:
        guard let stored = try context.session.organization(code: organization.code) else {
          throw Inconsistency.missing(LocalizedText(zh: "组织", en: "organisation"))
        }
        numbers[organization.row] = stored.id
      case .attach, nil: throw Inconsistency.undecided(row: row.report.row)
      }
    }
  }

  private func insert(
    _ organization: PlannedOrganization, _ entry: OrganizationEntry, _ numbers: [Int: Int64], _ source: Provenance
  ) throws -> Int64 {
    var parent: Int64?
    switch organization.superior {
    case .none: break
    case .stored(let stored): parent = stored.id
    case .row(let row):
      guard let number = numbers[row] else { throw Inconsistency.undecided(row: source.row) }
      parent = number
    }
    return try context.session.insertOrganization(
      entry, code: organization.code, fullName: organization.fullName, province: organization.province,
      parent: parent, from: source)
  }
}
