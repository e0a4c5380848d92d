import RosterModel
import Store
import Validation

/// Members who were to be confirmed (待核实) and whom a roster names again: the mark goes. As a reconciliation has it, a row
/// names somebody also where something else about it is wrong.
extension PersonTrack {
  func confirmNamed(_ rows: [CheckedRow<PersonEntry>], file: Int64) throws {
    // A reconciliation decides by organisation; a check keeps nothing; a form of cadres says nothing of membership.
    guard context.options.reconcile == nil, context.waiting == nil, context.form != .ownCadres,
      try context.session.hasMarkedMembers()
    else { return }
    let named = rows.filter { $0.elsewhere == nil && $0.entry.residentID != nil }
    for (branch, rows) in Dictionary(grouping: named, by: { $0.organization?.id }) {
      guard let branch else { continue }
      let marked = try context.session.markedMembers(ofBranch: branch)
      guard !marked.isEmpty else { continue }
      let names = Dictionary(
        rows.compactMap { row in row.entry.residentID.map { ($0, row.entry.name) } },
        uniquingKeysWith: { first, _ in first })
      let back = marked.filter { member in
        guard let id = member.residentID, let name = names[id] else { return false }
        return name == nil || name == member.name
      }
      try context.session.set(.enrolled, of: back.map(\.id), file: file)
    }
  }
}
