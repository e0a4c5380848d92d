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

  /// One row to give back. Small, because a file may have a million of them.
  struct FailedRow: Sendable {
    fileprivate let batch: Int32
    fileprivate let indexInBatch: Int32
    fileprivate let originalRow: String?
    fileprivate let findings: [CellFinding]

    init<Entry>(_ row: CheckedRow<Entry>, findings: [CellFinding]) {
      (batch, indexInBatch) = (row.batch, row.indexInBatch)
      originalRow = row.originalRow
      self.findings = findings
    }

    private init(_ row: FailedRow, findings: [CellFinding]) {
      (batch, indexInBatch, originalRow) = (row.batch, row.indexInBatch, row.originalRow)
      self.findings = findings
    }

    /// The same row, for these reasons.
    func with(_ findings: [CellFinding]) -> FailedRow { FailedRow(self, findings: findings) }
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
    var words = FailureWords(language: language, columns: columns)
    for row in rows { try writer.write(written(row, columns, &words)) }
    try writer.finish(
      summary: summary.sheet(language: language, commentsOmitted: writer.commentsOmitted))
  }

  private static let closingColumns: [SheetColumn] = [
    SheetColumn(header: ClosingColumn.codes.rawValue, width: 16, format: .text, wraps: true),
    SheetColumn(header: ClosingColumn.reasons.rawValue, width: 48, format: .text, wraps: true),
    SheetColumn(header: ClosingColumn.remedies.rawValue, width: 48, format: .text, wraps: true),
    SheetColumn(header: ClosingColumn.originalRow.rawValue, width: 10, format: .text),
  ]

  private func written(_ row: FailedRow, _ columns: FailureColumns, _ words: inout FailureWords) -> FailureRow {
    let batch = content.batches[Int(row.batch)]
    let layout = content.layouts[content.layoutOfBatch[Int(row.batch)]]
    let original = batch.rows[Int(row.indexInBatch)]
    let (closing, marks) = words.words(for: row.findings)
    var values = columns.values(of: original, in: batch, header: layout.header)
    values.append(contentsOf: closing)
    values.append(.text(content.originalRow(of: row)))
    return FailureRow(values: values, marks: marks)
  }
}

/// What a failure workbook says of a row. The same is often wrong with the next one too, and is then said without putting
/// it together again.
private struct FailureWords {
  let language: Language
  let columns: FailureColumns
  private var last: (findings: [CellFinding], closing: [WrittenValue], marks: [CellMark]) = ([], [], [])

  init(language: Language, columns: FailureColumns) {
    self.language = language
    self.columns = columns
  }

  mutating func words(for findings: [CellFinding]) -> (closing: [WrittenValue], marks: [CellMark]) {
    if last.findings != findings || last.closing.isEmpty { last = (findings, closing(findings), marks(findings)) }
    return (last.closing, last.marks)
  }

  /// Codes, reasons and remedies.
  private func closing(_ findings: [CellFinding]) -> [WrittenValue] {
    let failures = findings.filter { $0.severity == .failure }
    return [
      .text(distinct(failures.map(\.code.rawValue)).joined(separator: ", ")),
      .text(distinct(failures.map { $0.message(in: language) }).joined(separator: "\n")),
      .text(distinct(failures.map { $0.remedy(in: language) }).joined(separator: "\n")),
    ]
  }

  /// One mark a cell, whatever the number of its findings; notices leave a cell as it is.
  private func marks(_ findings: [CellFinding]) -> [CellMark] {
    var byColumn: [Int: [CellFinding]] = [:]
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

extension RosterContent {
  /// Where the row stood in the workbook first handed in (原行号): as the sender's workbook says, else where it stands.
  func originalRow(of row: FailureBook.FailedRow) -> String {
    row.originalRow ?? String(batches[Int(row.batch)].rows[Int(row.indexInBatch)].number)
  }
}
