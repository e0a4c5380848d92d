import Pipeline
import RosterModel
import Store

/// Batches and answers in words.
struct IdentityCheckPrinter {
  let language: Language

  /// nil: nobody was due.
  func line(for outcome: IdentityCheckBatchOutcome?) -> String {
    guard let outcome else { return say("没有需要校验的人员", "nobody is to be verified") }
    let again = outcome.rechecks > 0 ? say("，其中再次校验 \(outcome.rechecks) 人", ", \(outcome.rechecks) of them again") : ""
    return say(
      "批次 \(outcome.batch)：\(outcome.people) 人\(again) → \(outcome.place)",
      "batch \(outcome.batch): \(outcome.people) people\(again) → \(outcome.place)")
  }

  func line(for batch: IdentityCheckBatch) -> String {
    let counts = say(
      "\(batch.people) 人，通过 \(batch.passed)，不通过 \(batch.failed)，未答复 \(batch.open)",
      "\(batch.people) people, \(batch.passed) passed, \(batch.failed) failed, \(batch.open) open")
    let state = batch.open > 0 ? say("未完成", "open") : say("已完成", "answered")
    return [batch.number, batch.organizationCode ?? "-", state, counts, batch.path].joined(separator: "  ")
  }

  func lines(for outcome: IdentityCheckAnswerOutcome) -> [String] {
    let batch = outcome.batch ?? "-"
    let findings = outcome.findings.flatMap(lines)
    if outcome.isRefused {
      return [say("批次 \(batch)：整个文件未导入，不作任何改动", "batch \(batch): the file was refused, nothing is changed")] + findings
    }
    let head = outcome.isDryRun ? say("试导入，未写入：", "tried only: ") : ""
    let open = outcome.open ?? 0
    let unchanged = outcome.unchanged > 0 ? say("，此前已导入 \(outcome.unchanged)", ", \(outcome.unchanged) unchanged") : ""
    let counts = say(
      "批次 \(batch)：通过 \(outcome.count(.passed))，不通过 \(outcome.count(.failed))\(unchanged)，未答复 \(open)",
      "batch \(batch): \(outcome.count(.passed)) passed, \(outcome.count(.failed)) failed\(unchanged), \(open) open")
    return [head + counts] + causes(outcome) + findings
  }

  private func causes(_ outcome: IdentityCheckAnswerOutcome) -> [String] {
    IdentityCheckCause.allCases.filter { outcome.count($0) > 0 }.map { cause in
      "  \(cause.rawValue)  \(outcome.count(cause))"
    }
  }

  private func lines(for finding: Finding) -> [String] {
    let place = [
      finding.location.row.map { say("第 \($0) 行", "row \($0)") },
      finding.location.columnLetters.map { say("\($0) 列", "column \($0)") },
    ].compactMap { $0 }.joined(separator: " ")
    let line = [finding.code.rawValue, place, finding.message(in: language)].filter { !$0.isEmpty }
      .joined(separator: "  ")
    return ["  " + line] + (finding.location == .file ? ["    → " + finding.remedy(in: language)] : [])
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
