/// The looks of a cell as plain values; equal styles share one format in the workbook.
struct CellStyle: Hashable {
  var numberFormat: String?
  var isBold = false
  /// Points; `nil` for the default.
  var fontSize: Double?
  /// 0xRRGGBB.
  var fontColor: UInt32?
  /// 0xRRGGBB.
  var fill: UInt32?
  /// 0xRRGGBB of a thin line on all four sides.
  var border: UInt32?
  var wraps = false
  var isCentered = false
  var isLeft = false
}

extension CellStyle {
  static let title = CellStyle(isBold: true, fontSize: 14, fontColor: 0x1F3864)
  static let label = CellStyle(isBold: true, fontColor: 0x1F3864)
  static let paragraph = CellStyle(numberFormat: "@", wraps: true)
  static let tableHeader = header(fill: 0xDDEBF7, fontColor: 0x1F3864)

  static let optionalHeader = tableHeader
  static let requiredHeader = header(fill: 0xFCE4D6, fontColor: 0xC00000)
  /// Of columns that the form does not know.
  static let extraHeader = header(fill: 0xEDEDED, fontColor: 0x595959)
  /// Of columns that the program added.
  static let closingHeader = header(fill: 0xFFF2CC, fontColor: 0x7F6000)

  private static func header(fill: UInt32, fontColor: UInt32) -> CellStyle {
    CellStyle(
      isBold: true, fontColor: fontColor, fill: fill, border: 0xBFBFBF, wraps: true, isCentered: true)
  }

  /// A cell below the header.
  static func data(_ format: ColumnFormat, wraps: Bool = false) -> CellStyle {
    CellStyle(numberFormat: format.numberFormat, wraps: wraps, isCentered: format != .text && !wraps)
  }

  /// The same in the colours of a mark: those that spreadsheet programs themselves use for bad and doubtful.
  func marked(_ severity: MarkSeverity) -> CellStyle {
    var style = self
    switch severity {
    case .failure: (style.fill, style.fontColor, style.border) = (0xFFC7CE, 0x9C0006, 0xE6A1A9)
    case .warning: (style.fill, style.fontColor, style.border) = (0xFFEB9C, 0x7F6000, 0xE5CC70)
    }
    return style
  }
}

extension ColumnFormat {
  var numberFormat: String? {
    switch self {
    case .text: "@"
    case .date: "yyyy-mm-dd"
    case .general: nil
    }
  }
}
