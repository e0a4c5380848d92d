import RosterModel
import Store
import Validation

/// The checked rows of a file, counted.
struct RowResult {
  private(set) var counts = RowCounts()
  private(set) var failed: [FailureBook.FailedRow] = []

  /// Throws `Inconsistency` for a row that passed and is not to be loaded: nothing is counted that is not done.
  init<Entry>(_ rows: [CheckedRow<Entry>]) throws {
    counts.read = rows.count
    for row in rows {
      guard row.isAccepted else {
        counts.failed += 1
        if row.report.isOnlyHeld { counts.held += 1 }
        failed.append(RowResult.failedRow(row))
        continue
      }
      guard let disposition = row.disposition else { throw Inconsistency.undecided(row: row.report.row) }
      switch disposition {
      case .insert, .attach: counts.imported += 1
      case .update: counts.updated += 1
      case .unchanged: counts.unchanged += 1
      }
    }
  }

  var status: FileStatus {
    if counts.failed == counts.read { return .refused }
    if counts.failed > 0 { return .partial }
    return counts.imported + counts.updated > 0 ? .imported : .unchanged
  }

  private static func failedRow<Entry>(_ row: CheckedRow<Entry>) -> FailureBook.FailedRow {
    FailureBook.FailedRow(row, findings: row.report.findings.cells)
  }
}

extension RowReport {
  /// Whether nothing keeps the row out but that its organisation is held.
  fileprivate var isOnlyHeld: Bool {
    findings.allSatisfy { $0.severity != .failure || $0.code == .organizationHeld }
  }
}
