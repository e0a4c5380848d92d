public import RosterModel
public import WorkbookReader

/// A cell's value as the text a person reads in it.
public enum CellText {
  /// nil for a formula without a value; dates as their serial's day (`2018-05-04`).
  public static func string(of cell: Cell, in batch: RowBatch) -> String? {
    switch cell.kind {
    case .blank: nil
    case .text: String(decoding: batch.bytes[cell.text], as: UTF8.self)
    case .number: string(of: cell.number)
    case .date: date(of: cell)?.text ?? string(of: cell.number)
    case .boolean: cell.boolean ? "TRUE" : "FALSE"
    case .error: cell.error?.text ?? "#N/A"
    }
  }

  /// `13800000000`, `2018.5`; whole numbers without a decimal point, as Excel's General format shows them.
  static func string(of number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e18 { return String(Int(number)) }
    return String(number)
  }

  /// The day of a `.date` cell, the time dropped; its month alone where `2018-05` was typed and Excel made it the first of
  /// May, shown as `2018年5月`. nil where the calendar has no such day.
  public static func date(of cell: Cell) -> PartialDate? {
    guard let day = CivilDate(excelSerial: cell.number) else { return nil }
    if !cell.showsDay, day.day == 1 { return PartialDate(year: day.year, month: day.month) }
    return PartialDate(day: day)
  }
}
