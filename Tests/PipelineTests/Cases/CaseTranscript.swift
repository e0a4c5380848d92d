import Foundation
import Pipeline
import RosterModel
import Testing

/// What came of a case, in the tables its folder keeps.
struct CaseTranscript {
  private var findings = Table(
    name: "expected-findings.tsv", header: ["step", "path", "sheet", "row", "column", "code"])
  private var runs = Table(
    name: "expected-run.tsv",
    header: [
      "step", "path", "form", "organization", "status", "read", "imported", "updated", "unchanged", "failed",
      "failures",
    ])
  private var failures = Table(
    name: "expected-failure.tsv", header: ["step", "workbook", "原行号", "错误代码", "失败原因", "修改建议"])

  mutating func add(_ outcome: RunOutcome, step: Int, in place: CaseWorkspace) throws {
    for file in outcome.files {
      findings.rows += file.findings.map { Self.line($0, file.path, step) }.sorted(by: Self.precedes)
      runs.rows.append(Self.line(file, step))
      guard let book = file.failureWorkbook, book.hasSuffix(".xlsx") else { continue }
      failures.rows += try Self.lines(of: BookText(place.url(book)), book, step)
    }
    let code = String(place.exitCode(outcome))
    runs.rows.append([String(step), "exit " + code] + Array(repeating: "", count: 9))
  }

  private static func line(_ finding: Finding, _ path: String, _ step: Int) -> [String] {
    let place = finding.location
    return [
      String(step), path, place.sheet ?? "", place.row.map(String.init) ?? "", place.columnLetters ?? "",
      finding.code.rawValue,
    ]
  }

  private static func precedes(_ a: [String], _ b: [String]) -> Bool {
    let left = (a[2], Int(a[3]) ?? 0, a[4].utf8.count, a[4] + a[5])
    return left < (b[2], Int(b[3]) ?? 0, b[4].utf8.count, b[4] + b[5])
  }

  private static func line(_ file: FileOutcome, _ step: Int) -> [String] {
    let counts = file.counts
    return [
      String(step), file.path, file.form?.rawValue ?? "", file.organization?.code ?? "", file.status.rawValue,
    ] + [counts.read, counts.imported, counts.updated, counts.unchanged, counts.failed].map(String.init)
      + [file.failureWorkbook ?? ""]
  }

  private static func lines(of book: BookText, _ name: String, _ step: Int) -> [[String]] {
    let columns = ["原行号", "错误代码", "失败原因", "修改建议"].map(book.column)
    return columns[0].indices.map { row in
      [String(step), name] + columns.map { Table.plain($0.indices.contains(row) ? $0[row] : "") }
    }
  }

  /// All tables, with those of the database as it is now.
  func tables(_ place: CaseWorkspace) throws -> [Table] {
    let members = Table(
      name: "expected-members.tsv",
      header: [
        "resident_id", "name", "sex", "birth_date", "branch_code", "branch_name", "join_date", "development_number",
        "political_status", "education", "ethnicity", "is_cadre", "mobile", "verification", "source_file", "source_row",
      ])
    let posts = Table(
      name: "expected-posts.tsv", header: ["resident_id", "organization_code", "duty", "since", "nature"])
    // Members' dates and numbers stand among the members.
    let cadres = Table(
      name: "expected-cadres.tsv", header: ["resident_id", "organization_code", "join_date", "development_number"])
    let organizations = Table(
      name: "expected-organizations.tsv",
      header: [
        "code", "parent_code", "category", "short_name", "full_name", "province", "industry", "school_code",
        "source_row",
      ])
    let waivers = Table(
      name: "expected-waivers.tsv",
      header: [
        "resident_id", "name", "rule", "document", "authority", "approved_on", "valid_to", "contact", "remark",
        "source_file", "source_row",
      ])
    return [findings, runs, failures] + [
      try filled(members, from: "members", order: "source_run, source_file, source_row", place),
      try filled(posts, from: "posts", order: "organization_code, resident_id", place),
      try filled(
        cadres, from: "cadres WHERE branch_code IS NULL AND ifnull(join_date, development_number) IS NOT NULL",
        order: "organization_code, resident_id", place),
      try filled(organizations, from: "organizations WHERE source_file LIKE 'Inbox/%'", order: "code", place),
      try filled(waivers, from: "waivers", order: "source_run, source_file, source_row", place),
    ]
  }

  private func filled(_ table: Table, from view: String, order: String, _ place: CaseWorkspace) throws -> Table {
    var table = table
    table.rows = try place.rows("SELECT \(table.header.joined(separator: ", ")) FROM \(view) ORDER BY \(order)")
    return table
  }
}
