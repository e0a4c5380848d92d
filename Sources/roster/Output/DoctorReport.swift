import Foundation
import Pipeline
import RosterModel

/// What the doctor found, as JSON (schema 1).
struct DoctorReport: Encodable {
  struct ProblemReport: Encodable {
    let kind: String
    let path: String
    let what: String
    let detail: String?
    let remedy: String
    let canBeRepaired: Bool
    let repaired: Bool
    /// Why the repair failed.
    let failure: String?
  }

  let schema = 1
  let runGoesOn: Bool
  let databaseDamaged: Bool
  let remaining: Int
  let problems: [ProblemReport]

  init(_ diagnosis: Diagnosis, _ language: Language) {
    runGoesOn = diagnosis.isRunGoingOn
    databaseDamaged = diagnosis.isDatabaseDamaged
    remaining = diagnosis.remaining
    problems = diagnosis.problems.map { problem in
      ProblemReport(
        kind: problem.kind.rawValue, path: problem.path, what: problem.kind.title[language],
        detail: problem.detail?[language], remedy: problem.kind.remedy[language], canBeRepaired: problem.canBeRepaired,
        repaired: problem.isRepaired, failure: problem.failure?[language])
    }
  }
}

/// What the doctor found, in words.
struct DoctorPrinter {
  let language: Language

  func lines(for diagnosis: Diagnosis) -> [String] {
    let running = LocalizedText(
      zh: "有一次运行正在进行：未检查它正在处理的内容", en: "a run is going on: what it is in the middle of was not looked at")
    return (diagnosis.isRunGoingOn ? [running[language]] : []) + diagnosis.problems.flatMap(lines) + [last(diagnosis)]
  }

  private func lines(for problem: Problem) -> [String] {
    let mark = problem.isRepaired ? LocalizedText(zh: "（已修复）", en: " (repaired)")[language] : ""
    let detail = problem.detail.map { language == .zh ? "：\($0.zh)" : ": \($0.en)" } ?? ""
    var lines = ["\(problem.path)  \(problem.kind.title[language])\(detail)\(mark)"]
    if let failure = problem.failure { lines.append("  ! \(failure[language])") }
    if !problem.isRepaired { lines.append("  → \(problem.kind.remedy[language])") }
    return lines
  }

  private func last(_ diagnosis: Diagnosis) -> String {
    let found = diagnosis.problems.count, repaired = found - diagnosis.remaining
    if found == 0 { return LocalizedText(zh: "没有发现问题", en: "no problems")[language] }
    return LocalizedText(
      zh: "共 \(found) 个问题，已修复 \(repaired) 个，还有 \(diagnosis.remaining) 个",
      en: "problems: \(found), repaired: \(repaired), remaining: \(diagnosis.remaining)")[language]
  }
}
