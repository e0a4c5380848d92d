import RosterModel
import WorkbookReader

/// What the decoders of all forms do alike: go through a row's cells, name the required ones that are missing, notice
/// that a row has slid. A form's own decoder says where each field goes.
protocol FormDecoder: EntryDecoder {
  var form: FormDeclaration { get }
  var shift: ShiftDetector { get }
  /// An entry of which nothing is known yet.
  var blank: Entry { get }

  /// Reads a cell that is not blank into its field.
  func read(
    _ cell: Cell, _ column: ColumnDeclaration, _ reader: CellReader, into entry: inout Entry, _ report: inout RowReport)

  /// Long printed lists repeat the header on every page.
  func isRepeatedHeader(_ entry: Entry) -> Bool
}

extension FormDecoder {
  /// nil for a row that holds nothing: blank, only 序号, or the header once more.
  func decodeCells(of row: Row, in batch: RowBatch, report: inout RowReport) -> Entry? {
    let reader = CellReader(batch: batch)
    var entry = blank
    var seen: FieldSet = []
    for cell in batch.cells[row.cells] {
      guard let field = report.columns.field(at: Int(cell.column)), let column = form.column(of: field),
        !reader.isBlank(cell)
      else { continue }
      seen.insert(field)
      read(cell, column, reader, into: &entry, &report)
    }
    guard !seen.subtracting(FieldSet(.serial)).isEmpty, !isRepeatedHeader(entry) else { return nil }
    RequiredCells.check(seen: seen, form: form, report: &report)
    // What stands under the wrong headings must not be compared with other rows either.
    if report.hasFailure, shift.check(row, in: batch, report: &report) { return blank }
    return entry
  }
}
