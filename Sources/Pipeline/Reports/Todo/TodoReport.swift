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
  /// Members to be confirmed, by organisation.
  let toBeConfirmed: [OpenMarks]
  let asOf: CivilDate
  let language: Language
  /// A workbook for each organisation too; those of `idle` ones are removed.
  let each: Bool
  let idle: [String]

  enum CodingKeys: String, CodingKey {
    case schema, report, scope, counts, organizations, toBeConfirmed
  }

  var total: Int { counts.values.reduce(0, +) }

  var headline: String {
    let marked = toBeConfirmed.memberCount
    return language.say(
      "待办 \(total) 项，涉及 \(organizations.count) 个团组织", "to do: \(total), organisations: \(organizations.count)")
      + (marked > 0 ? language.say("；待核实 \(marked) 人", "; to be confirmed: \(marked)") : "")
  }

  func write(to place: URL) throws -> [URL] {
    try PlacedFile.put(place) { try TodoBook(self, organizations, toBeConfirmed).write(to: $0) }
    return [place] + (each ? try writeEach(beside: place) : [])
  }

  /// `todo/000.001.001.xlsx` beside the workbook; one of an organisation that has done everything goes.
  private func writeEach(beside place: URL) throws -> [URL] {
    let folder = place.deletingLastPathComponent().appendingPathComponent("todo", isDirectory: true)
    for code in idle {
      let old = TodoReport.place(of: code, in: folder)
      if FileFacts(old)?.kind == .file { try FileManager.default.removeItem(at: old) }
    }
    let marks = Dictionary(uniqueKeysWithValues: toBeConfirmed.map { ($0.code, $0) })
    let listed = Set(organizations.map(\.code))
    let others = toBeConfirmed.filter { !listed.contains($0.code) }.map(List.init)
    let place = { (list: List) in TodoReport.place(of: list.code, in: folder) }
    try PlacedFile.putAll(organizations + others, at: place) { list, path in
      try TodoBook(self, [list], [marks[list.code]].compactMap { $0 }).write(to: path)
    }
    return (organizations + others).map(place)
  }

  private static func place(of code: String, in folder: URL) -> URL {
    folder.appendingPathComponent(FileName.fitting(code, ".xlsx"))
  }
}

extension Reports {
  func todo(_ session: StoreSession, _ options: ReportOptions) throws -> TodoReport {
    var found: [Int64: [StoredFinding]] = [:]
    let survey = try survey(session, options) { found[$0.organization.id, default: []].append($0) }
    let marks = try marks(session, survey.tree, survey.scope)
    let marked = Set(marks.map(\.code))
    var lists: [TodoReport.List] = [], idle: [String] = []
    for place in survey.scope {
      let organization = survey.tree.nodes[place].organization
      if let findings = found.removeValue(forKey: organization.id) {
        lists.append(TodoReport.List(organization, findings, language))
      } else if !marked.contains(organization.code) {
        idle.append(organization.code)
      }
    }
    return TodoReport(
      scope: scope(options),
      counts: Dictionary(uniqueKeysWithValues: survey.counts.map { ($0.key.rawValue, $0.value) }), organizations: lists,
      toBeConfirmed: marks, asOf: asOf, language: language, each: options.each, idle: options.each ? idle : [])
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

extension TodoReport.List {
  /// Of an organisation that has nothing to do but to find out about members.
  fileprivate init(_ marks: OpenMarks) {
    self.init(code: marks.code, name: marks.name, fullName: marks.fullName, items: [])
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
