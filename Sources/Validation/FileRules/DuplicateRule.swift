import Identifiers
public import RosterModel

/// Rows of one file that contradict each other: every row concerned fails and names the others, because only the
/// sender knows which is right (ROW-101, DEV-105). A row whose columns nobody has confirmed contradicts none.
public enum DuplicateRule {
  public static func check(_ rows: inout [CheckedRow<PersonEntry>]) {
    mark(&rows, .residentIDTwice, .residentID) { $0.residentID }
    mark(&rows, .developmentNumberTwice, .developmentNumber) { $0.developmentNumber }
  }

  private static func mark<Key: Hashable>(
    _ rows: inout [CheckedRow<PersonEntry>], _ code: FindingCode, _ field: Field, _ key: (PersonEntry) -> Key?
  ) {
    var first: [Key: Int] = [:]
    first.reserveCapacity(rows.count)
    var groups: [Int: [Int]] = [:]
    for index in rows.indices {
      guard let key = key(rows[index].entry), !rows[index].report.isUnconfirmed else { continue }
      if let earlier = first[key] {
        groups[earlier, default: [earlier]].append(index)
      } else {
        first[key] = index
      }
    }
    for group in groups.values.sorted(by: { $0[0] < $1[0] }) { name(group, in: &rows, code, field) }
  }

  private static func name(
    _ group: [Int], in rows: inout [CheckedRow<PersonEntry>], _ code: FindingCode, _ field: Field
  ) {
    for (sheet, rowsOfSheet) in Dictionary(grouping: group, by: { rows[$0].report.sheet }) {
      let named = NamedRows(group) { other in
        let report = rows[other].report
        return report.sheet == sheet ? String(report.row) : "\(report.sheet)!\(report.row)"
      }
      for index in rowsOfSheet { rows[index].report.add(code, field, .text(named.others(than: index))) }
    }
  }
}

extension RowReport {
  /// HDR-110: of a sheet without a header.
  fileprivate var isUnconfirmed: Bool { hasFailure && findings.contains { $0.code == .sheetWithoutHeader } }
}
