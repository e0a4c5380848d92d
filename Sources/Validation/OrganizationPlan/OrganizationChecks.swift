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
    let named = alike.first { $0.fullName == planned.fullName } ?? alike.first { $0.code == planned.code }
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
    if let named { try compare(row, planned, with: named) } else { rows[row].disposition = .insert }
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
}
