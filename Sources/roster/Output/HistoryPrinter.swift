import RosterModel
import Store

/// Runs of the past, in words.
struct HistoryPrinter {
  let language: Language

  func line(for run: RunRecord) -> String {
    let counts = run.counts
    let end = run.finishedAt == nil ? LocalizedText(zh: "未完成", en: "unfinished")[language] : "exit \(run.exitCode ?? 0)"
    switch language {
    case .zh:
      return
        "\(run.id)  \(run.startedAt)  核对日 \(run.asOf)  \(run.files) 个文件  导入 \(counts.imported)  更新 \(counts.updated)  "
        + "此前已导入 \(counts.unchanged)  失败 \(counts.failed)  \(end)"
    case .en:
      return
        "\(run.id)  \(run.startedAt)  as of \(run.asOf)  \(run.files) files  \(counts.imported) imported  "
        + "\(counts.updated) updated  \(counts.unchanged) unchanged  \(counts.failed) failed  \(end)"
    }
  }

  func lines(for past: PastRun) -> [String] {
    [line(for: past.run)]
      + past.files.flatMap { file, findings -> [String] in
        let counts = file.counts
        let numbers = "\(counts.read) = \(counts.imported) + \(counts.updated) + \(counts.unchanged) + \(counts.failed)"
        let place = "\(file.path)  \(file.form ?? "-")  \(file.organizationCode ?? "-")"
        var lines = ["\(place)  \(file.status.rawValue)  \(numbers)"]
        lines += findings.filter { $0.finding.severity != .notice }.map(self.line)
        if let workbook = file.failureWorkbook { lines.append("  → \(workbook)") }
        return lines
      }
  }

  private func line(for finding: FindingRecord) -> String {
    let location = finding.finding.location
    let place = [location.row.map(String.init), location.columnLetters].compactMap { $0 }.joined(separator: " ")
    return "  "
      + [finding.finding.code.rawValue, place, finding.message(in: language)].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }
}
