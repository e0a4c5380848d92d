import Foundation
import RosterModel
import Store

/// 录入进度: how far entering has come, by organisation with everything below it, and by sector.
struct ProgressReport: Report {
  struct Sector: Encodable, Sendable {
    /// nil where neither the organisation nor a superior states one.
    let sector: String?
    let counts: ProgressCounts
  }

  struct Row: Encodable, Sendable {
    let code: String
    let superior: String?
    let name: String
    let fullName: String
    let category: String
    let sector: String?
    /// 0 for the top of what is reported.
    let level: Int
    let counts: ProgressCounts
  }

  let schema = 1
  let report = ReportKind.progress.rawValue
  let scope: ReportScope
  let total: ProgressCounts
  let sectors: [Sector]
  /// In the order of the tree, each with everything below it.
  let organizations: [Row]
  let asOf: CivilDate
  let language: Language

  enum CodingKeys: String, CodingKey {
    case schema, report, scope, total, sectors, organizations
  }

  var headline: String {
    func of(_ share: Percentage) -> String { "\(share.part)/\(share.whole) \(share.text)%" }
    return language.say(
      "团支部完成 \(of(total.branches))，团员完整 \(of(total.members))，团干部完整 \(of(total.cadres))",
      "branches complete \(of(total.branches)), members \(of(total.members)), cadres \(of(total.cadres))")
  }

  func write(to place: URL) throws -> [URL] {
    try PlacedFile.put(place) { try ProgressBook(self).write(to: $0) }
    return [place]
  }
}

extension Reports {
  func progress(_ session: StoreSession, _ options: ReportOptions) throws -> ProgressReport {
    let survey = try survey(session, options)
    let totals = survey.progress()
    let levels = survey.levels()
    let rows = zip(survey.scope, zip(totals, levels)).map { place, counted in
      ProgressReport.Row(survey.tree, place, level: counted.1, counted.0)
    }
    return ProgressReport(
      scope: scope(options), total: survey.total(totals),
      sectors: survey.progressBySector().map {
        ProgressReport.Sector(sector: $0.industry?.rawValue, counts: $0.counts)
      },
      organizations: rows, asOf: asOf, language: language)
  }
}

extension Survey {
  /// The tops of the scope together: one of them, unless the tree has none.
  func total(_ totals: [ProgressCounts]) -> ProgressCounts { totals.first ?? ProgressCounts() }

  /// How far each organisation of the scope stands below its top.
  fileprivate func levels() -> [Int] {
    var levels: [Int] = []
    for place in scope {
      let parent = tree.nodes[place].parent.flatMap { scope.contains($0) ? $0 - scope.lowerBound : nil }
      levels.append(parent.map { levels[$0] + 1 } ?? 0)
    }
    return levels
  }
}

extension ProgressReport.Row {
  fileprivate init(_ tree: SurveyTree, _ place: Int, level: Int, _ counts: ProgressCounts) {
    let node = tree.nodes[place], organization = node.organization
    self.init(
      code: organization.code, superior: node.parent.map { tree.nodes[$0].organization.code },
      name: organization.shortName, fullName: organization.fullName, category: organization.category.rawValue,
      sector: node.industry?.rawValue, level: level, counts: counts)
  }
}
