public import RosterModel

/// Works out the tree that the rows of one file describe: a superior may stand further down the same file, names and
/// provinces come from it, and a row whose superior fails fails with it (ORG-102 … ORG-105).
public struct OrganizationPlan<Source: Register> {
  let register: Source
  private let updates: Bool
  public private(set) var rows: [CheckedRow<OrganizationEntry>]
  /// Accepted and failed rows alike, superiors before subordinates; by row index.
  private(set) var planned: [Int: PlannedOrganization] = [:]
  private(set) var order: [Int] = []
  private(set) var names: OrganizationNames

  /// Throws what the register throws.
  public init(_ rows: [CheckedRow<OrganizationEntry>], register: Source, updates: Bool) throws {
    self.rows = rows
    self.register = register
    self.updates = updates
    names = OrganizationNames(rows.map(\.entry))
    markExplicitDuplicates()
    try resolve()
    let fullNames = planned.mapValues(\.fullName)
    markDuplicates(.fullName, row: { fullNames[$0] })
    failBelowFailures()
    try number()
    for row in self.rows.indices where !self.rows[row].isAccepted { self.rows[row].disposition = nil }
  }

  /// The organisations to load, superiors first, numbered.
  public var accepted: [PlannedOrganization] {
    order.filter { rows[$0].isAccepted }.compactMap { planned[$0] }
  }

  // MARK: Resolving superiors

  private mutating func resolve() throws {
    var pending = Array(rows.indices)
    var mayWait = true
    while !pending.isEmpty {
      let before = pending.count
      pending = try pending.filter { try !resolve($0, mayWait: mayWait) }
      if pending.count == before {
        if !mayWait { break }
        mayWait = false
      }
    }
    for row in pending { reportSuperior(row, .notFound) }
  }

  /// True when the row is settled, well or badly.
  private mutating func resolve(_ row: Int, mayWait: Bool) throws -> Bool {
    // What could not be read is no blank, and a row whose columns slid says nothing about any superior.
    guard !rows[row].report.hasFailure(on: .superior), !rows[row].report.hasSlid else { return true }
    guard let text = rows[row].entry.superior else {
      try planRoot(row)
      return true
    }
    switch try SuperiorSearch(self).find(text, for: row, mayWait: mayWait) {
    case .stored(let organization): try plan(row, below: .stored(organization))
    case .row(let superior): try plan(row, below: .row(superior))
    case .waiting: return false
    case .ambiguous(let names): reportSuperior(row, .ambiguous(names))
    }
    return true
  }

  /// Only one organisation has no superior.
  private mutating func planRoot(_ row: Int) throws {
    let entry = rows[row].entry
    let name = entry.fullName ?? entry.shortName
    let stored = try register.root
    let isTheRoot = stored.map { $0.fullName == name || $0.code == entry.code } ?? !hasOtherRoot(than: row)
    guard isTheRoot else {
      rows[row].report.add(.requiredValueMissing, .superior, .text(Field.superior.heading))
      return
    }
    try plan(row, below: .none)
  }

  private func hasOtherRoot(than row: Int) -> Bool {
    planned.values.contains { $0.superior == .none && $0.row != row }
  }

  private mutating func plan(_ row: Int, below superior: PlannedSuperior) throws {
    let entry = rows[row].entry
    guard let shortName = entry.shortName, let category = entry.category else { return }
    let above = describe(superior)
    let planned = PlannedOrganization(
      row: row, superior: superior, shortName: shortName,
      fullName: entry.fullName ?? (above?.fullName ?? "") + shortName, category: category,
      province: entry.province ?? above?.province, code: entry.code ?? "")
    self.planned[row] = planned
    if entry.fullName == nil { names.add(fullName: planned.fullName, of: row) }
    order.append(row)
    check(row, planned, below: above)
    try checkAgainstStored(row, planned)
  }

  /// What a subordinate takes over from its superior.
  struct Above {
    let code: String
    let fullName: String
    let shortName: String
    let category: OrganizationCategory
    let province: LeagueProvince?
  }

  func describe(_ superior: PlannedSuperior) -> Above? {
    switch superior {
    case .none: nil
    case .stored(let stored):
      Above(
        code: stored.code, fullName: stored.fullName, shortName: stored.shortName, category: stored.category,
        province: stored.province)
    case .row(let row):
      planned[row].map {
        Above(
          code: $0.code, fullName: $0.fullName, shortName: $0.shortName, category: $0.category, province: $0.province)
      }
    }
  }

  // MARK: Checks

