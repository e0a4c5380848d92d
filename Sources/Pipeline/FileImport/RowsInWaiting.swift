import Identifiers
import RosterModel
import Validation

/// New people that a check (`roster check`) has accepted and not written yet. A check keeps nothing, so writing them would
/// only serve to find a later row with the same resident ID or development number. Such rows are rare: nobody is written
/// until one comes, and then everybody is.
final class RowsInWaiting {
  /// As many rows wait at most; each takes less than a kilobyte.
  private static let mostRows = 200_000

  private var writings: [() throws -> Void] = []
  private var ids: Set<ResidentID> = []
  private var numbers: Set<String> = []
  /// Organisations in which a 书记 waits.
  private var secretaries: Set<Int64> = []

  var isEmpty: Bool { writings.isEmpty }

  /// Whether the rows can wait: a change of what is stored cannot, for it may free a development number.
  static func canWait(_ rows: [CheckedRow<PersonEntry>]) -> Bool {
    rows.allSatisfy { $0.disposition == nil || $0.disposition == .insert || $0.disposition == .unchanged }
  }

  /// `write` writes the accepted ones of `rows`.
  func add(_ rows: [CheckedRow<PersonEntry>], write: @escaping () throws -> Void) throws {
    writings.append(write)
    for row in rows where row.isAccepted {
      if let id = row.entry.residentID { ids.insert(id) }
      if let number = row.entry.developmentNumber { numbers.insert(number) }
      if row.entry.duty == .secretary, let place = row.organization { secretaries.insert(place.id) }
    }
    if ids.count > RowsInWaiting.mostRows { try write() }
  }

  /// Before the store is asked about the ID.
  func settle(_ id: ResidentID) throws {
    if ids.contains(id) { try write() }
  }

  /// Before the store is asked about the development number.
  func settle(developmentNumber: String) throws {
    if numbers.contains(developmentNumber) { try write() }
  }

  /// Before the store is asked who is 书记 of the organisation.
  func settle(secretariesOf organization: Int64) throws {
    if secretaries.contains(organization) { try write() }
  }

  /// Writes everything that waits.
  func write() throws {
    for write in writings { try write() }
    writings = []
    ids = []
    numbers = []
    secretaries = []
  }
}
