import RosterModel
import Store

/// Runs of the past, in words.
struct HistoryPrinter {
  let language: Language

  func line(for run: RunRecord) -> String {
    let counts = run.counts
    let what: [String] =
      switch language {
      case .zh:
        [
          "核对日 \(run.asOf)", "\(run.files) 个文件", "导入 \(counts.imported)", "更新 \(counts.updated)",
          "此前已导入 \(counts.unchanged)", "失败 \(counts.faulty)",
        ] + (counts.held > 0 ? ["暂缓 \(counts.held)"] : [])
      case .en:
        [
          "as of \(run.asOf)", "\(run.files) files", "\(counts.imported) imported", "\(counts.updated) updated",
          "\(counts.unchanged) unchanged", "\(counts.faulty) failed",
        ] + (counts.held > 0 ? ["\(counts.held) held"] : [])
      }
    let parts =
      ["\(run.id)", run.startedAt, kind(of: run)] + (run.kind?.takesFiles == true ? what : []) + [end(of: run)]
    return (parts + undone(run)).joined(separator: "  ")
  }

  private func kind(of run: RunRecord) -> String {
    switch run.kind {
    case .load: language.say("导入", "import")
    case .reconcile: language.say("对账", "reconcile")
    case .undo: run.undoes.map { language.say("撤销第 \($0) 次运行", "undo of run \($0)") } ?? language.say("撤销", "undo")
    case .prune: language.say("清理", "prune")
    case .verifyExport: language.say("身份证校验导出", "verify export")
    case .verifyImport: language.say("身份证校验结果导入", "verify import")
    case nil: "?"
    }
  }

  private func end(of run: RunRecord) -> String {
    if let code = run.exitCode { return "exit \(code)" }
    return run.finishedAt == nil ? language.say("未完成", "unfinished") : language.say("已中断", "cut off")
  }

  private func undone(_ run: RunRecord) -> [String] {
    run.undoneBy.map { [language.say("已由第 \($0) 次运行撤销", "undone by run \($0)")] } ?? []
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
