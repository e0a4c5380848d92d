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
  /// The same by code, full and short name.
  private let named: [String: [Organization]]
  private var answers: [String: Answer] = [:]

  public init(organization: Organization, register: Source) throws {
    self.organization = organization
    self.register = register
    children = try register.organizations(below: organization.id)
    named = children.reduce(into: [:]) { named, child in
      for name in Set([child.code, child.fullName, child.shortName]) { named[name, default: []].append(child) }
    }
  }

  /// The branches that a full name, short name or code means without doubt.
  public var known: [String: Organization] {
    let branches = children.filter(\.category.isBranch)
    let byShortName = Dictionary(grouping: branches, by: \.shortName)
    var known = byShortName.compactMapValues { $0.count == 1 ? $0[0] : nil }
    for branch in branches {
      known[branch.fullName] = branch
      known[branch.code] = branch
    }
    return known
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

  private func find(_ text: String) throws -> Answer {
    let direct = named[text] ?? []
    let branches = direct.filter(\.category.isBranch)
    if let exact = branches.first(where: { $0.code == text || $0.fullName == text }) { return .found(exact) }
    if branches.count == 1 { return .found(branches[0]) }
    if branches.count > 1 {
      let candidates = branches.prefix(NamedRows.most).map { "\($0.fullName)（\($0.code)）" }
        .joined(separator: "；")
      return .refused(.branchAmbiguous, [.text(text), .text(candidates)])
    }
    if !direct.isEmpty { return .refused(.notABranch, [.text(text)]) }
    let elsewhere = try register.organizations(matching: text)
    if elsewhere.isEmpty { return .refused(.branchNotFound, [.text(text)]) }
    return .refused(elsewhere.contains(where: \.category.isBranch) ? .notADirectBranch : .notABranch, [.text(text)])
  }
}
