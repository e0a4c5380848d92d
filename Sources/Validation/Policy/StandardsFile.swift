import RosterModel

/// `standards.yaml`, decoded.
struct StandardsFile {
  let standards: Standards

  init(_ root: PolicyNode) throws(PolicyError) {
    let tables = ["branchMembers", "branchPersons", "committeeCadres", "membershipEnds", "endingReminder"]
    let top = try root.mapping(required: ["regions", "requiredFields"] + tables)
    guard let regionNode = top["regions"], let members = top["branchMembers"], let persons = top["branchPersons"],
      let cadres = top["committeeCadres"], let ends = top["membershipEnds"], let reminder = top["endingReminder"],
      let fields = top["requiredFields"]
    else { throw root.error(.mustBeMapping) }
    let regions = try regionNode.regions()
    standards = Standards(
      branchMembers: try members.numbers(regions, unit: "persons", key: "minimum", in: 0...1000),
      branchPersons: try persons.numbers(regions, unit: "persons", key: "minimum", in: 0...1000),
      committeeCadres: try cadres.numbers(regions, unit: "persons", key: "minimum", in: 0...1000),
      membershipEnds: try ends.numbers(regions, unit: "years", key: "age", in: 1...150),
      endingReminder: try reminder.numbers(regions, unit: "days", key: "within", in: 0...366),
      requiredFields: try StandardsFile.requiredFields(fields))
  }

  private static let ofPersons: [Field] = [
    .name, .residentID, .sex, .ethnicity, .politicalStatus, .education, .inPartyOrganization, .mobile, .email, .qq,
    .wechat, .weibo,
  ]

  private static let ofOrganizations: [Field] = [
    .shortName, .fullName, .category, .industry, .province, .schoolCode, .phone, .organizationEmail, .secretaryName,
    .secretaryID, .secretaryMobile,
  ]

  private static func requiredFields(_ place: PolicyNode) throws(PolicyError) -> RequiredFields {
    let groups = try place.mapping(required: ["person", "member", "post", "secretary", "organization", "source"])
    func fields(_ group: String, of allowed: [Field]) throws(PolicyError) -> [Field] {
      try groups[group]?.fields(of: allowed) ?? []
    }
    return RequiredFields(
      person: try fields("person", of: ofPersons),
      member: try fields("member", of: ofPersons + [.joinDate, .developmentNumber]),
      post: try fields("post", of: [.duty, .dutySince, .cadreNature]),
      secretary: try fields("secretary", of: ofPersons), organization: try fields("organization", of: ofOrganizations),
      source: try groups["source"]?.string() ?? "")
  }
}

extension PolicyNode {
  /// A dated table of one number each.
  fileprivate func numbers(
    _ regions: [String: PolicyRegion], unit: String, key: String, in range: ClosedRange<Int>
  ) throws(PolicyError) -> DatedTable<Int> {
    try table(regions: regions, unit: unit, keys: [key]) { values throws(PolicyError) in
      try values[key]?.integer(in: range) ?? range.lowerBound
    }
  }

  /// A list of field keys, in the order of the forms and each once.
  fileprivate func fields(of allowed: [Field]) throws(PolicyError) -> [Field] {
    var fields: Set<Field> = []
    for item in try list() {
      guard let field = Field(key: try item.string()), allowed.contains(field) else {
        throw item.error(.mustBeOneOf, .text(allowed.map(\.key).joined(separator: ", ")))
      }
      fields.insert(field)
    }
    return fields.sorted { $0.rawValue < $1.rawValue }
  }
}
