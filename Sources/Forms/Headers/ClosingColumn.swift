import RosterModel

/// The columns a failure workbook adds at its right end. Handed in again they are ours, not the sender's.
public enum ClosingColumn: String, CaseIterable, Sendable {
  case codes = "错误代码"
  case reasons = "失败原因"
  case remedies = "修改建议"
  case originalRow = "原行号"

  private static let table = WordTable(allCases.map { ($0.rawValue, $0) })

  /// `heading` is normalised.
  init?(normalised heading: [UInt8]) {
    guard let column = ClosingColumn.table.value(of: heading.span) else { return nil }
    self = column
  }
}
