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
  var names: OrganizationNames
  var settling: SettlingOrder
  /// What is stored under a name as it is compared, asked once for each.
  private var storedByKey: [String: StoredMatches] = [:]
  private var rootRow: Int?
  var nearestNames: [String: [String]] = [:]
  var candidateNames: [String]?
  /// The school that a row is or stands below, and a stored organisation; nil for none.
  var schools: [Int: String?] = [:]
  var storedSchools: [Int64: String?] = [:]

  /// Throws what the register throws.
  public init(_ rows: [CheckedRow<OrganizationEntry>], register: Source, updates: Bool) throws {
    self.rows = rows
    self.register = register
    self.updates = updates
    names = OrganizationNames([])
    settling = SettlingOrder(count: rows.count)
    markExplicitDuplicates()
    names = OrganizationNames(self.rows)
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
    repeat {
      while let row = settling.next() {
        if let text = try settle(row) { settling.wait(row, for: text) } else { wakeWaiting(for: row) }
      }
    } while settling.losePatience()
    for row in settling.left { try reportMissingSuperior(row) }
  }

  /// nil when the row is settled, well or badly; else the name it waits for.
  private mutating func settle(_ row: Int) throws -> String? {
    // What could not be read is no blank, and a row whose columns slid says nothing about any superior.
    guard !rows[row].report.hasFailure(on: .superior), !rows[row].report.isShifted else { return nil }
    guard let text = rows[row].entry.superior else {
      try planRoot(row)
      return nil
    }
    switch try superior(named: text, for: row) {
    case .stored(let organization): try plan(row, below: .stored(organization))
    case .row(let superior) where planned[superior] == nil: reportSuperior(row, .failed(rows[superior].report.row))
    case .row(let superior): try plan(row, below: .row(superior))
    case .waiting: return NameKey.of(text)
    case .ambiguous(let names): reportSuperior(row, .ambiguous(names))
    }
    return nil
  }

  private mutating func wakeWaiting(for row: Int) {
    let entry = rows[row].entry
    let isLast = names.settle(row, shortName: entry.shortName)
    for key in Set([entry.code, entry.fullName, planned[row]?.fullName].compactMap { $0.map(NameKey.of) }) {
      settling.wake(key, after: row)
    }
    if let name = entry.shortName, isLast || !settling.isPatient { settling.wake(NameKey.of(name), after: row) }
  }

  /// What is stored under a code, full or short name.
  mutating func stored(under text: String) throws -> StoredMatches {
    let key = NameKey.of(text)
    if let known = storedByKey[key] { return known }
    let stored = StoredMatches(key, try register.organizations(matching: key))
    storedByKey[key] = stored
    return stored
  }

  /// Only one organisation has no superior.
  private mutating func planRoot(_ row: Int) throws {
    let entry = rows[row].entry
    let name = entry.fullName ?? entry.shortName
    let stored = try register.root
    let isTheRoot =
      stored.map { NameKey.areEqual($0.fullName, name ?? "") || $0.code == entry.code } ?? (rootRow == nil)
    guard isTheRoot else {
      rows[row].report.add(.requiredValueMissing, .superior, .text(Field.superior.heading))
      return
    }
    try plan(row, below: .none)
    if planned[row] != nil { rootRow = row }
  }

  private mutating func plan(_ row: Int, below superior: PlannedSuperior) throws {
    let entry = rows[row].entry
    guard let shortName = entry.shortName, let category = entry.category else { return }
    let above = describe(superior)
    let planned = PlannedOrganization(
      row: row, superior: superior, shortName: shortName,
      fullName: entry.fullName ?? (above?.fullName ?? "") + shortName, category: category,
      province: entry.province ?? above?.province, code: entry.code ?? "")
    guard try hasRoom(for: planned) else { return }
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
      guard !failsWithSuperior(row) else { continue }
      let above = describe(superior)?.code
      if !code.isEmpty {
        // A superior that was numbered only now.
        if let above, rows[row].disposition == .insert { checkCode(code, of: row, below: above) }
        continue
      }
      if let above, numbering.isNew(above) { try noteStored(below: above, in: &numbering) }
      guard let code = numbering.next(below: above) else {
        reportSuperior(row, .full)
        continue
      }
      guard code.utf8.count <= OrganizationLimits.code else {
        reportSuperior(row, .tooDeep)
        continue
      }
      planned[row]?.code = code
    }
  }

  private mutating func noteStored(below code: String, in numbering: inout OrganizationNumbering) throws {
    guard let stored = try stored(under: code).coded else { return }
    for child in try register.organizations(below: stored.id) { numbering.note(child.code) }
  }
}
