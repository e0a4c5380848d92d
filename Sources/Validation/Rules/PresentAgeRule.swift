import Identifiers
public import RosterModel

/// Age on the day of the check (F12): members from 14 until 28, cadres from 14.
public struct PresentAgeRule: Rule {
  public let codes: [FindingCode] = [.underMinimumAge, .overAgeWithoutPost]

  public init() {}

  public func check(_ entry: PersonEntry, in context: RuleContext, report: inout RowReport) {
    guard let birth = entry.possibleBirthDate(asOf: context.asOf),
      let limits = context.policy.presentAge.value(on: context.asOf, province: context.province)
    else { return }
    let age = Age.completedYears(birth: birth, on: context.asOf)
    if age < limits.minimum {
      report.add(.underMinimumAge, .residentID, .number(age), .number(limits.minimum))
    } else if age >= limits.memberBelow, entry.isCadre == false {
      report.add(.overAgeWithoutPost, .residentID, .number(age), .number(limits.memberBelow))
    }
  }
}

extension PersonEntry {
  /// The birth date in the ID; nil where RID-104 has named it impossible.
  func possibleBirthDate(asOf: CivilDate) -> CivilDate? {
    guard let id = residentID, id.hasPossibleBirthDate(notAfter: (asOf.year, asOf.month, asOf.day)) else { return nil }
    return birthDate
  }
}
