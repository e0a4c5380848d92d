import Identifiers
public import RosterModel

/// The resident ID (身份证号, GB 11643-1999): date, province, check character, and the sex column against it.
/// An unknown county only warns, because region tables have gaps (domain section 4).
public struct ResidentIDRule: Rule {
  public let codes: [FindingCode] = [
    .residentIDCheckCharacter, .residentIDBirthDate, .residentIDProvince, .sexContradicts, .countyUnknown,
  ]

  public init() {}

  public func check(_ entry: PersonEntry, in context: RuleContext, report: inout RowReport) {
    guard let id = entry.residentID else { return }
    ResidentIDCheck.check(id, field: .residentID, asOf: context.asOf, report: &report)
    if let sex = entry.sex, (sex == .male) != id.isMale {
      report.add(.sexContradicts, .sex, .text(sex.rawValue))
    }
  }
}

/// What makes a well-formed ID wrong, for whichever column holds one.
enum ResidentIDCheck {
  static func check(_ id: ResidentID, field: Field, asOf: CivilDate, report: inout RowReport) {
    let today = (asOf.year, asOf.month, asOf.day)
    let defects = id.defects(notAfter: today)
    for defect in defects {
      switch defect {
      case .birthDate: report.add(.residentIDBirthDate, field)
      case .province: report.add(.residentIDProvince, field)
      case .checkCharacter: report.add(.residentIDCheckCharacter, field)
      case .length, .fifteenDigits, .characters: break
      }
    }
    if !defects.contains(.province), !RegionCode.isKnownCounty(id.regionCode) {
      report.add(.countyUnknown, field, .number(id.regionCode))
    }
  }
}
