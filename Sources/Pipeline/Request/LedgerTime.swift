import Foundation

/// The time of day as the ledger keeps it.
enum LedgerTime {
  /// ISO 8601 UTC, whole seconds.
  static var now: String { Date().formatted(.iso8601) }
}
