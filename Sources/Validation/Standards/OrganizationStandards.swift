public import RosterModel

/// The people of one organisation, counted.
public struct OrganizationTally: Sendable, Equatable {
  /// Members of the branch, and how many of them are complete.
  public var members = 0
  public var completeMembers = 0
  /// Of the members, those whose membership ended by age: 28 or older and without a post anywhere (F24(1), F57).
  public var endedMembers = 0
  /// Posts held here, and how many by people whose records are complete.
  public var cadres = 0
  public var completeCadres = 0
  /// Cadres of a branch who are no members of it, and how many of them are complete.
  public var otherCadres = 0
  public var completeOtherCadres = 0
  /// Somebody holds the post of 书记 here; and one of those has a mobile number.
  public var hasSecretary = false
  public var hasReachableSecretary = false

  public init() {}

  /// 团员 and 28 周岁以下保留团籍的党员, and who holds a post: those F24(1) counts.
  public var lastingMembers: Int { members - endedMembers }

  /// 团员团干部: members and cadres, each person once.
  public var persons: Int { members + otherCadres }
}

/// Whom the organisation's own record names as secretary (书记).
public struct NamedSecretary: Sendable, Equatable {
  public var isNamed: Bool
  /// Stored as a person.
  public var isRegistered: Bool
  /// In the person's own record.
  public var hasMobile: Bool

  public init(isNamed: Bool, isRegistered: Bool, hasMobile: Bool) {
    self.isNamed = isNamed
    self.isRegistered = isRegistered
    self.hasMobile = hasMobile
  }
}

/// What an organisation falls short of: F16, F18, F24, F29, F30.
public struct OrganizationStandards: Sendable {
  private let asOf: CivilDate
  private let standards: Standards

  public init(asOf: CivilDate, policy: Policy) {
    self.asOf = asOf
    standards = policy.standards
  }

  /// Required fields that are blank.
  public func missingFields(of entry: OrganizationEntry) -> [Field] {
    standards.requiredFields.organization.filter(entry.lacks)
  }

  /// Everything, a waiting branch (待接转团支部) excepted from what others need: the system made it.
  public func check(
    _ organization: Organization, _ tally: OrganizationTally, missing: [Field], secretary: NamedSecretary
  ) -> [Shortcoming] {
    guard organization.category != .waitingBranch else {
      return tally.members > 0 ? [Shortcoming(.waitingForTransfer, .number(tally.members))] : []
    }
    var found = information(tally, missing: missing, secretary: secretary)
    if organization.category == .branch,
      let least = standards.branchMembers.value(on: asOf, province: organization.province),
      tally.lastingMembers < least
    {
      found.append(
        Shortcoming(
          .branchTooSmall, .number(tally.lastingMembers), .number(least), .words(endedWords(tally, organization))))
    }
    if organization.category.isCommittee,
      let least = standards.committeeCadres.value(on: asOf, province: organization.province), tally.cadres < least
    {
      found.append(Shortcoming(.committeeTooFewCadres, .number(tally.cadres), .number(least)))
    }
    if organization.category == .leadingBody, tally.cadres == 0 {
      found.append(Shortcoming(.committeeTooFewCadres, .number(0), .number(1)))
    }
    if !organization.category.isBranch, tally.members > 0 {
      found.append(Shortcoming(.membersOutsideBranch, .number(tally.members)))
    }
    return found
  }

  private func endedWords(_ tally: OrganizationTally, _ organization: Organization) -> LocalizedText {
    let end = standards.membershipEnds.value(on: asOf, province: organization.province)
    guard let end, tally.endedMembers > 0 else { return LocalizedText(zh: "", en: "") }
    return LocalizedText(
      zh: "（另有 \(tally.endedMembers) 名已满 \(end) 周岁且没有团内职务，不计在内）",
      en: " (not counting \(tally.endedMembers) of \(end) or older without a post)")
  }

  /// 组织信息完善 (F30): required fields, a secretary who is registered, a mobile number in his own record.
  public func information(
    _ tally: OrganizationTally, missing: [Field], secretary: NamedSecretary
  ) -> [Shortcoming] {
    var found: [Shortcoming] = []
    if !missing.isEmpty {
      found.append(Shortcoming(.organizationIncomplete, .text(missing.map(\.heading).joined(separator: "、"))))
    }
    if !secretary.isRegistered, !tally.hasSecretary {
      let words =
        secretary.isNamed
        ? LocalizedText(zh: "书记尚未录入系统", en: "the secretary named is not registered")
        : LocalizedText(zh: "没有填写书记", en: "no secretary is named")
      found.append(Shortcoming(.secretaryMissing, .words(words)))
    } else if !secretary.hasMobile, !tally.hasReachableSecretary {
      found.append(Shortcoming(.secretaryUnreachable))
    }
    return found
  }

  /// 完成录入 (F18): enough people, and all of them complete. A leading body needs cadres, and all of them complete.
  public func isComplete(_ organization: Organization, _ tally: OrganizationTally) -> Bool {
    let province = organization.province
    switch organization.category {
    case .branch:
      return tally.persons >= standards.branchPersons.value(on: asOf, province: province) ?? 0
        && tally.completeMembers == tally.members && tally.completeOtherCadres == tally.otherCadres
    case .graduateBranch, .waitingBranch:
      return tally.completeMembers == tally.members && tally.completeOtherCadres == tally.otherCadres
    case .leadingBody: return tally.cadres > 0 && tally.completeCadres == tally.cadres
    case .committee, .workCommittee, .generalBranch:
      return tally.cadres >= standards.committeeCadres.value(on: asOf, province: province) ?? 0
        && tally.completeCadres == tally.cadres
    }
  }
}

extension OrganizationCategory {
  /// 团委, 团工委, 团总支.
  var isCommittee: Bool { self == .committee || self == .workCommittee || self == .generalBranch }
}
