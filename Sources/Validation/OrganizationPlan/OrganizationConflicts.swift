import RosterModel

/// Rows of one file that contradict each other, and rows whose superior is not to be had (ORG-102, ORG-103).
extension OrganizationPlan {
  mutating func markExplicitDuplicates() {
    let entries = rows.map(\.entry)
    markDuplicates(.organizationCode, row: { entries[$0].code })
    markDuplicates(.schoolCode, row: { entries[$0].schoolCode })
  }

  mutating func markDuplicates(_ field: Field, row key: (Int) -> String?) {
    let groups = Dictionary(grouping: rows.indices.filter { key($0) != nil }, by: { NameKey.of(key($0) ?? "") })
    for group in groups.values where group.count > 1 {
      let named = NamedRows(group) { String(rows[$0].report.row) }
      for index in group {
        let list = named.others(than: index)
        let stated = field == .fullName && rows[index].entry.fullName == nil ? .shortName : field
        rows[index].report.add(
          .organizationTaken, stated, .text(key(index) ?? ""),
          .words(LocalizedText(zh: "另见第 \(list) 行", en: "also in row \(list)")))
      }
    }
  }

  mutating func failBelowFailures() {
    for row in order where rows[row].isAccepted { _ = failsWithSuperior(row) }
  }

  /// Whether the row's superior is a row that failed, which is then reported.
  mutating func failsWithSuperior(_ row: Int) -> Bool {
    guard case .row(let superior)? = planned[row]?.superior, !rows[superior].isAccepted else { return false }
    reportSuperior(row, .failed(rows[superior].report.row))
    return true
  }

  /// A derived full name may be too long to be written anywhere again (CEL-106); one that is stored already is not.
  mutating func hasRoom(for planned: PlannedOrganization) throws -> Bool {
    let length = planned.fullName.unicodeScalars.count
    guard length > OrganizationLimits.fullName, rows[planned.row].entry.fullName == nil,
      try stored(under: planned.fullName).fullNamed.isEmpty
    else { return true }
    rows[planned.row].report.add(
      .tooLong, .shortName, .text(Field.fullName.heading), .number(length), .number(OrganizationLimits.fullName))
    return false
  }

  /// Of rows that still wait for their superior at the end.
  mutating func reportMissingSuperior(_ row: Int) throws {
    let text = rows[row].entry.superior ?? ""
    if names.has(NameKey.of(text)) {
      reportSuperior(row, .circle)
    } else {
      reportSuperior(row, .notFound(nearest: try nearest(to: text)))
    }
  }

  enum SuperiorProblem {
    case notFound(nearest: [String])
    case circle
    case ambiguous(String)
    case failed(Int)
    case full
    case tooDeep
  }

  mutating func reportSuperior(_ row: Int, _ problem: SuperiorProblem) {
    let text = rows[row].entry.superior ?? ""
    let words =
      switch problem {
      case .notFound(let nearest):
        LocalizedText(
          zh: "没有找到“\(text)”" + NearestWords.of(nearest).zh, en: "no “\(text)” was found" + NearestWords.of(nearest).en)
      case .circle:
        LocalizedText(zh: "“\(text)”与其下级互为上级", en: "“\(text)” stands below what stands below it")
      case .ambiguous(let names):
        LocalizedText(zh: "“\(text)”不止一个：\(names)", en: "“\(text)” names more than one: \(names)")
      case .failed(let other):
        LocalizedText(zh: "“\(text)”所在的第 \(other) 行有错误", en: "row \(other), which is “\(text)”, failed")
      case .full: LocalizedText(zh: "下级组织编码已用完", en: "no number is left below it")
      case .tooDeep:
        LocalizedText(
          zh: "“\(text)”层级过深，其下级组织的编码将超过 \(OrganizationLimits.code) 个字",
          en: "“\(text)” stands too deep: a code below it would have more than \(OrganizationLimits.code) characters")
      }
    rows[row].report.add(.superiorNotFound, .superior, .words(words))
  }
}
