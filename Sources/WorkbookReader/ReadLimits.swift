/// What one of the caps on hostile input bounds.
public enum ReadLimit: String, Sendable {
  case fileBytes, entries, inflatedBytes, inflationRatio, sheets, rows, columns
  case cellText, rowText, sheetText, sharedStrings, xmlDepth
}

/// Caps on what a workbook may ask of this process. All sizes in bytes unless stated.
public struct ReadLimits: Sendable {
  public var fileBytes = 256 << 20
  /// Entries of the zip directory.
  public var entries = 4_096
  /// Inflated size of the workbook, relationship and content-type parts, each.
  public var smallPartBytes = 16 << 20
  /// Honest styles parts reach 21 MB.
  public var stylesPartBytes = 64 << 20
  /// Inflated size of a sheet or shared strings part, each.
  public var rowsPartBytes = 2 << 30
  /// Inflated bytes per compressed byte, counted once a part is larger than `ratioFloorBytes`; honest files reach 121.
  public var inflationRatio = 200
  public var ratioFloorBytes = 16 << 20
  public var sheets = 4_096
  /// Highest row number, and number of rows.
  public var rows = 1_048_576
  /// Number of columns.
  public var columns = 16_384
  /// Text of one cell: Excel's 32,767 UTF-16 units need at most 98,301 bytes.
  public var cellTextBytes = 131_072
  /// Text of all cells of one row.
  public var rowTextBytes = 4 << 20
  /// Text of all cells of one sheet, shared strings counted wherever they are used.
  public var sheetTextBytes = 512 << 20
  /// Shared strings with their index, of one workbook.
  public var sharedStringBytes = 512 << 20
  /// What the shared strings of all workbooks open at the same moment have together.
  public var sharedStringRoom = SharedStringRoom.standard
  /// Nesting of elements.
  public var xmlDepth = 64

  public init() {}

  public static let standard = ReadLimits()
}
