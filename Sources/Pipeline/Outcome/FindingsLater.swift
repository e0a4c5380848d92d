import Foundation
import RosterModel
import Synchronization

/// The findings of a report, encoded behind the rest of it and some at a time. While the rest is encoded a mark stands
/// for each list.
final class FindingsLater: Sendable {
  static let key = CodingUserInfoKey(rawValue: "roster.findings-later")
  /// What no text of a report begins with: neither a path nor XML can hold a NUL.
  static let markStart = Data(#""\u0000findings "#.utf8)
  private static let itemsAtOnce = 512

  private let lists = Mutex<[RunReport.Findings]>([])

  func mark(for findings: RunReport.Findings) -> String {
    lists.withLock { lists in
      lists.append(findings)
      return "\u{0}findings \(lists.count - 1)"
    }
  }

  /// Writes a list as the encoder would: each line `below` its indentation, which the first one has already.
  func write(_ number: String, below indentation: Data, to put: (Data) throws -> Void) throws {
    guard let index = Int(number), let findings = lists.withLock({ $0.indices.contains(index) ? $0[index] : nil })
    else { return }
    let encoder = JSONDocument.encoder()
    var reports: [RunReport.FindingReport] = []
    var isFirst = true
    func flush() throws {
      let items = try encoder.encode(reports).dropFirst(2).dropLast(2)
      try put(JSONDocument.masked(Data((isFirst ? "[\n" : ",\n").utf8) + items.indented(by: indentation)))
      (isFirst, reports) = (false, [])
    }
    for finding in findings.list {
      reports.append(findings.report(finding))
      if reports.count == FindingsLater.itemsAtOnce { try flush() }
    }
    if !reports.isEmpty || isFirst { try flush() }
    try put(Data("\n".utf8) + indentation + Data("]".utf8))
  }
}

extension Data {
  /// Each line that holds anything moved to the right.
  fileprivate func indented(by blanks: Data) -> Data {
    var moved = Data(capacity: count * 2)
    for line in split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !moved.isEmpty { moved.append(UInt8(ascii: "\n")) }
      if !line.isEmpty { moved += blanks }
      moved += line
    }
    return moved
  }
}

extension RunReport {
  /// The findings of one file.
  struct Findings: Encodable, Sendable {
    let list: FindingList
    let language: Language

    func report(_ finding: Finding) -> FindingReport {
      FindingReport(finding, message: finding.message(in: language))
    }

    func encode(to encoder: any Encoder) throws {
      if let key = FindingsLater.key, let later = encoder.userInfo[key] as? FindingsLater {
        var container = encoder.singleValueContainer()
        try container.encode(later.mark(for: self))
      } else {
        var container = encoder.unkeyedContainer()
        for finding in list { try container.encode(report(finding)) }
      }
    }
  }
}
