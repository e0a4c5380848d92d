import Pipeline
import RosterModel
import Store

/// What an undo did, or would do, in words.
struct UndoPrinter {
  let language: Language

  /// As many of each list are printed; JSON has all.
  private static let mostLines = 50

  /// The result of `roster undo`.
  func lines(for outcome: UndoOutcome, _ files: [FileCopy], isDryRun: Bool) -> [String] {
    var lines = [headline(outcome, isDryRun: isDryRun)]
    if outcome.closes, outcome.number != nil {
      lines.append("  " + say("这次运行此前中断，不会再续做", "the run had been cut off; it will not be resumed"))
    }
    lines += details(outcome.plan)
    if !outcome.plan.counts.isZero { lines += places(of: files, isDryRun: isDryRun) }
    return lines
  }

  /// What `roster show` says of an import.
  func lines(for plan: UndoPlan, _ files: [FileCopy]) -> [String] {
    [say("如果撤销：", "undo: ") + summary(plan)] + details(plan) + (plan.counts.isZero ? [] : lost(files))
  }

  /// Files that cannot be handed in again.
  func lost(_ files: [FileCopy]) -> [String] {
    let lost = files.filter(\.isLost).map(\.file.place)
    guard !lost.isEmpty else { return [] }
    let heading = say(
      "以下文件的最后一份已不在（记录的位置没有文件），撤销后不能再次导入：",
      "the last copy of these files is gone (nothing lies where it was); undone, they cannot be handed in again:")
    return [heading] + list(lost)
  }

  // MARK: Headlines

  private func headline(_ outcome: UndoOutcome, isDryRun: Bool) -> String {
    let run = outcome.undone.id
    let summary = summary(outcome.plan)
    if outcome.plan.counts.isZero { return say("第 \(run) 次运行：", "run \(run): ") + summary }
    if isDryRun { return say("试撤销第 \(run) 次运行，未写入：", "run \(run), tried only: ") + summary }
    let number = outcome.number.map(String.init) ?? "-"
    return outcome.plan.stays.isEmpty
      ? say("第 \(run) 次运行已撤销（运行 \(number)）：", "run \(run) undone by run \(number): ") + summary
      : say("第 \(run) 次运行已部分撤销（运行 \(number)）：", "run \(run) partly undone by run \(number): ") + summary
  }

  private func summary(_ plan: UndoPlan) -> String {
    if plan.isRefused { return say("不能撤销，不作任何改动：", "refused, nothing is changed:") }
    if plan.isEmpty { return say("没有可撤销的内容", "nothing to take back") }
    let counts = plan.counts
    if counts.isZero { return say("全部保留，不作任何改动：", "everything stays, nothing is changed:") }
    let waivers = counts.waivers > 0 ? say("，情况说明 \(counts.waivers)", ", \(counts.waivers) waivers") : ""
    return say(
      "移除人员 \(counts.persons)，团籍 \(counts.memberships)，职务 \(counts.posts)，组织 \(counts.organizations)\(waivers)；"
        + "恢复职务 \(counts.postsRestored)，字段 \(counts.fields)；保留 \(plan.stays.count)",
      "removes \(counts.persons) persons, \(counts.memberships) memberships, \(counts.posts) posts, "
        + "\(counts.organizations) organisations\(waivers); restores \(counts.postsRestored) posts, \(counts.fields) fields; "
        + "leaves \(plan.stays.count) as they are")
  }

  // MARK: Lists

  private func details(_ plan: UndoPlan) -> [String] {
    let words = UndoWords(language: language)
    return list(plan.obstacles.map(words.sentence)) + list(plan.stays.map(words.sentence))
  }

  private func places(of files: [FileCopy], isDryRun: Bool) -> [String] {
    guard !isDryRun else { return lost(files) }
    let taken = files.filter(\.isNeeded).compactMap(\.place)
    guard !taken.isEmpty else { return [] }
    return [say("文件现在的位置，可以再次导入：", "the files lie here and can be handed in again:")] + list(taken)
  }

  private func list(_ items: [String]) -> [String] {
    let rest = items.count - Self.mostLines
    return items.prefix(Self.mostLines).map { "  " + $0 }
      + (rest > 0 ? [say("  ……还有 \(rest) 项，全部见 --json", "  … and \(rest) more; --json has all")] : [])
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

extension FileRecord {
  /// Where the file lies after the run.
  var place: String { archived ?? path }
}
