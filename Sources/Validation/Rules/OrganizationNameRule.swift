public import RosterModel

/// 青工委, 青年部 and 群团部 are no organisations of the League (F24).
public struct OrganizationNameRule: Rule {
  public let codes: [FindingCode] = [.notAnOrganization]

  static let refused = ["青工委", "青年部", "群团部", "青年工作委员会"]

  public init() {}

  public func check(_ entry: OrganizationEntry, in context: RuleContext, report: inout RowReport) {
    for (field, name) in [(Field.shortName, entry.shortName), (.fullName, entry.fullName)] {
      guard let name, Self.refused.contains(where: { name.hasSuffix($0) }) else { continue }
      report.add(.notAnOrganization, field, .text(name))
    }
  }
}

/// The secretary (书记) an organisation's row names.
public struct SecretaryRule: Rule {
  public let codes: [FindingCode] = [
    .residentIDCheckCharacter, .residentIDBirthDate, .residentIDProvince, .countyUnknown,
  ]

  public init() {}

  public func check(_ entry: OrganizationEntry, in context: RuleContext, report: inout RowReport) {
    guard let id = entry.secretaryID else { return }
    ResidentIDCheck.check(id, field: .secretaryID, asOf: context.asOf, report: &report)
  }
}
