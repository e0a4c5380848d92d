import RosterModel
public import WorkbookReader

/// A cell's value as the text a person reads in it.
public enum CellText {
  /// nil for a formula without a value; dates as their serial's day (`2018-05-04`).
  public static func string(of cell: Cell, in batch: RowBatch) -> String? {
    switch cell.kind {
    case .blank: nil
    case .text: String(decoding: batch.bytes[cell.text], as: UTF8.self)
    case .number: string(of: cell.number)
    case .date: string(ofSerial: cell.number)
    case .boolean: cell.boolean ? "TRUE" : "FALSE"
    case .error: cell.error?.text ?? "#N/A"
    }
  }

  /// `13800000000`, `2018.5`; whole numbers without a decimal point, as Excel's General format shows them.
  static func string(of number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e18 { return String(Int(number)) }
    return String(number)
  }

  private static func string(ofSerial serial: Double) -> String {
    CivilDate(excelSerial: serial)?.iso ?? string(of: serial)
  }
}
