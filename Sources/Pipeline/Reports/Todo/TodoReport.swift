import Foundation
import RosterModel
import Store
import Validation

/// 待办: what each organisation has to put right.
struct TodoReport: Report {
  struct Item: Encodable, Sendable {
    let code: String
    let severity: String
    let name: String?
    /// Masked.
    let residentID: String?
    let message: String
    let remedy: String
  }

  struct List: Encodable, Sendable {
    let code: String
    let name: String
    let fullName: String
    /// About the organisation first, then about people, by code.
    let items: [Item]
  }

  let schema = 1
  let report = ReportKind.todo.rawValue
  let scope: ReportScope
  let counts: [String: Int]
  /// In the order of the tree; organisations with nothing to do are missing.
  let organizations: [List]
  let asOf: CivilDate
  let language: Language
  /// A workbook for each organisation too; those of `idle` ones are removed.
  let each: Bool
  let idle: [String]

  enum CodingKeys: String, CodingKey {
    case schema, report, scope, counts, organizations
  }

  var total: Int { counts.values.reduce(0, +) }

  var headline: String {
    language.say(
      "待办 \(total) 项，涉及 \(organizations.count) 个团组织", "to do: \(total), organisations: \(organizations.count)")
  }

  func write(to place: URL) throws -> [URL] {
    try PlacedFile.put(place) { try TodoBook(self, organizations).write(to: $0) }
    return [place] + (each ? try writeEach(beside: place) : [])
  }

  /// `todo/000.001.001.xlsx` beside the workbook; one of an organisation that has done everything goes.
  private func writeEach(beside place: URL) throws -> [URL] {
    let folder = place.deletingLastPathComponent().appendingPathComponent("todo", isDirectory: true)
    for code in idle {
      let old = TodoReport.place(of: code, in: folder)
      if FileFacts(old)?.kind == .file { try FileManager.default.removeItem(at: old) }
    }
    let place = { (list: List) in TodoReport.place(of: list.code, in: folder) }
    try PlacedFile.putAll(organizations, at: place) { try TodoBook(self, [$0]).write(to: $1) }
    return organizations.map(place)
  }

  private static func place(of code: String, in folder: URL) -> URL {
    folder.appendingPathComponent(FileName.fitting(code, ".xlsx"))
  }
}

extension Reports {
  func todo(_ session: StoreSession, _ options: ReportOptions) throws -> TodoReport {
    var found: [Int64: [StoredFinding]] = [:]
    let survey = try survey(session, options) { found[$0.organization.id, default: []].append($0) }
    var lists: [TodoReport.List] = [], idle: [String] = []
    for place in survey.scope {
      let organization = survey.tree.nodes[place].organization
      if let findings = found.removeValue(forKey: organization.id) {
        lists.append(TodoReport.List(organization, findings, language))
      } else {
        idle.append(organization.code)
      }
    }
    return TodoReport(
      scope: scope(options),
      counts: Dictionary(uniqueKeysWithValues: survey.counts.map { ($0.key.rawValue, $0.value) }), organizations: lists,
      asOf: asOf, language: language, each: options.each, idle: options.each ? idle : [])
  }
}

extension TodoReport.List {
  fileprivate init(_ organization: Organization, _ findings: [StoredFinding], _ language: Language) {
    // The database's order of people stays within a code.
    let ordered = findings.enumerated().sorted { a, b in
      let first = (a.element.person == nil ? 0 : 1, a.element.code.rawValue, a.offset)
      return first < (b.element.person == nil ? 0 : 1, b.element.code.rawValue, b.offset)
    }
    self.init(
      code: organization.code, name: organization.shortName, fullName: organization.fullName,
      items: ordered.map { TodoReport.Item($0.element, language) })
  }
}

extension TodoReport.Item {
  init(_ finding: StoredFinding, _ language: Language) {
    self.init(
      code: finding.code.rawValue, severity: finding.code.severity.rawValue, name: finding.person?.name,
      residentID: finding.person?.maskedID, message: finding.message(in: language),
      remedy: finding.remedy(in: language))
  }
}
