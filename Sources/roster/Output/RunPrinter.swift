import Pipeline
import RosterModel
import Store

/// The result of a run in words: a block a file, and a total.
struct RunPrinter {
  let language: Language
  /// All findings, not only those that concern whole files.
  let isVerbose: Bool

  func lines(for outcome: RunOutcome) -> [String] {
    var lines = outcome.files.flatMap(self.lines)
    if outcome.files.isEmpty, outcome.filesLeft == 0 {
      lines.append(LocalizedText(zh: "没有要处理的文件", en: "nothing to do")[language])
    }
    if outcome.files.count > 1 { lines.append(total(outcome)) }
    if let plan = outcome.plan {
      lines.append(LocalizedText(zh: "计划摘要 \(plan.text)", en: "plan digest \(plan.text)")[language])
    }
    if outcome.filesLeft > 0 { lines.append(left(outcome.filesLeft)) }
    return lines
  }

  private func left(_ files: Int) -> String {
    LocalizedText(
      zh: "按要求中止：还有 \(files) 个文件未处理，下次运行时继续",
      en: "stopped as asked: \(files) files are left for the next run")[language]
  }

  private func lines(for file: FileOutcome) -> [String] {
    var lines = [file.path, "  " + headline(file)]
    for finding in file.findings where isVerbose || finding.location == .file {
      lines.append("  " + line(for: finding))
      if finding.severity == .failure, finding.location == .file {
        lines.append("    → " + finding.remedy(in: language))
      }
    }
    if let reason = file.leftBehind {
      lines.append(
        "  " + LocalizedText(zh: "已处理，但仍在收件箱：", en: "taken, but still in the Inbox: ")[language]
          + reason.text(in: language))
    }
    if let workbook = file.failureWorkbook { lines.append("  → \(workbook)") }
    return lines
  }

  private func headline(_ file: FileOutcome) -> String {
    guard file.status == .refused, file.counts.read == 0 else { return file.summary(in: language) }
    return LocalizedText(zh: "整个文件未导入", en: "the whole file was refused")[language]
  }

  private func line(for finding: Finding) -> String {
    let place = [
      finding.location.row.map { language == .zh ? "第 \($0) 行" : "row \($0)" },
      finding.location.columnLetters.map { language == .zh ? "\($0) 列" : "column \($0)" },
    ].compactMap { $0 }.joined(separator: " ")
    return [finding.code.rawValue, place, finding.message(in: language)].filter { !$0.isEmpty }.joined(separator: "  ")
  }

  private func total(_ outcome: RunOutcome) -> String {
    let counts = outcome.totals
    switch language {
    case .zh:
      return
        "合计 \(outcome.files.count) 个文件：读取 \(counts.read) 行，导入 \(counts.imported)，更新 \(counts.updated)，"
        + "此前已导入 \(counts.unchanged)，失败 \(counts.failed)"
    case .en:
      return
        "\(outcome.files.count) files: \(counts.read) rows read, \(counts.imported) imported, "
        + "\(counts.updated) updated, \(counts.unchanged) unchanged, \(counts.failed) failed"
    }
  }
}
