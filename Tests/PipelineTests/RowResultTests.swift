import RosterModel
import Testing
import Validation

@testable import Pipeline

/// What is counted is what is done.
@Suite struct RowResultTests {
  private func row(_ disposition: Disposition?, failing: FindingCode? = nil) -> CheckedRow<PersonEntry> {
    var report = RowReport(sheet: "名单", row: 7, columns: ColumnMap([:]))
    if let failing { report.add(failing, .name) }
    var row = CheckedRow(
      batch: 0, indexInBatch: 0, originalRow: nil, entry: PersonEntry(), report: report, organization: nil)
    row.disposition = disposition
    return row
  }

  @Test func counted() throws {
    let counts = try RowResult([
      row(.insert), row(.unchanged), row(nil, failing: .mobile), row(.insert, failing: .mobile),
    ])
    .counts
    #expect([counts.read, counts.imported, counts.unchanged, counts.failed] == [4, 1, 1, 2])
  }

  /// A row that nothing keeps out and nobody loads is neither imported nor failed: it is an error.
  @Test func aRowThatGoesNowhere() {
    #expect(throws: Inconsistency.self) { try RowResult([row(.insert), row(nil)]) }
  }
}
