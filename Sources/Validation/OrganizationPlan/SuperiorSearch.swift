import RosterModel

/// What a text in 上级组织 turned out to be.
enum SuperiorAnswer {
  case stored(Organization)
  /// A settled row; without a plan when it failed.
  case row(Int)
  /// A later row may settle it.
  case waiting
  case ambiguous(String)
}

/// Finds what 上级组织 names: by code or full name first, then by short name, among stored organisations and the rows of
/// the same file.
extension OrganizationPlan {
  mutating func superior(named text: String, for row: Int) throws -> SuperiorAnswer {
    let key = NameKey.of(text)
    let stored = try stored(under: key)
    if stored.isExact {
      return stored.meant.count == 1 ? .stored(stored.meant[0]) : .ambiguous(storedNames(stored.meant))
    }
    let exactRows = names.exact(key, but: row)
    if let only = exactRows.first { return exactRows.count == 1 ? settled(only) : .ambiguous(rowNames(exactRows)) }
    return shortName(key, for: row, stored: stored.meant)
  }

  private mutating func shortName(_ key: String, for row: Int, stored: [Organization]) -> SuperiorAnswer {
    if settling.isPatient, names.isOpen(key, but: row, named: rows[row].entry.shortName) { return .waiting }
    guard stored.count < 2 else { return .ambiguous(storedNames(stored)) }
    // A row that only repeats a stored organisation is no second one.
    let planned = planned
    let new = names.short(key, but: row) { index in
      stored.contains { NameKey.areEqual($0.fullName, planned[index]?.fullName ?? "") }
    }
    switch (stored.count, new.count) {
    case (0, 0): return .waiting
    case (1, 0): return .stored(stored[0])
    case (0, 1): return settled(new[0])
    default: return .ambiguous((stored.map(\.fullName) + [rowNames(new)]).joined(separator: "；"))
    }
  }

  private func settled(_ row: Int) -> SuperiorAnswer { names.isUnsettled(row) ? .waiting : .row(row) }

  private func storedNames(_ stored: [Organization]) -> String {
    stored.prefix(NamedRows.most).map { "\($0.fullName)（\($0.code)）" }.joined(separator: "；")
      + (stored.count > NamedRows.most ? " …" : "")
  }

  private func rowNames(_ rows: [Int]) -> String {
    rows.prefix(NamedRows.most).map { row in
      planned[row]?.fullName ?? self.rows[row].entry.fullName ?? "row \(self.rows[row].report.row)"
    }.joined(separator: "；")
  }
}

/// The names nearest to a superior that is not there.
extension OrganizationPlan {
  /// Looked for at most for so many names of a file: each is compared with all names there are.
  static var mostSought: Int { 10 }

  mutating func nearest(to text: String) throws -> [String] {
    if let known = nearestNames[text] { return known }
    guard nearestNames.count < Self.mostSought else { return [] }
    let candidates = try candidateNames ?? (register.organizationNames() + names.some(20_000))
    candidateNames = candidates
    let nearest = NearestNames.among(candidates, to: text, limit: NearestWords.most)
    nearestNames[text] = nearest
    return nearest
  }
}
