import RosterModel
import Store
import Validation

/// What a reconciliation has decided and the loading carries out.
struct ReconcileOrders {
  /// Organisations that stay as they are, by number, and why.
  var held: [Int64: [HoldReason]] = [:]
  let protectsHandEdits: Bool
  /// What was found, for the same command when this one is cut off: `ReconcileMemory`.
  var memory: String?
  /// By the path of the file with whose rows it is done.
  var byFile: [PathKey: FileOrders] = [:]

  struct FileOrders {
    /// Members no roster names: `person.id`.
    var gone: [Int64] = []
    /// Members who were to be confirmed, and whom a roster names again.
    var back: [Int64] = []
    /// Releases that are spent: digest and organisation.
    var releases: [(digest: String, organization: Int64)] = []
  }

  /// Keeps the rows of held organisations out (REC-101).
  func holdBack<Entry>(_ rows: inout [CheckedRow<Entry>]) {
    guard !held.isEmpty else { return }
    for index in rows.indices {
      guard let place = rows[index].organization, let reasons = held[place.id] else { continue }
      let words = LocalizedText(zh: reasons.line(in: .zh), en: reasons.line(in: .en))
      rows[index].report.add(.organizationHeld, nil, .text(place.fullName), .words(words))
      rows[index].disposition = nil
    }
  }

  /// In the transaction of the file's rows.
  func carryOut(_ path: String, file: Int64, run: Int, _ session: StoreSession) throws {
    guard let orders = byFile[PathKey(path)] else { return }
    try session.set(.toBeConfirmed, of: orders.gone, file: file)
    try session.set(.enrolled, of: orders.back, file: file)
    for release in orders.releases {
      try session.spend(release: release.digest, organization: release.organization, run: run)
    }
  }
}
