import Pipeline
import RosterModel

/// What a prune removed, as JSON (schema 1).
struct PruneReport: Encodable {
  struct Failure: Encodable {
    let path: String
    let reason: String
  }

  struct Run: Encodable {
    let run: Int
    let date: String
    let files: Int
    let rowsKeptOut: Int
    let findings: Int
    let workbooks: Int
    let archived: Int
    /// False when a file could not be deleted: the findings are still there.
    let pruned: Bool
    let failures: [Failure]
  }

  /// Of runs that were pruned, or would be.
  struct Totals: Encodable {
    var runs = 0
    var files = 0
    var rowsKeptOut = 0
    var findings = 0
    var workbooks = 0
    var archived = 0
  }

  let schema = 1
  let run: Int?
  let before: String
  let dryRun: Bool
  let archive: Bool
  let runs: [Run]
  let totals: Totals

  init(_ outcome: PruneOutcome, _ language: Language) {
    run = outcome.run
    before = outcome.before.iso
    dryRun = outcome.isDryRun
    archive = outcome.includesArchive
    totals = Totals(outcome)
    runs = outcome.runs.map { run in
      Run(
        run: run.run, date: run.day.iso, files: run.files, rowsKeptOut: run.rowsKeptOut, findings: run.findings,
        workbooks: run.workbooks, archived: run.archived, pruned: !outcome.isDryRun && run.failures.isEmpty,
        failures: run.failures.map { Failure(path: $0.path, reason: $0.reason[language]) })
    }
  }

  enum CodingKeys: String, CodingKey {
    case schema, run, before, dryRun, archive, runs, totals
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(schema, forKey: .schema)
    // A missing run is said, not left out.
    try container.encode(run, forKey: .run)
    try container.encode(before, forKey: .before)
    try container.encode(dryRun, forKey: .dryRun)
    try container.encode(archive, forKey: .archive)
    try container.encode(runs, forKey: .runs)
    try container.encode(totals, forKey: .totals)
  }
}

extension PruneReport.Totals {
  /// Deleted files count wherever they were deleted; the rest only where a run is done with.
  init(_ outcome: PruneOutcome) {
    for run in outcome.runs {
      workbooks += run.workbooks
      archived += run.archived
      guard run.failures.isEmpty else { continue }
      runs += 1
      files += run.files
      rowsKeptOut += run.rowsKeptOut
      findings += run.findings
    }
  }
}

/// What a prune removed, in words.
struct PrunePrinter {
  let language: Language

  func lines(for outcome: PruneOutcome) -> [String] {
    guard !outcome.runs.isEmpty else {
      return [LocalizedText(zh: "没有要清理的内容", en: "nothing to prune")[language]]
    }
    return outcome.runs.flatMap(lines) + [total(outcome)]
  }

  private func lines(for run: PrunedRun) -> [String] {
    let counts = words(
      files: run.files, rows: run.rowsKeptOut, findings: run.findings, workbooks: run.workbooks,
      archived: run.archived)
    let kept = LocalizedText(zh: "有文件无法删除，该次运行的记录保留", en: "a file could not be deleted: the findings stay")
    return ["\(run.run)  \(run.day.iso)  \(counts)"] + (run.failures.isEmpty ? [] : ["  ! \(kept[language])"])
      + run.failures.map { "    \($0.path)" }
  }

  private func total(_ outcome: PruneOutcome) -> String {
    let totals = PruneReport.Totals(outcome)
    let counts = words(
      files: totals.files, rows: totals.rowsKeptOut, findings: totals.findings, workbooks: totals.workbooks,
      archived: totals.archived)
    switch language {
    case .zh: return (outcome.isDryRun ? "将清理" : "已清理") + " \(totals.runs) 次运行：\(counts)"
    case .en: return (outcome.isDryRun ? "would prune" : "pruned") + " runs: \(totals.runs)  \(counts)"
    }
  }

  private func words(files: Int, rows: Int, findings: Int, workbooks: Int, archived: Int) -> String {
    LocalizedText(
      zh: "\(files) 个文件  未导入 \(rows) 行  问题 \(findings) 条  失败表 \(workbooks) 个  存档文件 \(archived) 个",
      en: "files: \(files)  rows kept out: \(rows)  findings: \(findings)  workbooks: \(workbooks)  "
        + "archived files: \(archived)")[language]
  }
}
