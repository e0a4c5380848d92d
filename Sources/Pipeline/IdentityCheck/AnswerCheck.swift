import Forms
import Identifiers
import RosterModel
import Store

/// The rows of an answer against the people of their batch (VER-104 … VER-110).
struct AnswerCheck {
  private let batch: String
  private let entries: [IdentityCheckEntry]
  private let byID: [ResidentID: IdentityCheckEntry]
  private let isPartial: Bool
  private(set) var answers: [IdentityCheckAnswer] = []
  /// The rows that gave the answers, for what is to be said of them later.
  private(set) var sources: [RowReport] = []
  private(set) var findings: [Finding] = []
  private(set) var unchanged = 0
  /// Rows with an answer.
  private(set) var rows = 0

  init(_ batch: IdentityCheckBatch, _ entries: [IdentityCheckEntry], isPartial: Bool) {
    self.batch = batch.number
    self.entries = entries
    self.isPartial = isPartial
    byID = Dictionary(entries.map { ($0.residentID, $0) }) { first, _ in first }
  }

  mutating func check(_ decoded: [DecodedRow<IdentityCheckAnswerRow>]) {
    let places = Dictionary(grouping: decoded.filter { $0.entry.residentID != nil }) { $0.entry.residentID }
    var answered: Set<Int> = []
    for row in decoded {
      var report = row.report
      if let others = places[row.entry.residentID], others.count > 1,
        let other = others.first(where: { $0.row != row.row || $0.report.sheet != report.sheet })
      {
        report.add(.personTwiceInAnswer, .residentID, .number(other.row))
      }
      if let entry = entry(of: row.entry, &report) {
        answered.insert(entry.position)
        take(row.entry, entry, &report)
      }
      findings += report.findings
    }
    if !isPartial { reportMissing(answered) }
  }

  private func entry(of row: IdentityCheckAnswerRow, _ report: inout RowReport) -> IdentityCheckEntry? {
    guard let id = row.residentID else { return nil }
    guard let entry = byID[id] else {
      report.add(.personNotInBatch, .residentID, .text(batch))
      return nil
    }
    if let name = row.name, name != entry.name { report.add(.nameNotInBatch, .name, .text(batch)) }
    return entry
  }

  private mutating func take(_ row: IdentityCheckAnswerRow, _ entry: IdentityCheckEntry, _ report: inout RowReport) {
    guard let result = row.result else {
      let isBlank = !report.findings.contains { $0.field == .verificationResult }
      if isBlank, !isPartial, entry.result == nil {
        report.add(.answerMissing, .verificationResult, .words(LocalizedText(zh: "本行", en: "this row")))
      }
      return
    }
    rows += 1
    if let before = entry.result {
      if before == result, entry.cause == row.cause {
        unchanged += 1
      } else {
        report.add(
          .answerContradicts, .verificationResult, .text([before.rawValue, entry.cause?.rawValue].joined))
      }
    } else {
      answers.append(IdentityCheckAnswer(entry: entry, result: result, cause: row.cause, remark: row.remark))
      sources.append(report)
    }
  }

  /// At most ten are named.
  private mutating func reportMissing(_ answered: Set<Int>) {
    let missing = entries.filter { $0.result == nil && !answered.contains($0.position) }
    guard !missing.isEmpty else { return }
    let numbers = missing.prefix(10).map { String($0.position) }.joined(separator: "、")
    let rest = missing.count > 10 ? " …" : ""
    findings.append(
      Finding(
        .answerMissing,
        arguments: [
          .words(
            LocalizedText(
              zh: "表中缺少序号 \(numbers)\(rest)，共 \(missing.count) 人",
              en: "rows \(numbers)\(rest) of the batch are missing, \(missing.count) people"))
        ]))
  }
}

extension [String?] {
  fileprivate var joined: String { compactMap { $0 }.joined(separator: "，") }
}
