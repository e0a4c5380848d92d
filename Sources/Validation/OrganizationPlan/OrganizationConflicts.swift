import RosterModel

/// Rows of one file that contradict each other, and rows whose superior is not to be had (ORG-102, ORG-103).
extension OrganizationPlan {
  mutating func markExplicitDuplicates() {
    let entries = rows.map(\.entry)
    markDuplicates(.organizationCode, row: { entries[$0].code })
    markDuplicates(.schoolCode, row: { entries[$0].schoolCode })
  }

  mutating func markDuplicates(_ field: Field, row key: (Int) -> String?) {
    let groups = Dictionary(grouping: rows.indices.filter { key($0) != nil }, by: { key($0) ?? "" })
    for (value, group) in groups where group.count > 1 {
      for index in group {
        let others = group.filter { $0 != index }.prefix(10).map { String(rows[$0].report.row) }
        let list = others.joined(separator: "、")
        let stated = field == .fullName && rows[index].entry.fullName == nil ? .shortName : field
        rows[index].report.add(
          .organizationTaken, stated, .text(value),
          .words(LocalizedText(zh: "另见第 \(list) 行", en: "also in row \(list)")))
      }
    }
  }

  mutating func failBelowFailures() {
    for row in order {
      guard case .row(let superior)? = planned[row]?.superior, !rows[superior].isAccepted, rows[row].isAccepted else {
        continue
      }
      reportSuperior(row, .failed(rows[superior].report.row))
    }
  }

  enum SuperiorProblem {
    case notFound
    case ambiguous(String)
    case failed(Int)
  }

  mutating func reportSuperior(_ row: Int, _ problem: SuperiorProblem) {
    let text = rows[row].entry.superior ?? ""
    let words =
      switch problem {
      case .notFound: LocalizedText(zh: "没有找到“\(text)”", en: "no “\(text)” was found")
      case .ambiguous(let names):
        LocalizedText(zh: "“\(text)”不止一个：\(names)", en: "“\(text)” names more than one: \(names)")
      case .failed(let other):
        LocalizedText(zh: "“\(text)”所在的第 \(other) 行有错误", en: "row \(other), which is “\(text)”, failed")
      }
    rows[row].report.add(.superiorNotFound, .superior, .words(words))
  }
}
