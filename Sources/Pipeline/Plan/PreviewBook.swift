import Foundation
import RosterModel
import Store
import WorkbookWriter

/// The preview workbook of a dry run: what would be new, changed (old and new, cell by cell), unchanged and refused.
/// Resident IDs are masked in it.
final class PreviewBook {
  private let writer: ReportBookWriter
  private let options: ImportOptions
  private var counts = RowCounts()
  private var files = 0

  /// Writes to exactly `path`. Throws `WriteError`.
  init(path: String, options: ImportOptions) throws {
    self.options = options
    let date = options.asOf
    writer = try ReportBookWriter(
      path: path, created: (date.year, date.month, date.day),
      summaryName: PreviewColumns.summaryName[options.language], sheets: PreviewColumns.sheets(options.language))
  }

  func write(_ effect: RowEffect, path: String) throws {
    let subject = [path, nil, effect.name, effect.residentID, effect.place].map(PreviewBook.value)
    let start = [subject[0], .number(Double(effect.row))] + subject.dropFirst(2)
    switch effect.kind {
    case .new:
      try add(start + PreviewColumns.newFields.map { PreviewBook.value(effect.values[$0]) }, to: .new)
    case .unchanged: try add(start, to: .unchanged)
    case .refused:
      for finding in effect.findings where finding.severity == .failure {
        try add(start + PreviewBook.reason(finding, options.language), to: .refused)
      }
    case .changed: break
    }
    for change in effect.changes {
      let cells = [change.field.heading, change.old, change.new].map(PreviewBook.value)
      try add(start + cells, to: .changed, marked: start.count + 2)
    }
  }

  /// A file with the findings that concern all of it; a refused one has a row of its own for each.
  func write(_ file: FileOutcome, _ ofFile: [Finding]) throws {
    files += 1
    counts += file.counts
    for finding in ofFile where finding.severity == .failure {
      let start = [.text(file.path)] + Array(repeating: WrittenValue.blank, count: 4)
      try add(start + PreviewBook.reason(finding, options.language), to: .refused)
    }
  }

  func finish(_ digest: PlanDigest) throws {
    let words = options.language.say
    var pairs: [(label: String, value: WrittenValue)] = [
      (words("计划摘要", "Plan digest"), .text(digest.text)),
      (words("核对日期", "Checked as of"), .text(options.asOf.iso)),
      (words("规则版本", "Policy"), .text(options.policy.digest)),
      (words("文件", "Files"), .number(Double(files))),
      (words("读取行数", "Rows read"), .number(Double(counts.read))),
      (words("新增", "New"), .number(Double(counts.imported))),
      (words("更新", "Changed"), .number(Double(counts.updated))),
      (words("未变", "Unchanged"), .number(Double(counts.unchanged))),
      (words("不予导入", "Refused"), .number(Double(counts.failed))),
    ]
    if writer.rowsLeft > 0 { pairs.append((words("未列出的行", "Rows not listed"), .number(Double(writer.rowsLeft)))) }
    let heading = words("导入预览：尚未写入任何数据", "Preview of an import: nothing has been stored")
    try writer.finish(
      summary: SummarySheet(name: PreviewColumns.summaryName[options.language], heading: heading, pairs: pairs))
  }

  private func add(_ values: [WrittenValue], to sheet: PreviewColumns.Sheet, marked: Int? = nil) throws {
    try writer.write(values, marked: marked.map { ($0, .warning) }, sheet: sheet.rawValue)
  }

  private static func value(_ text: String?) -> WrittenValue { text.map(WrittenValue.text) ?? .blank }

  private static func reason(_ finding: Finding, _ language: Language) -> [WrittenValue] {
    [finding.location.columnLetters, finding.code.rawValue, finding.message(in: language)].map(value)
  }
}
