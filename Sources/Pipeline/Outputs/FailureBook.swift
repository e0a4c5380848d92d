import Forms
import Foundation
import RosterModel
import Store
import Validation
import WorkbookReader
import WorkbookWriter

/// The failure workbook (design section 4): the failed rows with their original values, every wrong cell coloured and
/// commented, reasons at the right end, and a summary sheet.
struct FailureBook: Sendable {
  static let commentLimit = 5_000

  let content: RosterContent
  let organization: Organization?
  /// What the handed-in form was stamped for, where its organisation could not be told: it must not get lost.
  let stampedFor: String?
  let language: Language
  let asOf: CivilDate
  /// Header included; rows beyond it go on a further sheet.
  var rowsPerSheet = FailureBookWriter.mostRows

  /// Whether a failure workbook of this content has the columns it needs: the form's, the sender's own and ours.
  static func hasRoom(for content: RosterContent) -> Bool {
    let own = FormDeclaration.of(content.form).columns.count + closingColumns.count
    return own + content.extraColumns.count <= FailureBookWriter.mostColumns
  }

  /// One row to give back.
  struct FailedRow: Sendable {
    let batch: Int
    let indexInBatch: Int
    let originalRow: String
    let findings: [Finding]
  }

  /// Writes to exactly `path`. Throws `WriteError`.
  func write(_ rows: [FailedRow], summary: FailureSummary, to path: String) throws {
    let declaration = FormDeclaration.of(content.form)
    let form = FormBook.form(
      declaration, organization: organization, stampedFor: stampedFor, branches: [], created: asOf)
    let extra = content.extraColumns
    let writer = try FailureBookWriter(
      path: path, form: form, extraColumns: extra.map { SheetColumn(header: $0.heading, width: 14, format: .text) },
      closingColumns: FailureBook.closingColumns, commentLimit: FailureBook.commentLimit,
      commentAuthor: "Roster", rowsPerSheet: rowsPerSheet)
    let columns = FailureColumns(declaration, extra: extra)
    for row in rows { try writer.write(written(row, columns)) }
    try writer.finish(
      summary: summary.sheet(language: language, commentsOmitted: writer.commentsOmitted))
  }

  private static let closingColumns: [SheetColumn] = [
    SheetColumn(header: ClosingColumn.codes.rawValue, width: 16, format: .text, wraps: true),
    SheetColumn(header: ClosingColumn.reasons.rawValue, width: 48, format: .text, wraps: true),
    SheetColumn(header: ClosingColumn.remedies.rawValue, width: 48, format: .text, wraps: true),
    SheetColumn(header: ClosingColumn.originalRow.rawValue, width: 10, format: .text),
  ]

  private func written(_ row: FailedRow, _ columns: FailureColumns) -> FailureRow {
    let failures = row.findings.filter { $0.severity == .failure }
    let batch = content.batches[row.batch]
    let layout = content.layouts[content.layoutOfBatch[row.batch]]
    var values = columns.values(of: batch.rows[row.indexInBatch], in: batch, header: layout.header)
    values.append(.text(distinct(failures.map(\.code.rawValue)).joined(separator: ", ")))
    values.append(.text(distinct(failures.map { $0.message(in: language) }).joined(separator: "\n")))
    values.append(.text(distinct(failures.map { $0.remedy(in: language) }).joined(separator: "\n")))
    values.append(.text(row.originalRow))
    return FailureRow(values: values, marks: marks(row.findings, columns))
  }

  /// One mark a cell, whatever the number of its findings; notices leave a cell as it is.
  private func marks(_ findings: [Finding], _ columns: FailureColumns) -> [CellMark] {
    var byColumn: [Int: [Finding]] = [:]
    for finding in findings where finding.severity != .notice {
      guard let field = finding.field, let column = columns.column(of: field) else { continue }
      byColumn[column, default: []].append(finding)
    }
    return byColumn.sorted { $0.key < $1.key }.map { column, findings in
      let lines = findings.map { "\($0.code.rawValue) \($0.message(in: language))\n→ \($0.remedy(in: language))" }
      let isFailure = findings.contains { $0.severity == .failure }
      return CellMark(
        column: column, severity: isFailure ? .failure : .warning, comment: lines.joined(separator: "\n"))
    }
  }

  private func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
