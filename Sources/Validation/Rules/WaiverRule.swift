public import RosterModel

/// A waiver (情况说明) by itself: a right ID, a rule that may be waived, dates that can be (F15(1)).
public struct WaiverRule: Rule {
  public let codes: [FindingCode] = [
    .residentIDCheckCharacter, .residentIDBirthDate, .residentIDProvince, .countyUnknown, .ruleNotWaivable,
    .waiverEndsTooEarly, .joinDateInFuture,
  ]

  public init() {}

  public func check(_ entry: WaiverEntry, in context: RuleContext, report: inout RowReport) {
    if let id = entry.residentID { ResidentIDCheck.check(id, field: .residentID, asOf: context.asOf, report: &report) }
    checkRule(entry, context, &report)
    if let approved = entry.approvedOn, approved.earliest > context.asOf {
      report.add(
        .joinDateInFuture, .approvedOn, .text(Field.approvedOn.heading), .text(approved.text), .text(context.asOf.iso))
    }
    if let approved = entry.approvedOn, let end = entry.validTo, end.latest < approved.earliest {
      report.add(.waiverEndsTooEarly, .validTo, .text(end.text), .text(approved.text))
    }
  }

  private func checkRule(_ entry: WaiverEntry, _ context: RuleContext, _ report: inout RowReport) {
    let waivable = context.policy.waivableRules.value(on: context.asOf, province: context.province) ?? []
    guard let rule = entry.rule, !waivable.contains(rule) else { return }
    let list = waivable.map(\.rawValue).joined(separator: "、")
    report.add(.ruleNotWaivable, .waivedRule, .text(rule.rawValue), .text(list))
  }
}
