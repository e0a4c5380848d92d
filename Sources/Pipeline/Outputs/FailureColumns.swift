import Forms
import RosterModel
import WorkbookReader
import WorkbookWriter

/// Which cell of a handed-in row goes to which column of the failure workbook.
struct FailureColumns {
  private let columns: [Field: Int]
  private let formCount: Int
  /// Places behind the form's by the sender's columns.
  private let extra: [Int: Int]
  private let extraFields: [Field: Int]

  init(_ form: FormDeclaration, extra: [ExtraColumn]) {
    columns = Dictionary(
      uniqueKeysWithValues: form.columns.enumerated().map { ($1.field, $0) })
    formCount = form.columns.count
    self.extra = Dictionary(extra.enumerated().map { ($1.column, $0) }) { first, _ in first }
    extraFields = Dictionary(extra.enumerated().compactMap { index, column in column.field.map { ($0, index) } }) {
      first, _ in first
    }
  }

  /// 0-based column in the failure workbook.
  func column(of field: Field) -> Int? { columns[field] ?? extraFields[field].map { formCount + $0 } }

  /// The original values: form columns first, then the sender's own. Closing columns are still to be added.
  func values(of row: Row, in batch: RowBatch, header: HeaderRow) -> [WrittenValue] {
    var values = [WrittenValue](repeating: .blank, count: formCount + extra.count)
    for cell in batch.cells[row.cells] {
      let column = Int(cell.column)
      if let field = header.columns.field(at: column), let target = columns[field] {
        values[target] = FailureColumns.value(of: cell, in: batch)
      } else if let index = extra[column] {
        values[formCount + index] = FailureColumns.value(of: cell, in: batch)
      }
    }
    return values
  }

  /// A number stays a number: handed in again it must fail, or pass, as it did. An error value can only be written as
  /// its text, which is read as an error again; a formula is never written, its missing result is named.
  private static func value(of cell: Cell, in batch: RowBatch) -> WrittenValue {
    switch cell.kind {
    case .blank: .text("=（公式没有结果）")
    case .text: .text(batch.text(of: cell))
    case .number: .number(cell.number)
    case .date: cell.showsDay ? .date(serial: cell.number) : .text(CellText.string(of: cell, in: batch) ?? "")
    case .boolean: .boolean(cell.boolean)
    case .error: .text(cell.error?.text ?? "#N/A")
    }
  }
}
