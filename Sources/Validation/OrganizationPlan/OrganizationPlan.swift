public import RosterModel

/// Works out the tree that the rows of one file describe: a superior may stand further down the same file, names and
/// provinces come from it, and a row whose superior fails fails with it (ORG-102 … ORG-105).
public struct OrganizationPlan<Source: Register> {
  let register: Source
  let updates: Bool
  public internal(set) var rows: [CheckedRow<OrganizationEntry>]
  /// Accepted and failed rows alike, superiors before subordinates; by row index.
  var planned: [Int: PlannedOrganization] = [:]
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
