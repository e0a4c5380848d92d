public import RosterModel

/// 政治面貌: a member without a post is 共青团员, 中共预备党员 or 中共党员; a cadre may have any value of GB/T 4762.
public struct PoliticalStatusRule: Rule {
  public let codes: [FindingCode] = [.valueNotAllowed]

  public init() {}

  public func check(_ entry: PersonEntry, in context: RuleContext, report: inout RowReport) {
    guard entry.isCadre == false, let status = entry.politicalStatus,
      !PoliticalStatus.ofMembers.contains(status)
    else { return }
    let allowed = PoliticalStatus.ofMembers.map(\.rawValue).joined(separator: "、")
    report.add(
      .valueNotAllowed, .politicalStatus, .text(Field.politicalStatus.heading), .text(status.rawValue), .text(allowed))
  }
}
