import RosterModel
import Store
import Validation

/// One pass over the organisations and one over the people: what each falls short of, and everything that is counted.
/// Memory grows with the organisations, not with the people.
struct Survey {
  private(set) var tree: SurveyTree
  /// Places of the organisations asked about.
  let scope: Range<Int>
  private(set) var persons = 0
  private(set) var verification: [IdentityCheckState: Int] = [:]
  private(set) var counts: [FindingCode: Int] = [:]

  private let asOf: CivilDate
  private let policy: Policy
  private let ofPersons: PersonStandards
  private let ofOrganizations: OrganizationStandards

  /// `organization`: the top of the subtree asked about; nil for everything. Findings of people come first, in the
  /// order of the database, then those of organisations.
  init(
    _ session: StoreSession, policy: Policy, asOf: CivilDate, below organization: Organization?,
    finding: (StoredFinding) throws -> Void = { _ in }
  ) throws {
    self.asOf = asOf
    self.policy = policy
    ofPersons = PersonStandards(asOf: asOf, policy: policy)
    ofOrganizations = OrganizationStandards(asOf: asOf, policy: policy)
    tree = try SurveyTree(session, standards: ofOrganizations)
    scope = tree.subtree(of: organization)
    try countPersons(session, finding)
    try checkOrganizations(finding)
  }

  private mutating func countPersons(_ session: StoreSession, _ finding: (StoredFinding) throws -> Void) throws {
    let (tree, scope) = (self.tree, self.scope)
    let isWanted: (Int64) -> Bool = { tree.place(of: $0).map(scope.contains) ?? false }
    try session.forEachPerson(where: scope.count < tree.nodes.count ? isWanted : nil) { person in
      try look(at: person, session, finding)
    }
  }

  private mutating func look(
    at person: SurveyedPerson, _ session: StoreSession, _ finding: (StoredFinding) throws -> Void
  ) throws {
    let home = person.branch.flatMap(tree.place)
    let posts = person.posts.compactMap { post in tree.place(of: post.organization).map { ($0, post) } }
    guard let place = home ?? posts.first?.0 ?? person.secretaryOf.flatMap(tree.place) else { return }
    let standing = StandingPerson(
      entry: person.entry, isMember: home != nil,
      isSecretary: person.secretaryOf != nil || person.posts.contains { $0.duty == .secretary },
      missingOfPosts: person.posts.flatMap(policy.standards.missing),
      verification: person.verification, verificationCause: person.verificationCause)
    let organization = tree.nodes[place].organization
    let context = RuleContext(
      asOf: asOf, policy: policy, form: home == nil ? .ownCadres : .branchMembers, organization: organization)
    var (shortcomings, isComplete) = ofPersons.check(standing, in: context)
    if shortcomings.contains(where: \.isAboutEnding), let id = person.entry.residentID {
      // The 书记 whom an organisation's record names holds a post, though no form for cadres has entered it yet.
      if try !session.posts(of: id).isEmpty { shortcomings.removeAll(where: \.isAboutEnding) }
    }
    count(person, home, posts, isComplete)
    if let home, shortcomings.contains(where: { $0.code == .membershipEnded }) {
      tree.count(at: home) { $0.endedMembers += 1 }
    }
    // Told where it is put right; the subtree of another post only counts the person.
    guard scope.contains(place) else { return }
    persons += 1
    if let state = person.verification { verification[state, default: 0] += 1 }
    for shortcoming in shortcomings {
      let who = StoredFinding.Person(name: person.entry.name ?? "", residentID: person.entry.residentID)
      try tell(StoredFinding(organization: organization, person: who, shortcoming: shortcoming), finding)
    }
  }

  private mutating func count(
    _ person: SurveyedPerson, _ home: Int?, _ posts: [(place: Int, post: SurveyedPerson.Post)], _ isComplete: Bool
  ) {
    let complete = isComplete ? 1 : 0
    if let home {
      tree.count(at: home) { $0.addMember(complete: complete) }
    }
    let hasMobile = person.entry.mobile?.isEmpty == false
    for (place, post) in posts {
      tree.count(at: place) {
        $0.addCadre(complete: complete, isMemberHere: place == home)
        if post.duty == .secretary { $0.addSecretary(hasMobile: hasMobile) }
      }
    }
  }

  private mutating func checkOrganizations(_ finding: (StoredFinding) throws -> Void) throws {
    for place in scope {
      let node = tree.nodes[place]
      let found = ofOrganizations.check(
        node.organization, node.tally, missing: node.missing, secretary: node.secretary)
      for shortcoming in found {
        try tell(StoredFinding(organization: node.organization, person: nil, shortcoming: shortcoming), finding)
      }
    }
  }

  private mutating func tell(_ found: StoredFinding, _ finding: (StoredFinding) throws -> Void) throws {
    try found.shortcoming.requireArguments()
    counts[found.code, default: 0] += 1
    try finding(found)
  }

  /// 完成录入.
  func isComplete(_ node: SurveyTree.Node) -> Bool { ofOrganizations.isComplete(node.organization, node.tally) }

  /// 组织信息完善.
  func hasCompleteInformation(_ node: SurveyTree.Node) -> Bool {
    ofOrganizations.information(node.tally, missing: node.missing, secretary: node.secretary).isEmpty
  }
}

extension Shortcoming {
  fileprivate var isAboutEnding: Bool { code == .membershipEnded || code == .membershipEndsSoon }
}

extension OrganizationTally {
  fileprivate mutating func addMember(complete: Int) {
    members += 1
    completeMembers += complete
  }

  fileprivate mutating func addCadre(complete: Int, isMemberHere: Bool) {
    cadres += 1
    completeCadres += complete
    guard !isMemberHere else { return }
    otherCadres += 1
    completeOtherCadres += complete
  }

  fileprivate mutating func addSecretary(hasMobile: Bool) {
    hasSecretary = true
    if hasMobile { hasReachableSecretary = true }
  }
}

extension Standards {
  fileprivate func missing(of post: SurveyedPerson.Post) -> [Field] {
    var entry = PersonEntry()
    (entry.duty, entry.dutySince, entry.cadreNature) = (post.duty, post.since, post.nature)
    return missing(ofPost: entry)
  }
}
