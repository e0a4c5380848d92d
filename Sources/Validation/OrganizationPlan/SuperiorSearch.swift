import RosterModel

/// Finds what 上级组织 names: by code or full name first, then by short name, among stored organisations and the rows of
/// the same file.
struct SuperiorSearch<Source: Register> {
  enum Answer {
    case stored(Organization)
    case row(Int)
    /// A later row may settle it.
    case waiting
    case ambiguous(String)
  }

  private let plan: OrganizationPlan<Source>

  init(_ plan: OrganizationPlan<Source>) { self.plan = plan }

  func find(_ text: String, for row: Int, mayWait: Bool) throws -> Answer {
    let stored = try plan.register.organizations(matching: text)
    if let exact = stored.first(where: { $0.code == text || $0.fullName == text }) { return .stored(exact) }
    let exactRows = plan.names.exact(text).filter { $0 != row }
    if let only = exactRows.first { return exactRows.count == 1 ? settled(only) : .ambiguous(rowNames(exactRows)) }
    return shortName(text, for: row, stored: stored, mayWait: mayWait)
  }

  private func shortName(_ text: String, for row: Int, stored: [Organization], mayWait: Bool) -> Answer {
    let named = plan.names.short(text).filter { $0 != row }
    if mayWait, named.contains(where: { plan.planned[$0] == nil && plan.rows[$0].isAccepted }) { return .waiting }
    // A row that only repeats a stored organisation is no second one.
    let new = named.filter { index in !stored.contains { $0.fullName == plan.planned[index]?.fullName } }
    switch (stored.count, new.count) {
    case (0, 0): return .waiting
    case (1, 0): return .stored(stored[0])
    case (0, 1): return settled(new[0])
    default: return .ambiguous((stored.map(\.fullName) + [rowNames(new)]).filter { !$0.isEmpty }.joined(separator: "；"))
    }
  }

  private func settled(_ row: Int) -> Answer { plan.planned[row] == nil ? .waiting : .row(row) }

  private func fullName(_ row: Int) -> String? { plan.planned[row]?.fullName ?? plan.rows[row].entry.fullName }

  private func rowNames(_ rows: [Int]) -> String {
    rows.prefix(10).map { fullName($0) ?? "row \(plan.rows[$0].report.row)" }.joined(separator: "；")
  }
}

/// Which rows of the file a name or code may mean.
struct OrganizationNames {
  private var exact: [String: [Int]] = [:]
  private var short: [String: [Int]] = [:]

  init(_ entries: [OrganizationEntry]) {
    for (row, entry) in entries.enumerated() {
      for name in Set([entry.code, entry.fullName].compactMap { $0 }) { exact[name, default: []].append(row) }
      if let name = entry.shortName { short[name, default: []].append(row) }
    }
  }

  /// A full name that was derived from the superior's.
  mutating func add(fullName: String, of row: Int) { exact[fullName, default: []].append(row) }

  func exact(_ text: String) -> [Int] { exact[text] ?? [] }

  func short(_ text: String) -> [Int] { short[text] ?? [] }
}
