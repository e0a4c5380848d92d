import Foundation
import RosterModel
import Store

/// 录入进度: how far entering has come, by organisation with everything below it, and by sector. `isOfSchools`: of the
/// schools alone (学校团组织录入进度, F47).
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
    let schoolCode: String?
    /// 0 for the top of what is reported.
    let level: Int
    let counts: ProgressCounts
  }

  let schema = 1
  let report: String
  let scope: ReportScope
  let total: ProgressCounts
  let sectors: [Sector]
  /// In the order of the tree, each with everything below it.
  let organizations: [Row]
  /// Name and code of the organisation at the top; nil where nothing is stored.
  let top: String?
  /// Members to be confirmed, by organisation.
  let toBeConfirmed: [OpenMarks]
  let asOf: CivilDate
  let language: Language

  var isOfSchools: Bool { report == ReportKind.schools.rawValue }

  enum CodingKeys: String, CodingKey {
    case schema, report, scope, total, sectors, organizations, toBeConfirmed
  }

  var headline: String {
    func of(_ share: Percentage) -> String { "\(share.part)/\(share.whole) \(share.percent)" }
    return (isOfSchools ? schoolsHeadline : "")
      + language.say(
        "团支部完成 \(of(total.branches))，团员完整 \(of(total.members))，团干部完整 \(of(total.cadres))",
        "branches complete \(of(total.branches)), members \(of(total.members)), cadres \(of(total.cadres))")
  }

  private var schoolsHeadline: String {
    language.say("\(organizations.count) 所学校，", "\(organizations.count) schools; ")
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
      report: ReportKind.progress.rawValue, scope: scope(options), total: survey.total(totals),
      sectors: survey.progressBySector().map {
        ProgressReport.Sector(sector: $0.industry?.rawValue, counts: $0.counts)
      },
      organizations: rows, top: survey.top, toBeConfirmed: try marks(session, survey.tree, survey.scope), asOf: asOf,
      language: language)
  }

  /// 学校团组织录入进度 (F47): each school below the organisation with everything below it. What stands below a school
  /// belongs to it, whatever its own sector.
  func schools(_ session: StoreSession, _ options: ReportOptions) throws -> ProgressReport {
    let survey = try survey(session, options)
    let (totals, levels) = (survey.progress(), survey.levels())
    let places = survey.schools()
    var (total, sectors) = (ProgressCounts(), [Industry: ProgressCounts]())
    for place in places {
      let counts = totals[place - survey.scope.lowerBound]
      total += counts
      if let kind = survey.tree.nodes[place].industry { sectors[kind, default: ProgressCounts()] += counts }
    }
    return ProgressReport(
      report: ReportKind.schools.rawValue, scope: scope(options), total: total,
      sectors: Industry.allCases.compactMap { kind in
        sectors[kind].map { ProgressReport.Sector(sector: kind.rawValue, counts: $0) }
      },
      organizations: places.map { place in
        let index = place - survey.scope.lowerBound
        return ProgressReport.Row(survey.tree, place, level: levels[index], totals[index])
      }, top: survey.top,
      toBeConfirmed: try marks(session, survey.tree, places.flatMap { $0..<survey.tree.nodes[$0].end }),
      asOf: asOf, language: language)
  }
}

extension Survey {
  /// The organisation asked about, or the root.
  fileprivate var top: String? {
    scope.first.map { tree.nodes[$0].organization }.map { "\($0.fullName)（\($0.code)）" }
  }

  /// Schools of the scope that are not part of another school.
  fileprivate func schools() -> [Int] {
    var places: [Int] = []
    var end = scope.lowerBound
    for place in scope where place >= end && tree.nodes[place].isSchool {
      places.append(place)
      end = tree.nodes[place].end
    }
    return places
  }

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
      sector: node.industry?.rawValue, schoolCode: node.schoolCode, level: level, counts: counts)
  }
}
