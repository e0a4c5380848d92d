import RosterModel
import Store
import Validation

/// What a reconciliation has decided and the loading carries out.
struct ReconcileOrders {
  /// Organisations that stay as they are, by number, and why.
  var held: [Int64: String] = [:]
  var protectsHandEdits = false
  /// By the path of the file with whose rows it is done.
  var byFile: [String: FileOrders] = [:]

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
      guard let place = rows[index].organization, let reason = held[place.id] else { continue }
      rows[index].report.add(.organizationHeld, nil, .text(place.fullName), .text(reason))
      rows[index].disposition = nil
    }
  }

  /// In the transaction of the file's rows.
  func carryOut(_ path: String, file: Int64, run: Int, _ session: StoreSession) throws {
    guard let orders = byFile[path] else { return }
    try session.set(.toBeConfirmed, of: orders.gone, file: file)
    try session.set(.enrolled, of: orders.back, file: file)
    for release in orders.releases {
      try session.spend(release: release.digest, organization: release.organization, run: run)
    }
  }
}
