import Forms
import RosterModel
import Validation
import WorkbookReader

/// A workbook read and recognised: what is needed to check it and to give its rows back.
struct RosterContent: Sendable {
  let form: Form
  let layouts: [SheetLayout]
  /// Every batch of every data sheet, kept for the failure workbook: the original cells.
  private(set) var batches: [RowBatch] = []
  /// The layout each batch belongs to, 0-based into `layouts`.
  private(set) var layoutOfBatch: [Int] = []

  init(form: Form, layouts: [SheetLayout]) {
    self.form = form
    self.layouts = layouts
  }

  /// Columns of the sender that the form does not have: heading, and where it stands in the first data sheet.
  var extraColumns: [(column: Int, heading: String)] {
    guard let header = layouts.first?.header else { return [] }
    let form = FormDeclaration.of(form)
    let foreign = header.columns.known.filter { form.column(of: $0) == nil }
      .compactMap { field in header.columns.column(of: field).map { (column: $0, heading: field.heading) } }
    return (header.unknown + foreign).sorted { $0.column < $1.column }
  }

  /// Streams the data sheets; each batch is decoded and checked on a second thread while the next is read.
  /// Throws `WorkbookError`.
  mutating func read<Check: RowCheck>(
    _ workbook: Workbook, check: Check
  ) throws -> [CheckedRow<Check.Decoder.Entry>] {
    let side = SideWork<CheckedRow<Check.Decoder.Entry>>()
    for (index, layout) in layouts.enumerated() {
      try workbook.readRows(of: layout.sheet) { batch in
        let number = batches.count
        side.add { RosterContent.checked(batch, number, layout, check) }
        batches.append(batch)
        layoutOfBatch.append(index)
        return true
      }
    }
    return side.finish()
  }

  private static func checked<Check: RowCheck>(
    _ batch: RowBatch, _ number: Int, _ layout: SheetLayout, _ check: Check
  ) -> [CheckedRow<Check.Decoder.Entry>] {
    EntryStream.decode(batch, layout: layout, decoder: check.decoder).map { row in
      var report = row.report
      let organization = check.check(row.entry, report: &report)
      return CheckedRow(
        batch: number, indexInBatch: row.indexInBatch, originalRow: row.originalRow, entry: row.entry,
        report: report, organization: organization)
    }
  }
}