  private mutating func check(_ row: Int, _ planned: PlannedOrganization, below above: Above?) {
    if let above, !above.category.mayHaveBelow(planned.category) {
      rows[row].report.add(
        .categoryNotBelow, .category, .text(above.shortName), .text(above.category.rawValue),
        .text(planned.category.rawValue))
    }
    guard let code = rows[row].entry.code else { return }
    if !OrganizationCode.isWellFormed(code) {
      rows[row].report.add(
        .valueNotAllowed, .organizationCode, .text(Field.organizationCode.heading), .text(code), "000.012.016")
    } else if let above, !above.code.isEmpty {
      checkCode(code, of: row, below: above.code)
    }
  }

  private mutating func checkCode(_ code: String, of row: Int, below superior: String) {
    guard OrganizationCode.parent(of: code) != superior else { return }
    rows[row].report.add(
      .superiorNotFound, .superior,
      .words(
        LocalizedText(
          zh: "编码 \(code) 不在上级组织 \(superior) 之下", en: "the code \(code) does not stand below \(superior)")))
  }

  private mutating func checkAgainstStored(_ row: Int, _ planned: PlannedOrganization) throws {
    let named = try register.organizations(matching: planned.fullName).first { $0.fullName == planned.fullName }
    if !planned.code.isEmpty,
      let coded = try register.organizations(matching: planned.code).first(where: { $0.code == planned.code }),
      coded.id != named?.id
    {
      rows[row].report.add(.organizationTaken, .organizationCode, .text(planned.code), .text(coded.fullName))
      return
    }
    if let number = rows[row].entry.schoolCode, let school = try register.organization(schoolCode: number),
      school.id != named?.id
    {
      rows[row].report.add(.organizationTaken, .schoolCode, .text(number), .text(school.fullName))
    }
    if let named { try compare(row, planned, with: named) } else { rows[row].disposition = .insert }
  }

  private mutating func compare(_ row: Int, _ planned: PlannedOrganization, with stored: Organization) throws {
    let hasOtherCode = !planned.code.isEmpty && planned.code != stored.code
    if try hasOtherCode || describe(planned.superior)?.code != superiorCode(of: stored) {
      let field: Field = rows[row].entry.fullName == nil ? .shortName : .fullName
      rows[row].report.add(.organizationTaken, field, .text(planned.fullName), .text(stored.code))
      return
    }
    self.planned[row]?.code = stored.code
    guard let details = try register.details(ofOrganization: stored.id) else { return }
    let changed = rows[row].entry.differences(from: details)
    if changed.isEmpty {
      rows[row].disposition = .unchanged
    } else if updates, !changed.contains(.category) {
      rows[row].disposition = .update(id: stored.id, changed: changed)
    } else {
      // The category is never changed by an import: it is set once, and members may stand on it (F33).
      let first: Field = changed.contains(.category) ? .category : changed[0]
      rows[row].report.add(.storedDataDiffer, first, .text(changed.map(\.heading).joined(separator: "、")))
    }
  }

  private func superiorCode(of stored: Organization) throws -> String? {
    try stored.parentID.flatMap { try register.organization(id: $0)?.code }
  }

  // MARK: Duplicates and failures

  private mutating func markExplicitDuplicates() {
    let entries = rows.map(\.entry)
    markDuplicates(.organizationCode, row: { entries[$0].code })
    markDuplicates(.schoolCode, row: { entries[$0].schoolCode })
  }

  private mutating func markDuplicates(_ field: Field, row key: (Int) -> String?) {
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

  private mutating func failBelowFailures() {
    for row in order {
      guard case .row(let superior)? = planned[row]?.superior, !rows[superior].isAccepted, rows[row].isAccepted else {
        continue
      }
      reportSuperior(row, .failed(rows[superior].report.row))
    }
  }

  private enum SuperiorProblem {
    case notFound
    case ambiguous(String)
    case failed(Int)
  }

  private mutating func reportSuperior(_ row: Int, _ problem: SuperiorProblem) {
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

  // MARK: Numbers

  private mutating func number() throws {
    var numbering = OrganizationNumbering(stated: rows.compactMap(\.entry.code))
    for row in order where rows[row].isAccepted {
      guard let superior = planned[row]?.superior, let code = planned[row]?.code else { continue }
      let above = describe(superior)?.code
      if !code.isEmpty {
        // A superior that was numbered only now.
        if let above, rows[row].disposition == .insert { checkCode(code, of: row, below: above) }
        continue
      }
      if let above, numbering.isNew(above) { try noteStored(below: above, in: &numbering) }
      guard let code = numbering.next(below: above) else {
        rows[row].report.add(
          .superiorNotFound, .superior,
          .words(LocalizedText(zh: "下级组织编码已用完", en: "no number is left below it")))
        continue
      }
      planned[row]?.code = code
    }
    failBelowFailures()
  }

  private func noteStored(below code: String, in numbering: inout OrganizationNumbering) throws {
    guard let stored = try register.organizations(matching: code).first(where: { $0.code == code }) else { return }
    for child in try register.organizations(below: stored.id) { numbering.note(child.code) }
  }
}
