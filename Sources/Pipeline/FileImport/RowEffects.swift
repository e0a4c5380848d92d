import Identifiers
import RosterModel
import Store
import Validation

/// The effects of the rows of person forms.
extension PersonTrack {
  func effects(_ rows: [CheckedRow<PersonEntry>]) throws -> [RowEffect] { try rows.map(effect) }

  private func effect(_ row: CheckedRow<PersonEntry>) throws -> RowEffect {
    let (kind, changed) = row.effect
    return RowEffect(
      kind: kind, row: row.report.row, name: row.entry.name, residentID: row.entry.residentID?.masked,
      place: row.organization?.fullName, values: kind == .new ? row.entry.values : [:],
      changes: try changes(row, changed + (kind == .changed ? row.blanked : [])), findings: row.report.findings,
      person: RowEffect.Person(
        id: row.entry.residentID, organization: row.organization, isCadre: row.entry.isCadre == true,
        developmentNumber: row.entry.developmentNumber,
        blanked: kind == .changed ? row.blanked : [], elsewhere: row.elsewhere))
  }

  private func changes(_ row: CheckedRow<PersonEntry>, _ changed: [Field]) throws -> [RowEffect.Change] {
    guard !changed.isEmpty, let id = row.entry.residentID, let place = row.organization,
      let stored = try register.person(with: id, postIn: place.id)
    else { return [] }
    return changed.map { field in
      RowEffect.Change(field: field, old: stored.entry.storedText(of: field), new: row.entry.storedText(of: field))
    }
  }
}

/// The effects of the rows of the form of organisations.
extension OrganizationTrack {
  func effects(_ rows: [CheckedRow<OrganizationEntry>]) throws -> [RowEffect] { try rows.map(effect) }

  private func effect(_ row: CheckedRow<OrganizationEntry>) throws -> RowEffect {
    let (kind, changed) = row.effect
    return RowEffect(
      kind: kind, row: row.report.row, name: row.entry.fullName ?? row.entry.shortName, residentID: nil,
      place: row.organization?.fullName ?? row.entry.superior, values: kind == .new ? row.entry.values : [:],
      changes: try changes(row, changed), findings: row.report.findings, person: nil)
  }

  private func changes(_ row: CheckedRow<OrganizationEntry>, _ changed: [Field]) throws -> [RowEffect.Change] {
    guard case .update(let id, _) = row.disposition, let stored = try register.details(ofOrganization: id) else {
      return []
    }
    return changed.map { field in
      RowEffect.Change(field: field, old: stored.shown(field), new: row.entry.shown(field))
    }
  }
}

extension CheckedRow {
  /// What becomes of the row, and the stored fields that change.
  var effect: (kind: RowEffect.Kind, changed: [Field]) {
    guard isAccepted, let disposition else { return (.refused, []) }
    return switch disposition {
    case .insert: (.new, [])
    case .attach(_, let changed): (.new, changed)
    case .update(_, let changed): (.changed, changed)
    case .unchanged: (.unchanged, [])
    }
  }
}

extension PersonEntry {
  fileprivate var values: [Field: String] {
    var values: [Field: String] = [:]
    for field in Field.allCases { values[field] = storedText(of: field) }
    return values
  }
}

extension OrganizationEntry {
  fileprivate var values: [Field: String] {
    var values: [Field: String] = [:]
    for field in Field.allCases { values[field] = shown(field) }
    return values
  }

  /// As it is stored; a secretary's resident ID masked.
  fileprivate func shown(_ field: Field) -> String? {
    field == .secretaryID ? secretaryID?.masked : storedText(of: field)
  }
}
