import Foundation
import Testing

/// A tab-separated table with a header, as the expected files of a case keep it.
struct Table {
  let name: String
  let header: [String]
  var rows: [[String]] = []

  /// Tabs and line ends inside a value would break the table.
  static func plain(_ text: String) -> String {
    text.replacingOccurrences(of: "\n", with: "⏎").replacingOccurrences(of: "\t", with: "⇥")
  }

  private var lines: [String] { rows.map { $0.joined(separator: "\t") } }

  /// Compares with the file of this name, line by line whatever the order; or writes it and fails when recording.
  func check(in folder: URL) throws {
    let file = folder.appendingPathComponent(name)
    let isKnown = FileManager.default.fileExists(atPath: file.path)
    if Record.isWanted {
      try record(to: file)
      return
    }
    let known = isKnown ? try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init) : []
    let expected = Array(known.dropFirst())
    for line in expected.difference(from: lines) { Issue.record("\(name): missing \(line)") }
    for line in lines.difference(from: expected) { Issue.record("\(name): not expected \(line)") }
  }

  private func record(to file: URL) throws {
    if rows.isEmpty, name != "expected-findings.tsv" {
      try? FileManager.default.removeItem(at: file)
    } else {
      let text = ([header.joined(separator: "\t")] + lines).joined(separator: "\n") + "\n"
      try Data(text.utf8).write(to: file)
    }
    Issue.record("recorded \(name): run again without ROSTER_RECORD")
  }
}

/// `ROSTER_RECORD=1` writes the expected files anew, and fails, so that nobody takes recording for testing.
enum Record {
  static var isWanted: Bool { ProcessInfo.processInfo.environment["ROSTER_RECORD"] == "1" }
}

extension [String] {
  /// What stands here more often than in `other`.
  fileprivate func difference(from other: [String]) -> [String] {
    var count: [String: Int] = [:]
    for line in other { count[line, default: 0] += 1 }
    return filter { line in
      count[line, default: 0] -= 1
      return count[line, default: 0] < 0
    }
  }
}
