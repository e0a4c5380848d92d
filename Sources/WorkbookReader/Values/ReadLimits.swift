/// What one of the caps on hostile input bounds.
public enum ReadLimit: String, Sendable {
  case fileBytes, entries, inflatedBytes, inflationRatio, sheets, rows, columns
  case cellText, rowText, sheetText, sharedStrings, xmlDepth, attributes
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
  /// Inflated bytes of all parts of a package together, each counted whenever it is read (a sheet is looked at, read,
  /// and read once more where the scanner does not know its shape): so many times `inflationRatio`, or the floor.
  public var packagePasses = 4
  public var packageFloorBytes = 512 << 20
  public var packageBytes = 12 << 30
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
  /// Attributes of one element, and namespaces in scope: libxml2 compares each with each.
  public var attributes = 256
  /// A tag whose end has not come yet.
  public var tagBytes = 1 << 20

  public init() {}

  public static let standard = ReadLimits()
}

extension ReadLimits {
  /// What all parts of a package of so many bytes may come to.
  func inflatedBytes(ofPackage bytes: Int) -> Int {
    let byRatio = bytes.multipliedReportingOverflow(by: inflationRatio * packagePasses)
    return min(packageBytes, max(packageFloorBytes, byRatio.overflow ? Int.max : byRatio.partialValue))
  }
}
