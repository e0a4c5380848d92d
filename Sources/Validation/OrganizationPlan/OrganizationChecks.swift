import RosterModel

/// A planned organisation against its superior and against what is stored (ORG-103, ORG-105, REG-107).
extension OrganizationPlan {
  mutating func check(_ row: Int, _ planned: PlannedOrganization, below above: Above?) {
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

  mutating func checkCode(_ code: String, of row: Int, below superior: String) {
    guard OrganizationCode.parent(of: code) != superior else { return }
    rows[row].report.add(
      .superiorNotFound, .superior,
      .words(
        LocalizedText(
          zh: "编码 \(code) 不在上级组织 \(superior) 之下", en: "the code \(code) does not stand below \(superior)")))
  }

  mutating func checkAgainstStored(_ row: Int, _ planned: PlannedOrganization) throws {
    let alike = try stored(under: planned.fullName).fullNamed
    var named = alike.first { $0.fullName == planned.fullName } ?? alike.first { $0.code == planned.code }
    if alike.isEmpty { named = try renamed(row, planned) }
    if named == nil, let twin = alike.first {
      reportTwin(row, planned, twin)
      return
    }
    if !planned.code.isEmpty,
      let coded = try stored(under: planned.code).coded,
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
    if let named {
      try compare(row, planned, with: named)
    } else {
      try checkSchool(row, planned, stored: nil)
      rows[row].disposition = .insert
    }
  }

  /// The stored organisation that a row names by its code and its superior while it states another full name (F33(1)).
  /// A row that leaves the full name to be derived is a new organisation under a code that is taken.
  private mutating func renamed(_ row: Int, _ planned: PlannedOrganization) throws -> Organization? {
    guard rows[row].entry.fullName != nil, !planned.code.isEmpty,
      let coded = try stored(under: planned.code).coded,
      try describe(planned.superior)?.code == superiorCode(of: coded)
    else { return nil }
    return coded
  }

  /// The same name in other brackets or with spaces: a second organisation of that name is none.
  private mutating func reportTwin(_ row: Int, _ planned: PlannedOrganization, _ twin: Organization) {
    let field: Field = rows[row].entry.fullName == nil ? .shortName : .fullName
    rows[row].report.add(.organizationTaken, field, .text(planned.fullName), .text("\(twin.fullName)（\(twin.code)）"))
  }

  mutating func compare(_ row: Int, _ planned: PlannedOrganization, with stored: Organization) throws {
    let hasOtherCode = !planned.code.isEmpty && planned.code != stored.code
    if try hasOtherCode || describe(planned.superior)?.code != superiorCode(of: stored) {
      let field: Field = rows[row].entry.fullName == nil ? .shortName : .fullName
      rows[row].report.add(.organizationTaken, field, .text(planned.fullName), .text(stored.code))
      return
    }
    self.planned[row]?.code = stored.code
    guard let details = try register.details(ofOrganization: stored.id) else { return }
    try checkSchool(row, planned, stored: details)
    let changed = fullNameChange(row, stored) + rows[row].entry.differences(from: details)
    let fixed = try fixedFields(of: stored, details).filter(changed.contains)
    for field in fixed {
      rows[row].report.add(.organizationFixed, field, .text(stored.fullName), .text(field.heading))
    }
    guard fixed.isEmpty else { return }
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

  /// The name in other brackets or with spaces is no other name, unless somebody means to correct it.
  private func fullNameChange(_ row: Int, _ stored: Organization) -> [Field] {
    guard let name = rows[row].entry.fullName, name != stored.fullName,
      updates || !NameKey.areEqual(name, stored.fullName)
    else { return [] }
    return [.fullName]
  }

  /// What never changes of the top and of the leading bodies directly below it (F33(2)); a blank may be filled.
  private func fixedFields(of stored: Organization, _ details: OrganizationEntry) throws -> [Field] {
    let isTop = stored.parentID == nil
    let isProvincial =
      try stored.category == .leadingBody
      && stored.parentID.flatMap { try register.organization(id: $0) }?.parentID == nil
    guard isTop || isProvincial else { return [] }
    return [Field.category, .shortName, .fullName, .industry].filter { !details.lacks($0) }
  }

  private func superiorCode(of stored: Organization) throws -> String? {
    try stored.parentID.flatMap { try register.organization(id: $0)?.code }
  }
}
