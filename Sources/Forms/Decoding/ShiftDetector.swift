import Identifiers
import RosterModel
import WorkbookReader

/// HDR-106 (错行, F3(2)): a row whose cells slid a column or two to the side. Told from two cells that fit a neighbour's
/// column and not their own, or from a valid resident ID standing beside its column. One such finding replaces the
/// row's others: they would all say the same in more confusing words.
struct ShiftDetector: Sendable {
  let form: FormDeclaration

  /// True when the row was found to be shifted.
  func check(_ row: Row, in batch: RowBatch, report: inout RowReport) -> Bool {
    for offset in [1, -1, 2, -2] {
      let strays = strays(in: row, batch, report.columns, offset: offset)
      guard let first = strays.first, strays.count >= 2 || strays.contains(where: { $0.belongs == .residentID }) else {
        continue
      }
      report.removeAll()
      report.add(
        .columnsShifted, first.stands, .text(first.stands.heading), .text(first.belongs.heading))
      return true
    }
    return false
  }

  /// Cells that fit the column `offset` to their left, and not the one they stand in.
  private func strays(
    in row: Row, _ batch: RowBatch, _ columns: ColumnMap, offset: Int
  ) -> [(stands: Field, belongs: Field)] {
    batch.cells[row.cells].compactMap { cell in
      let column = Int(cell.column)
      guard column >= offset, cell.kind == .text, let stands = columns.field(at: column),
        let belongs = columns.field(at: column - offset), stands != belongs,
        let text = CellText.string(of: cell, in: batch).map(TextCleaner.choice), !text.isEmpty,
        isTypical(text, of: belongs), !isTypical(text, of: stands), form.column(of: stands)?.content != .text
      else { return nil }
      return (stands, belongs)
    }
  }

  /// Whether the text could hardly stand anywhere else: a word of the column's list, or an ID.
  private func isTypical(_ text: String, of field: Field) -> Bool {
    if field == .residentID || field == .secretaryID {
      let bytes = Array(text.uppercased().utf8)
      return ResidentID(validating: bytes.span) != nil && CheckDigit.isValid(bytes.span)
    }
    guard case .choice(let words) = form.column(of: field)?.content else { return false }
    return words.contains(text)
  }
}
