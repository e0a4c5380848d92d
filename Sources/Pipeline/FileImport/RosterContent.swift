import Forms
import RosterModel
import Validation
import WorkbookReader

/// A workbook read and recognised: what is needed to check it and to give its rows back.
struct RosterContent {
  let form: Form
  let layouts: [SheetLayout]
  /// Every batch of every data sheet, kept for the failure workbook: the original cells.
  var batches: [RowBatch] = []
  /// The layout each batch belongs to, 0-based into `layouts`.
  var layoutOfBatch: [Int] = []

  /// Columns of the sender that the form does not have: heading, and where it stands in the first data sheet.
  var extraColumns: [(column: Int, heading: String)] {
    guard let header = layouts.first?.header else { return [] }
    let form = FormDeclaration.of(form)
    let foreign = header.columns.known.filter { form.column(of: $0) == nil }
      .compactMap { field in header.columns.column(of: field).map { (column: $0, heading: field.heading) } }
    // A column that stands there twice is given back twice: the workbook must not pass for having lost one.
    let twice = header.twice.map { (column: $0.column, heading: $0.field.heading) }
    return (header.unknown + foreign + twice).sorted { $0.column < $1.column }
  }

  /// Streams the data sheets through `decoder` and `rules`. Throws `WorkbookError`.
  mutating func read<Decoder: EntryDecoder>(
    _ workbook: Workbook, decoder: Decoder,
    check: (DecodedRow<Decoder.Entry>) throws -> CheckedRow<Decoder.Entry>.Checks
  ) throws -> [CheckedRow<Decoder.Entry>] {
    var rows: [CheckedRow<Decoder.Entry>] = []
    for (index, layout) in layouts.enumerated() {
      try EntryStream.read(workbook, layout: layout, decoder: decoder) { batch, decoded in
        for row in decoded {
          let checks = try check(row)
          rows.append(
            CheckedRow(
              batch: batches.count, indexInBatch: row.indexInBatch, originalRow: row.originalRow, entry: row.entry,
              report: checks.report, organization: checks.organization))
        }
        batches.append(batch)
        layoutOfBatch.append(index)
      }
    }
    return rows
  }
}
