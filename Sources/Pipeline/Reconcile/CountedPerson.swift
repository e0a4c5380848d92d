import Identifiers
import RosterModel
import Store
import Validation

/// Somebody whom a brake counts: who looks at a held organisation sees whom and what it is about.
struct CountedPerson {
  let measure: ReconcileLimits.Measure
  let isCadre: Bool
  let name: String?
  let id: ResidentID?
  /// Of the roster; nil for whom no roster names.
  var path: String?
  var row: Int?
  /// What changes, where it is fields.
  var changes: [RowEffect.Change] = []
}

extension CountedPerson {
  /// Somebody named in a row of `path`.
  init(
    _ measure: ReconcileLimits.Measure, _ effect: RowEffect, _ person: RowEffect.Person, isCadre: Bool? = nil,
    path: String, changes: [RowEffect.Change] = []
  ) {
    self.init(
      measure: measure, isCadre: isCadre ?? person.isCadre, name: effect.name, id: person.id, path: path,
      row: effect.row, changes: changes)
  }

  init(gone member: BranchMember) {
    self.init(measure: .gone, isCadre: member.isCadre, name: member.name, id: member.residentID)
  }
}

extension HoldReason {
  /// Whether it is about the person.
  func counts(_ person: CountedPerson) -> Bool {
    guard case .measure(let measure, let ofCadres) = cause else { return false }
    return measure == person.measure && (!ofCadres || person.isCadre)
  }
}
