import Identifiers
public import RosterModel

/// Somebody as the database has them.
public struct StandingPerson: Sendable {
  /// The post's fields are those of one post; `isCadre` tells whether the person holds any.
  public var entry: PersonEntry
  public var isMember: Bool
  /// Holds a post as 书记 somewhere.
  public var isSecretary: Bool
  /// What one of the posts needs and does not have.
  public var missingOfPosts: [Field]
  /// 校验: what the citizen-identity centre said last, and why where the person did not pass.
  public var verification: IdentityCheckState?
  public var verificationCause: IdentityCheckCause?

  public init(
    entry: PersonEntry, isMember: Bool, isSecretary: Bool, missingOfPosts: [Field] = [],
    verification: IdentityCheckState? = nil, verificationCause: IdentityCheckCause? = nil
  ) {
    self.entry = entry
    self.isMember = isMember
    self.isSecretary = isSecretary
    self.missingOfPosts = missingOfPosts
    self.verification = verification
    self.verificationCause = verificationCause
  }
}

/// What a person's record falls short of on a day: F15(2), F18(4), F57.
public struct PersonStandards: Sendable {
  private let asOf: CivilDate
  private let standards: Standards
  private let developmentNumber = DevelopmentNumberRule()
  private static let noColumns = ColumnMap([:])

  public init(asOf: CivilDate, policy: Policy) {
    self.asOf = asOf
    standards = policy.standards
  }

  /// All shortcomings; `isComplete` tells whether the required fields (必填项) are there, however the identity check
  /// went (F18(4)). A missing development number makes incomplete too, and has a code of its own.
  public func check(
    _ person: StandingPerson, in context: RuleContext
  ) -> (shortcomings: [Shortcoming], isComplete: Bool) {
    var found: [Shortcoming] = []
    if person.isMember || person.entry.developmentNumber != nil { checkNumber(person.entry, context, &found) }
    var isComplete = !found.contains { $0.code == .storedNumberMissing }
    if person.isMember, person.entry.isCadre != true { checkEnding(person.entry, context, &found) }
    checkID(person.entry, &found)
    checkVerification(person, &found)
    let missing = missingFields(of: person)
    if !missing.isEmpty {
      isComplete = false
      found.append(Shortcoming(.personIncomplete, .text(missing.map(\.heading).joined(separator: "、"))))
    }
    return (found, isComplete)
  }

  private func checkNumber(_ entry: PersonEntry, _ context: RuleContext, _ found: inout [Shortcoming]) {
    var report = RowReport(sheet: "", row: 0, columns: PersonStandards.noColumns)
    developmentNumber.check(entry, in: context, report: &report)
    for finding in report.findings { found.append(PersonStandards.shortcoming(of: finding, entry)) }
  }

  /// F15(2) tells a wrong length or segment from a wrong format.
  private static func shortcoming(of finding: Finding, _ entry: PersonEntry) -> Shortcoming {
    let number = entry.developmentNumber ?? ""
    switch finding.code {
    case .developmentNumberRequired: return Shortcoming(.storedNumberMissing, finding.arguments.first ?? "")
    case .developmentNumberYear:
      return Shortcoming(.storedNumberYear, .text(String(number.prefix(4))), .number(entry.joinDate?.year ?? 0))
    case .developmentNumberFormat where number.utf8.contains(where: { !(0x30...0x39).contains($0) }):
      return Shortcoming(.storedNumberFormat, finding.arguments.first ?? "")
    case .developmentNumberFormat: return Shortcoming(.storedNumberLength, finding.arguments.first ?? "")
    default:
      return Shortcoming(.storedNumberLength, .words(LocalizedText(zh: "不在分配的号段内", en: "outside the segments")))
    }
  }

  private func checkEnding(_ entry: PersonEntry, _ context: RuleContext, _ found: inout [Shortcoming]) {
    guard let birth = entry.possibleBirthDate(asOf: asOf),
      let end = standards.membershipEnds.value(on: asOf, province: context.province)
    else { return }
    let age = Age.completedYears(birth: birth, on: asOf)
    if age >= end {
      found.append(Shortcoming(.membershipEnded, .number(age), .number(end)))
    } else if age == end - 1, let day = Age.day(ofCompleting: end, birth: birth),
      let within = standards.endingReminder.value(on: asOf, province: context.province),
      day.daysSinceEpoch - asOf.daysSinceEpoch <= within
    {
      found.append(Shortcoming(.membershipEndsSoon, .text(day.iso), .number(end)))
    }
  }

  private func checkID(_ entry: PersonEntry, _ found: inout [Shortcoming]) {
    guard let id = entry.residentID else { return }
    let defects = id.defects(notAfter: (asOf.year, asOf.month, asOf.day))
    guard !defects.isEmpty else { return }
    let words = defects.map(\.words)
    found.append(
      Shortcoming(
        .storedResidentIDWrong,
        .words(
          LocalizedText(
            zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", ")))))
  }

  private func checkVerification(_ person: StandingPerson, _ found: inout [Shortcoming]) {
    guard person.verification == .failed else { return }
    let unknown = LocalizedText(zh: "原因未记录", en: "no cause is recorded")
    let words = person.verificationCause.map { FindingArgument.text($0.rawValue) } ?? .words(unknown)
    let code: FindingCode =
      person.verificationCause == .notCurrent ? .identityCheckPending : .identityCheckFailed
    found.append(Shortcoming(code, words))
  }

  private func missingFields(of person: StandingPerson) -> [Field] {
    let required = standards.requiredFields
    var missing = required.person.filter(person.entry.lacks)
    if person.isMember { missing += required.member.filter(person.entry.lacks) }
    if person.isSecretary { missing += required.secretary.filter { person.entry.lacks($0) && !missing.contains($0) } }
    missing += required.post.filter { person.missingOfPosts.contains($0) && !missing.contains($0) }
    return missing
  }
}

extension Standards {
  /// What a post needs and does not state.
  public func missing(ofPost entry: PersonEntry) -> [Field] { requiredFields.post.filter(entry.lacks) }
}
