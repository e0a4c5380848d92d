import Pipeline
import RosterModel

/// A reconciliation in words: a line an organisation, and why one is held.
struct ReconcilePrinter {
  let language: Language

  /// `book`: the workbook, as reports show it.
  func lines(for outcome: ReconcileOutcome, book: String?) -> [String] {
    let organizations = outcome.organizations
    var lines = organizations.flatMap(lines)
    lines += outcome.run.files.flatMap { file in
      file.findings.filter { $0.location == .file && $0.severity == .failure }.map {
        "\(file.path)  \($0.code.rawValue)  \($0.message(in: language))"
      }
    }
    if let book { lines.append("→ " + book) }
    lines.append(total(outcome))
    return lines
  }

  private func lines(for difference: OrganizationDifference) -> [String] {
    let counts = [
      language.say("新增", "new") + " \(difference.new)", language.say("消失", "gone") + " \(difference.gone)",
      language.say("变更", "changed") + " \(difference.changed)", language.say("转移", "moved") + " \(difference.moved)",
      language.say("一致", "identical") + " \(difference.identical)",
      language.say("不予导入", "refused") + " \(difference.refused)",
    ]
    let head = ([difference.organization.code, difference.organization.fullName] + counts).joined(separator: "  ")
    let mistyped = self.mistyped(difference)
    guard !difference.reasons.isEmpty else { return [head] + mistyped }
    let state = difference.isReleased ? language.say("已放行", "released") : language.say("暂缓", "held")
    let reasons = difference.reasons.line(in: language)
    var lines = [head] + mistyped + ["  \(state)  \(reasons)"]
    if difference.isHeld, let digest = difference.releaseDigest { lines.append("  --release \(digest)") }
    return lines
  }

  private func mistyped(_ difference: OrganizationDifference) -> [String] {
    guard difference.mistyped > 0 else { return [] }
    return [
      "  "
        + language.say(
          "消失的人中 \(difference.mistyped) 人的姓名和发展团员编号在名单中另一身份证号之下，可能填错了身份证号",
          "of those gone \(difference.mistyped) stand in the roster under another resident ID, mistyped most likely")
    ]
  }

  private func total(_ outcome: ReconcileOutcome) -> String {
    let organizations = outcome.organizations, held = organizations.filter(\.isHeld).count
    let what =
      outcome.isApplied ? language.say("已执行", "carried out") : language.say("只比较，未写入", "compared only, nothing stored")
    return language.say(
      "合计 \(organizations.count) 个组织，暂缓 \(held) 个；\(what)",
      "\(organizations.count) organisations, \(held) held; \(what)")
  }

}
