import Forms
import Identifiers
import RosterModel
import Store
import Validation

/// Waivers: the form 年龄例外情况说明.
struct WaiverRoute: FormRoute {
  var letsNextPrepare: Bool { false }
  var decoder: WaiverDecoder { WaiverDecoder() }

  func track(_ context: TrackContext) -> WaiverTrack { WaiverTrack(context) }
}

/// The way of waivers.
struct WaiverTrack: EntryTrack {
  private let context: TrackContext

  init(_ context: TrackContext) { self.context = context }

  var rowCheck: WaiverRowCheck { WaiverRowCheck(context: context.ruleContext(context.organization)) }

  mutating func checkTogether(_ rows: inout [CheckedRow<WaiverEntry>]) throws {
    try WaiverRegisterCheck(register: context.register, updates: context.options.updates).check(&rows)
  }

  func load(_ rows: [CheckedRow<WaiverEntry>], file: Int64) throws {
    for row in rows where row.isAccepted {
      let source = Provenance(file: file, row: row.report.row)
      switch row.disposition {
      case .insert: try context.session.insertWaiver(row.entry, from: source)
      case .update(let id, _): try context.session.replaceWaiver(id, by: row.entry, from: source)
      case .unchanged: break
      case .attach, nil: throw Inconsistency.undecided(row: row.report.row)
      }
    }
  }

  func effects(_ rows: [CheckedRow<WaiverEntry>]) throws -> [RowEffect] { try rows.map(effect) }

  private func effect(_ row: CheckedRow<WaiverEntry>) throws -> RowEffect {
    let (kind, changed) = row.effect
    var stored: WaiverEntry?
    if case .update(let id, _) = row.disposition, let person = row.entry.residentID {
      stored = try context.session.waivers(for: person).first { $0.id == id }?.entry
    }
    return RowEffect(
      kind: kind, row: row.report.row, name: row.entry.name, residentID: row.entry.residentID?.masked,
      place: row.entry.document, values: kind == .new ? row.entry.values : [:],
      changes: changed.map {
        RowEffect.Change(field: $0, old: stored?.storedText(of: $0), new: row.entry.storedText(of: $0))
      }, findings: row.report.findings, person: nil)
  }
}

extension WaiverEntry {
  fileprivate var values: [Field: String] {
    var values: [Field: String] = [:]
    for field in Field.allCases { values[field] = storedText(of: field) }
    return values
  }
}
