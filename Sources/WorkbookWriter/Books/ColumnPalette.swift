/// The formats that the cells of one column need, looked up once and not for each cell.
struct ColumnPalette {
  private struct Shades {
    var plain: XlsxFormat
    var failure: XlsxFormat
    var warning: XlsxFormat

    init(_ style: CellStyle, in book: XlsxBook) throws(WriteError) {
      plain = try book.format(style)
      failure = try book.format(style.marked(.failure))
      warning = try book.format(style.marked(.warning))
    }
  }

  private let own: Shades
  /// A date is shown as one in whatever column it stands.
  private let date: Shades
  /// So is a percentage.
  private let percent: Shades

  static let percent = "0.00%"

  init(_ column: SheetColumn, in book: XlsxBook) throws(WriteError) {
    own = try Shades(.data(column.format, wraps: column.wraps), in: book)
    date = try Shades(.data(.date, wraps: column.wraps), in: book)
    percent = try Shades(CellStyle(numberFormat: ColumnPalette.percent), in: book)
  }

  func format(for value: WrittenValue, _ severity: MarkSeverity?) -> XlsxFormat {
    let shades =
      switch value {
      case .date: date
      case .percent: percent
      default: own
      }
    return switch severity {
    case nil: shades.plain
    case .failure: shades.failure
    case .warning: shades.warning
    }
  }
}
