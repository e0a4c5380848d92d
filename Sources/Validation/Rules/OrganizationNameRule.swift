public import RosterModel

/// 青工委, 青年部 and 群团部 are no organisations of the League (F24); nor is what no organisation can be called.
public struct OrganizationNameRule: Rule {
  public let codes: [FindingCode] = [.notAnOrganization]

  static let refused = ["青工委", "青年部", "群团部", "青年工作委员会"]

  public init() {}

  public func check(_ entry: OrganizationEntry, in context: RuleContext, report: inout RowReport) {
    for (field, name) in [(Field.shortName, entry.shortName), (.fullName, entry.fullName)] {
      guard let name, Self.refused.contains(where: { name.hasSuffix($0) }) || !Self.isName(name) else { continue }
      report.add(.notAnOrganization, field, .text(name))
    }
  }

  /// A stored name stands in every report and form: formulas, markup and numbers alone stay out.
  private static func isName(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first else { return true }
    // A Chinese character, which nearly all names begin with.
    let hasLetter = (0x4E00...0x9FFF).contains(first.value) || name.unicodeScalars.contains(where: isLetter)
    return hasLetter && first != "=" && !name.utf8.contains { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }
  }

  // The Unicode table of this system may be older than the character: what it does not know is taken for a letter.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || [.privateUse, .unassigned].contains(scalar.properties.generalCategory)
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
