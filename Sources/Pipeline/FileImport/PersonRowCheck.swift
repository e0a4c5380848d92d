import Forms
import RosterModel
import Validation

/// Decodes and checks one person's row.
struct PersonRowCheck: RowCheck {
  let decoder: PersonDecoder
  private let form: Form
  /// For rows whose branch is not told by the row, or not known (yet).
  private let unplaced: RuleContext
  /// Rule contexts by what 所在团支部 may say.
  private let branches: [String: RuleContext]

  init(_ form: Form, unplaced: RuleContext, branches: [String: RuleContext]) {
    decoder = PersonDecoder(form: form)
    self.form = form
    self.unplaced = unplaced
    self.branches = branches
  }

  func check(_ entry: PersonEntry, report: inout RowReport) -> Organization? {
    let context = entry.branch.flatMap { branches[$0] ?? branches[NameKey.of($0)] } ?? unplaced
    // A row whose columns slid would only be misread by every rule.
    guard !report.isShifted else { return context.organization }
    for rule in RuleCatalogue.person { rule.check(entry, in: context, report: &report) }
    checkOwnBranch(entry, &report)
    return context.organization
  }
}

extension PersonRowCheck {
  /// HDR-109: a branch's own roster says in a row that the person is in another branch.
  private func checkOwnBranch(_ entry: PersonEntry, _ report: inout RowReport) {
    guard form == .branchMembers, let named = entry.branch, let branch = unplaced.organization else { return }
    let isOwn = [branch.shortName, branch.fullName, branch.code].contains { NameKey.areEqual($0, named) }
    if !isOwn { report.add(.otherBranchInRow, .branch, .text(branch.fullName), .text(named)) }
  }
}

/// Decodes and checks one organisation's row.
struct OrganizationRowCheck: RowCheck {
  let decoder = OrganizationDecoder()
  let context: RuleContext

  func check(_ entry: OrganizationEntry, report: inout RowReport) -> Organization? {
    guard !report.isShifted else { return nil }
    for rule in RuleCatalogue.organization { rule.check(entry, in: context, report: &report) }
    return nil
  }
}

/// Decodes and checks one waiver's row.
struct WaiverRowCheck: RowCheck {
  let decoder = WaiverDecoder()
  let context: RuleContext

  func check(_ entry: WaiverEntry, report: inout RowReport) -> Organization? {
    guard !report.isShifted else { return nil }
    for rule in RuleCatalogue.waiver { rule.check(entry, in: context, report: &report) }
    return context.organization
  }
}

/// Decodes only: for giving back all rows of a file that is refused as a whole.
struct NoCheck<Decoder: EntryDecoder>: RowCheck {
  let decoder: Decoder

  func check(_ entry: Decoder.Entry, report: inout RowReport) -> Organization? { nil }
}
