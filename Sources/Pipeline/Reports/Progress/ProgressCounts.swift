import RosterModel
import Validation

/// 录入进度 of some organisations: how many there are of each kind, and how many are complete (F18, F30, F38).
struct ProgressCounts: Encodable, Sendable, Equatable {
  /// Organisations, and those whose information is complete (组织信息完善).
  var information = Percentage(0, of: 0)
  /// 团支部, and those with enough people, all complete; waiting branches, made by the system, do not count.
  var branches = Percentage(0, of: 0)
  /// 团员, and those whose required fields are there.
  var members = Percentage(0, of: 0)
  /// 团委, 团工委 and 团总支, and those with enough cadres, all complete.
  var committees = Percentage(0, of: 0)
  /// 团的领导机关, and those with cadres, all complete: a figure of their own (F38).
  var leadingBodies = Percentage(0, of: 0)
  /// 团干部: posts, and those held by people whose required fields are there.
  var cadres = Percentage(0, of: 0)

  static func += (total: inout ProgressCounts, more: ProgressCounts) {
    total.information = total.information + more.information
    total.branches = total.branches + more.branches
    total.members = total.members + more.members
    total.committees = total.committees + more.committees
    total.leadingBodies = total.leadingBodies + more.leadingBodies
    total.cadres = total.cadres + more.cadres
  }

  /// In the order in which they are shown.
  var all: [Percentage] { [branches, members, committees, leadingBodies, cadres, information] }
}

extension ProgressCounts {
  /// Of one organisation by itself.
  init(of node: SurveyTree.Node, in survey: Survey) {
    let tally = node.tally
    members = Percentage(tally.completeMembers, of: tally.members)
    cadres = Percentage(tally.completeCadres, of: tally.cadres)
    guard node.organization.category != .waitingBranch else { return }
    information = Percentage(survey.hasCompleteInformation(node) ? 1 : 0, of: 1)
    let complete = Percentage(survey.isComplete(node) ? 1 : 0, of: 1)
    switch node.organization.category {
    case .branch, .graduateBranch, .waitingBranch: branches = complete
    case .committee, .workCommittee, .generalBranch: committees = complete
    case .leadingBody: leadingBodies = complete
    }
  }
}

extension Survey {
  /// What each organisation of the scope and everything below it come to, in the order of the tree: one pass from
  /// below.
  func progress() -> [ProgressCounts] {
    var totals = scope.map { ProgressCounts(of: tree.nodes[$0], in: self) }
    for place in scope.reversed() {
      guard let parent = tree.nodes[place].parent, scope.contains(parent) else { continue }
      totals[parent - scope.lowerBound] += totals[place - scope.lowerBound]
    }
    return totals
  }

  /// By 单位所属行业类别, in the order of the forms, organisations that state none and have no superior who does last.
  func progressBySector() -> [(industry: Industry?, counts: ProgressCounts)] {
    var sums: [Industry?: ProgressCounts] = [:]
    for place in scope {
      let node = tree.nodes[place]
      sums[node.industry, default: ProgressCounts()] += ProgressCounts(of: node, in: self)
    }
    return (Industry.allCases.map(Optional.some) + [nil]).compactMap { industry in
      sums[industry].map { (industry: industry, counts: $0) }
    }
  }
}
