public import RosterModel

/// Finds the branch that 所在团支部 names: a direct subordinate branch of the file's organisation, by full name, short
/// name or code (REG-103 … REG-106). Remembers what it found, a roster names few branches.
public struct BranchPlacement<Source: Register> {
  private enum Answer {
    case found(Organization)
    case refused(FindingCode, [FindingArgument])
  }

  private let register: Source
  private let organization: Organization
  private let children: [Organization]
  /// The same by code, full and short name, as names are compared.
  private let named: [String: [Organization]]
  private var answers: [String: Answer] = [:]
  private var sought = 0

  public init(organization: Organization, register: Source) throws {
    self.organization = organization
    self.register = register
    children = try register.organizations(below: organization.id)
    named = children.reduce(into: [:]) { named, child in
      for key in Set([child.code, child.fullName, child.shortName].map(NameKey.of)) {
        named[key, default: []].append(child)
      }
    }
  }

  /// The branches that a text means without doubt, by their names as written and as they are compared.
  public var known: [String: Organization] {
    var known: [String: Organization] = [:]
    for (key, organizations) in named {
      let meant = branches(key, among: organizations)
      if meant.count == 1 { known[key] = meant[0] }
    }
    for child in children {
      for name in [child.fullName, child.shortName] { known[name] = known[NameKey.of(name)] }
    }
    return known
  }

  /// Whom the text means among the branches of `organizations`.
  private func branches(_ text: String, among organizations: [Organization]) -> [Organization] {
    OrganizationCandidates(text, among: organizations.filter(\.category.isBranch)).meant
  }

  /// nil when the branch is not to be had, which is then reported.
  public mutating func branch(named text: String, report: inout RowReport) throws -> Organization? {
    let answer = try answers[text] ?? find(text)
    answers[text] = answer
    switch answer {
    case .found(let branch): return branch
    case .refused(let code, let arguments):
      switch arguments.count {
      case 2: report.add(code, .branch, arguments[0], arguments[1])
      default: report.add(code, .branch, .text(text))
      }
      return nil
    }
  }

  private mutating func find(_ text: String) throws -> Answer {
    let direct = named[NameKey.of(text)] ?? []
    let branches = branches(text, among: direct)
    if branches.count == 1 { return .found(branches[0]) }
    if branches.count > 1 {
      let candidates = branches.prefix(NamedRows.most).map { "\($0.fullName)（\($0.code)）" }
        .joined(separator: "；")
      return .refused(.branchAmbiguous, [.text(text), .text(candidates)])
    }
    if !direct.isEmpty { return .refused(.notABranch, [.text(text)]) }
    let elsewhere = try register.organizations(matching: text)
    if elsewhere.isEmpty {
      return .refused(.branchNotFound, [.text(text), .words(NearestWords.of(nearest(to: text)))])
    }
    return .refused(elsewhere.contains(where: \.category.isBranch) ? .notADirectBranch : .notABranch, [.text(text)])
  }

  /// Looked for only for the first names that are none: each is compared with all branches.
  private mutating func nearest(to text: String) -> [String] {
    guard sought < Self.mostSought else { return [] }
    sought += 1
    let branches = children.filter(\.category.isBranch)
    return NearestNames.among(branches.flatMap { [$0.shortName, $0.fullName] }, to: text, limit: NearestWords.most)
  }

  private static var mostSought: Int { 20 }
}
