import Forms
import RosterModel
import Validation
import WorkbookReader

/// Columns whose cells are merged over several rows: only the first row has the value, and the others look as if somebody
/// had forgotten it.
struct MergedColumns {
  private struct Column {
    let layout: Int
    let field: Field
    /// 0-based.
    let column: Int
    /// Of the merged cells, from the top.
    let spans: [ClosedRange<Int>]
    /// Those of which the first row holds a value.
    var filled: Set<Int> = []
    /// Those that leave a row blank, by their place in `spans`.
    var concerned: [Int] = []

    func span(of row: Int) -> Int? {
      var (low, high) = (0, spans.count)
      while low < high {
        let middle = (low + high) / 2
        if spans[middle].upperBound < row { low = middle + 1 } else { high = middle }
      }
      return low < spans.count && spans[low].contains(row) ? low : nil
    }
  }

  private let content: RosterContent
  private var columns: [Column] = []

  /// What is merged below the headers of the sheets read.
  private init(_ content: RosterContent, _ sheets: any SheetRows) {
    self.content = content
    for (index, layout) in content.layouts.enumerated() {
      let merged = sheets.mergedCells(of: layout.sheet).filter { $0.rows.lowerBound > layout.header.row }
      guard !merged.isEmpty else { continue }
      for field in layout.header.columns.known.sorted(by: { $0.rawValue < $1.rawValue }) where field != .serial {
        guard let column = layout.header.columns.column(of: field) else { continue }
        let spans = merged.filter { $0.columns.contains(column) }.map(\.rows)
        guard !spans.isEmpty else { continue }
        columns.append(
          Column(layout: index, field: field, column: column, spans: spans.sorted { $0.lowerBound < $1.lowerBound }))
      }
    }
  }

  /// What is to be said of a file's merged cells.
  static func explain<Entry>(_ rows: inout [CheckedRow<Entry>], _ draft: FileDraft, _ content: RosterContent)
    -> [Finding]
  {
    guard let sheets = draft.roster?.sheets else { return [] }
    var columns = MergedColumns(content, sheets)
    return columns.explain(&rows)
  }

  /// Tells the rows that lack a value where it stands, and gives a finding for each column concerned (HDR-111).
  private mutating func explain<Entry>(_ rows: inout [CheckedRow<Entry>]) -> [Finding] {
    guard !columns.isEmpty else { return [] }
    for index in rows.indices {
      for column in columns.indices where columns[column].layout == content.layoutOfBatch[Int(rows[index].batch)] {
        explain(&rows[index], &columns[column])
      }
    }
    return columns.filter { !$0.concerned.isEmpty }.map(finding)
  }

  private func explain<Entry>(_ row: inout CheckedRow<Entry>, _ column: inout Column) {
    guard let span = column.span(of: row.report.row) else { return }
    let first = column.spans[span].lowerBound
    if row.report.row == first {
      if holds(row, column.column) { column.filled.insert(span) }
      return
    }
    guard column.filled.contains(span), !holds(row, column.column) else { return }
    if column.concerned.last != span { column.concerned.append(span) }
    let words = LocalizedText(
      zh: "\(column.field.heading)（合并单元格，内容只在第 \(first) 行）",
      en: "\(column.field.heading) (merged cells, only row \(first) holds the value)")
    row.report.explain(.requiredValueMissing, column.field, .words(words))
  }

  private func holds<Entry>(_ row: CheckedRow<Entry>, _ column: Int) -> Bool {
    let batch = content.batches[Int(row.batch)]
    return batch.cells[batch.rows[Int(row.indexInBatch)].cells].contains { Int($0.column) == column }
  }

  private func finding(_ column: Column) -> Finding {
    let spans = column.concerned.map { column.spans[$0] }
    let shown = spans.prefix(5).map { "\($0.lowerBound)–\($0.upperBound)" }
    let rows = LocalizedText(
      zh: shown.joined(separator: "、") + (spans.count > 5 ? " 等 \(spans.count) 处" : ""),
      en: shown.joined(separator: ", ") + (spans.count > 5 ? " … (\(spans.count) in all)" : ""))
    return Finding(
      .cellsMerged,
      arguments: [.text(content.layouts[column.layout].sheet.name), .text(column.field.heading), .words(rows)])
  }
}
