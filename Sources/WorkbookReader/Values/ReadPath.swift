/// Which parser reads the rows and shared strings of an `.xlsx`; both must give the same rows.
public enum ReadPath: Sendable {
  /// The byte scanner, and libxml2 wherever a part has not the shape the scanner knows.
  case automatic
  /// Only the byte scanner: a part of another shape throws `WorkbookError.damaged`. For tests.
  case scannerOnly
  /// Only libxml2. For tests.
  case xmlOnly
}
