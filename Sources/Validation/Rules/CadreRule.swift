public import RosterModel

/// A cadre's (团干部) post: complete, and one that the level has (domain section 3).
public struct CadreRule: Rule {
  public let codes: [FindingCode] = [
    .cadreIncomplete, .postNotAtThisLevel, .secretaryWithoutMobile, .postNotEntered,
  ]

  public init() {}

  public func check(_ entry: PersonEntry, in context: RuleContext, report: inout RowReport) {
    guard entry.isCadre == true else {
      if entry.isCadre == false { checkNothingIsLost(entry, &report) }
      return
    }
    if context.form != .ownCadres { checkComplete(entry, &report) }
    guard let duty = entry.duty else { return }
    checkLevel(duty, context, &report)
    if duty == .secretary, entry.mobile == nil, !report.hasFailure(on: .mobile) {
      report.add(.secretaryWithoutMobile, .mobile)
    }
  }

  private func checkComplete(_ entry: PersonEntry, _ report: inout RowReport) {
    let parts: [(Field, isBlank: Bool)] = [
      (.duty, entry.duty == nil), (.dutySince, entry.dutySince == nil),
      (.cadreNature, entry.cadreNature == nil),
    ]
    for (field, isBlank) in parts where isBlank && !report.hasFailure(on: field) {
      report.add(.cadreIncomplete, field, .text(field.heading))
    }
  }

  private func checkNothingIsLost(_ entry: PersonEntry, _ report: inout RowReport) {
    // Nearly every row is of somebody without a post.
    guard entry.duty != nil || entry.dutySince != nil || entry.cadreNature != nil else { return }
    let parts: [(field: Field, isStated: Bool)] = [
      (.duty, entry.duty != nil), (.dutySince, entry.dutySince != nil), (.cadreNature, entry.cadreNature != nil),
    ]
    let stated = parts.filter(\.isStated).map(\.field)
    report.add(.postNotEntered, stated[0], .text(stated.map(\.heading).joined(separator: "、")))
  }

  private func checkLevel(_ duty: Duty, _ context: RuleContext, _ report: inout RowReport) {
    guard let category = context.organization?.category, !category.duties.contains(duty) else { return }
    let allowed = category.duties.map(\.rawValue).joined(separator: "、")
    report.add(.postNotAtThisLevel, .duty, .text(category.rawValue), .text(duty.rawValue), .text(allowed))
  }
}
