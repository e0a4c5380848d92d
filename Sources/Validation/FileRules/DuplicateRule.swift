import Identifiers
public import RosterModel

/// Rows of one file that contradict each other: every row concerned fails and names the others, because only the
/// sender knows which is right (ROW-101, DEV-105).
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
      guard let key = key(rows[index].entry) else { continue }
      if let earlier = first[key] {
        groups[earlier, default: [earlier]].append(index)
      } else {
        first[key] = index
      }
    }
    for group in groups.values.sorted(by: { $0[0] < $1[0] }) {
      for index in group { name(the: group, on: index, in: &rows, code, field) }
    }
  }

  /// At most ten other rows are named: a number typed into every row of a column would otherwise name them all on each.
  private static func name(
    the group: [Int], on index: Int, in rows: inout [CheckedRow<PersonEntry>], _ code: FindingCode, _ field: Field
  ) {
    let sheet = rows[index].report.sheet
    var names: [String] = []
    for other in group where other != index && names.count < 10 {
      let report = rows[other].report
      names.append(report.sheet == sheet ? String(report.row) : "\(report.sheet)!\(report.row)")
    }
    let list = names.joined(separator: "、") + (group.count > 11 ? " …" : "")
    rows[index].report.add(code, field, .text(list))
  }
}
