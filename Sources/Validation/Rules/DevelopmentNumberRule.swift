import Identifiers
public import RosterModel

/// The development number (发展团员编号) by the join date: required, shape, year, segment (F15(2)).
/// Whether somebody else holds it is the register's question.
public struct DevelopmentNumberRule: Rule {
  public let codes: [FindingCode] = [
    .developmentNumberRequired, .developmentNumberFormat, .developmentNumberYear, .developmentNumberSegment,
  ]

  public init() {}

  public func check(_ entry: PersonEntry, in context: RuleContext, report: inout RowReport) {
    guard let text = entry.developmentNumber else {
      checkRequired(entry, context, &report)
      return
    }
    guard let number = DevelopmentNumber(text) else {
      report.add(.developmentNumberFormat, .developmentNumber, Self.shape(of: text))
      return
    }
    guard let joined = entry.joinDate,
      let requirement = context.policy.developmentNumbers.value(on: joined.latest, province: context.province)
    else { return }
    if let long = context.policy.longNumbers.first(where: {
      $0.digits == number.digitsCount && text.hasPrefix($0.prefix)
    }) {
      checkLong(long, joined, &report)
    } else {
      checkShape(number, joined, requirement, &report)
    }
    checkSegment(text, number, context, &report)
  }

  /// A cadre's own form need not state the number (domain section 3).
  private func checkRequired(_ entry: PersonEntry, _ context: RuleContext, _ report: inout RowReport) {
    guard context.form != .ownCadres, let joined = entry.joinDate, !report.hasFailure(on: .developmentNumber),
      context.policy.developmentNumbers.value(on: joined.latest, province: context.province)?.isRequired == true
    else { return }
    report.add(.developmentNumberRequired, .developmentNumber, .text(joined.text))
  }

  private func checkLong(_ long: LongNumber, _ joined: PartialDate, _ report: inout RowReport) {
    guard !long.joinYears.contains(joined.year) else { return }
    report.add(.developmentNumberYear, .developmentNumber, .text(long.prefix), .number(joined.year))
  }

  private func checkShape(
    _ number: DevelopmentNumber, _ joined: PartialDate, _ requirement: NumberRequirement, _ report: inout RowReport
  ) {
    let fits =
      switch requirement.length {
      case .exactly(let digits): number.digitsCount == digits
      case .moreThan(let digits): number.digitsCount > digits
      }
    guard fits, let year = number.year else {
      report.add(.developmentNumberFormat, .developmentNumber, Self.digits(number.digitsCount))
      return
    }
    let allowed =
      switch requirement.years {
      case .joinYear: [joined.year]
      case .oneOf(let years): years
      }
    guard !allowed.contains(year) else { return }
    report.add(.developmentNumberYear, .developmentNumber, .number(year), .number(joined.year))
  }

  private func checkSegment(
    _ text: String, _ number: DevelopmentNumber, _ context: RuleContext, _ report: inout RowReport
  ) {
    let segments = context.policy.segments
    guard !segments.isEmpty, let year = number.year, !report.hasFailure(on: .developmentNumber),
      segments.contains(where: { $0.year == year })
    else { return }
    let lies = segments.contains {
      $0.first.utf8.count == text.utf8.count && $0.first <= text && text <= $0.last
    }
    if !lies { report.add(.developmentNumberSegment, .developmentNumber) }
  }

  private static func shape(of text: String) -> FindingArgument {
    let bytes = Array(text.utf8)
    if DevelopmentNumber.allDigits(bytes.span) { return digits(bytes.count) }
    return .words(LocalizedText(zh: "含有数字以外的字符", en: "characters other than digits"))
  }

  private static func digits(_ count: Int) -> FindingArgument {
    .words(LocalizedText(zh: "现为 \(count) 位", en: "it has \(count) digits"))
  }
}
