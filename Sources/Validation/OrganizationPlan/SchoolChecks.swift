import RosterModel

/// 学校机构编号 and 毕业时间 only where they belong: ORG-106 (F43–F45), ORG-107 (F51).
extension OrganizationPlan {
  /// `stored`: what is stored of the organisation itself; nil for a new one. After its superior was planned.
  mutating func checkSchool(_ row: Int, _ planned: PlannedOrganization, stored: OrganizationEntry?) throws {
    let entry = rows[row].entry
    let industry = entry.industry ?? stored?.industry
    let above = try school(above: planned.superior)
    schools[row] = .some(industry?.isSchool == true ? planned.shortName : above)
    if entry.schoolCode != nil, let words = Self.problem(planned.category, industry, below: above) {
      rows[row].report.add(.schoolCodeNotHere, .schoolCode, .text(planned.shortName), .words(words))
    }
    // A graduate branch keeps the date it was marked with while it was a branch.
    if entry.graduation != nil, entry.graduation != stored?.graduation,
      let words = Self.problem(planned.category, industry)
    {
      rows[row].report.add(.graduationNotHere, .graduation, .text(planned.shortName), .words(words))
    }
  }

  private static func problem(
    _ category: OrganizationCategory, _ industry: Industry?, below school: String?
  ) -> LocalizedText? {
    if category == .leadingBody { return LocalizedText(zh: "团的领导机关不是学校", en: "a leading body is no school") }
    if let school {
      return LocalizedText(zh: "它是“\(school)”的下属组织", en: "it is a part of “\(school)”")
    }
    return sectorProblem(industry)
  }

  private static func problem(_ category: OrganizationCategory, _ industry: Industry?) -> LocalizedText? {
    guard category == .branch else {
      return LocalizedText(zh: "组织类别是“\(category.rawValue)”，不是团支部", en: "it is a \(category.rawValue), no branch")
    }
    return sectorProblem(industry)
  }

  private static func sectorProblem(_ industry: Industry?) -> LocalizedText? {
    guard let industry else {
      return LocalizedText(zh: "没有填写单位所属行业类别", en: "its sector is not stated")
    }
    guard !industry.isSchool else { return nil }
    return LocalizedText(
      zh: "单位所属行业类别是“\(industry.rawValue)”", en: "its sector is “\(industry.rawValue)”")
  }

  // MARK: Superiors

  /// The nearest superior that is a school by its own sector; nil where there is none.
  private mutating func school(above superior: PlannedSuperior) throws -> String? {
    switch superior {
    case .none: return nil
    case .row(let row): return schools[row] ?? nil
    case .stored(let organization):
      if let known = storedSchools[organization.id] { return known }
      let found = try storedSchool(from: organization)
      storedSchools[organization.id] = .some(found)
      return found
    }
  }

  /// A superior stands above fewer levels than a code has digits, so the way up is short.
  private func storedSchool(from organization: Organization) throws -> String? {
    var next: Organization? = organization
    while let here = next {
      if try register.details(ofOrganization: here.id)?.industry?.isSchool == true { return here.shortName }
      next = try here.parentID.flatMap { try register.organization(id: $0) }
    }
    return nil
  }
}
