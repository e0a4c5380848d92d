public import RosterModel

/// The join date (入团时间), by itself and against the birth date (F15(1)). Where only a month is given, each check
/// takes the day of it that favours the person.
public struct JoinDateRule: Rule {
  public let codes: [FindingCode] = [.tooYoungOnJoining, .joinDateInFuture, .joinDateTooEarly, .overAgeOnJoining]

  public init() {}

  public func check(_ entry: PersonEntry, in context: RuleContext, report: inout RowReport) {
    checkNotInFuture(entry.dutySince, .dutySince, context, &report)
    guard let joined = entry.joinDate else { return }
    checkNotInFuture(joined, .joinDate, context, &report)
    let earliest = context.policy.earliestJoinDate
    if joined.latest < earliest {
      report.add(.joinDateTooEarly, .joinDate, .text(joined.text), .text(earliest.iso))
    }
    guard let birth = entry.possibleBirthDate(asOf: context.asOf) else { return }
    checkAge(joined, birth: birth, context, &report)
  }

  private func checkNotInFuture(
    _ date: PartialDate?, _ field: Field, _ context: RuleContext, _ report: inout RowReport
  ) {
    guard let date, date.earliest > context.asOf else { return }
    report.add(.joinDateInFuture, field, .text(field.heading), .text(date.text), .text(context.asOf.iso))
  }

  private func checkAge(
    _ joined: PartialDate, birth: CivilDate, _ context: RuleContext, _ report: inout RowReport
  ) {
    guard joined.latest >= birth else {
      guard !report.hasFailure(on: .joinDate) else { return }
      let words = FindingArgument.words(LocalizedText(zh: "出生日期", en: "the birth date"))
      report.add(.joinDateTooEarly, .joinDate, .text(joined.text), words)
      return
    }
    let greatestAge = Age.completedYears(birth: birth, on: joined.latest)
    let leastAge = Age.completedYears(birth: birth, on: joined.earliest)
    if let minimum = context.policy.joiningAge.value(on: joined.latest, province: context.province),
      greatestAge < minimum
    {
      report.add(.tooYoungOnJoining, .joinDate, .text(joined.text), .number(greatestAge), .number(minimum))
    }
    if let below = context.policy.joiningBelow.value(on: joined.latest, province: context.province), leastAge >= below {
      report.add(.overAgeOnJoining, .joinDate, .text(joined.text), .number(leastAge), .number(below))
    }
  }
}
