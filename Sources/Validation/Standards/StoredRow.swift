public import RosterModel

/// A stored person as rows of forms would state them today.
public struct StoredRow: Sendable {
  /// A post with the organisation it is held in.
  public struct Post: Sendable {
    public let organization: Organization
    public let duty: Duty?
    public let since: PartialDate?
    public let nature: CadreNature?

    public init(organization: Organization, duty: Duty?, since: PartialDate?, nature: CadreNature?) {
      self.organization = organization
      self.duty = duty
      self.since = since
      self.nature = nature
    }
  }

  /// `isCadre` tells whether any post is held; the post's own fields are blank.
  public let entry: PersonEntry
  /// nil for a cadre who is no member.
  public let branch: Organization?
  public let posts: [Post]

  public init(entry: PersonEntry, branch: Organization?, posts: [Post]) {
    self.entry = entry
    self.branch = branch
    self.posts = posts
  }
}

/// The row rules of a policy, asked about people who are in already.
public struct StoredRowCheck: Sendable {
  private let asOf: CivilDate
  private let policy: Policy
  private static let noColumns = ColumnMap([:])
  private static let ofPosts: [any Rule<PersonEntry>] = [CadreRule(), JoinDateRule()]
  private static let ofPersons = RuleCatalogue.person.filter { !($0 is CadreRule) }

  public init(asOf: CivilDate, policy: Policy) {
    self.asOf = asOf
    self.policy = policy
  }

  /// The failures a row would meet, each code once, in the order of the rules; empty when it would come in.
  public func failures(of row: StoredRow) -> [FindingCode] {
    var report = RowReport(sheet: "", row: 0, columns: StoredRowCheck.noColumns)
    let context = context(row.branch == nil ? .ownCadres : .branchMembers, row.branch ?? row.posts.first?.organization)
    for rule in StoredRowCheck.ofPersons { rule.check(row.entry, in: context, report: &report) }
    for post in row.posts { check(post, of: row.entry, &report) }
    var codes: [FindingCode] = []
    for finding in report.findings where finding.severity == .failure && !codes.contains(finding.code) {
      codes.append(finding.code)
    }
    return codes
  }

  private func check(_ post: StoredRow.Post, of person: PersonEntry, _ report: inout RowReport) {
    var entry = PersonEntry()
    (entry.isCadre, entry.mobile) = (true, person.mobile)
    (entry.duty, entry.dutySince, entry.cadreNature) = (post.duty, post.since, post.nature)
    let context = context(.ownCadres, post.organization)
    for rule in StoredRowCheck.ofPosts { rule.check(entry, in: context, report: &report) }
  }

  private func context(_ form: Form, _ organization: Organization?) -> RuleContext {
    RuleContext(asOf: asOf, policy: policy, form: form, organization: organization)
  }
}
