import Foundation
import RosterModel
import Testing

@testable import Pipeline

/// A report is written piece by piece, as the encoder would write it whole.
@Suite struct JSONDocumentTests {
  private struct Report: Encodable {
    let before: String
    let files: [RunReport.Findings]
    let then: [Int]
  }

  private func findings(_ count: Int) -> RunReport.Findings {
    let list = FindingList(
      ofFile: (0..<count).map {
        Finding(
          .requiredValueMissing, at: SourceLocation(sheet: "名\"单\\\n", row: $0 + 2, column: 1), field: .name,
          arguments: [.text("姓名 {\n}")])
      })
    return RunReport.Findings(list: list, language: .zh)
  }

  @Test(arguments: [[], [0], [1], [512, 0, 513], [1025, 1]])
  func comesOutAsIfEncodedWhole(counts: [Int]) throws {
    let report = Report(before: "findings 1", files: counts.map(findings), then: [1, 2])
    let whole = try JSONDocument.encoder().encode(report) + Data("\n".utf8)
    #expect(try JSONDocument.data(of: report) == whole)
  }

  @Test func comesInPieces() throws {
    let report = Report(before: "", files: [findings(10_000)], then: [])
    var longest = 0
    try JSONDocument.write(report) { longest = max(longest, $0.count) }
    #expect(longest < 512 * 1024)
  }

  @Test(arguments: [
    (#"{"a\"110101200505041235" : "b"}"#, #"{"a\"1101********1235" : "b"}"#),
    (#"["\\", "110101200505041235"]"#, #"["\\", "1101********1235"]"#),
    (#"["\u00e9110101200505041235"#, #"["\u00e91101********1235"#),
    (#"[110101200505041235, "1"]"#, #"[110101200505041235, "1"]"#), (#""\"#, #""\"#), ("", ""),
  ])
  func masksTextsOnly(document: String, masked: String) {
    #expect(String(decoding: JSONDocument.masked(Data(document.utf8)), as: UTF8.self) == masked)
  }
}
