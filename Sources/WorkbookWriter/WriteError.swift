/// Why a workbook could not be written. What stands at the path then is no workbook.
public enum WriteError: Error, Sendable, Equatable {
  /// The file cannot be opened for writing.
  case cannotCreate(path: String)
  /// libxlsxwriter refused; its code and what it says about it.
  case write(code: Int32, message: String)
  /// The disk is full, or a limit of size is reached; `errno` says which.
  case noSpace(path: String, errno: Int32)
  /// A row has another number of values than the sheet has columns, or a mark lies outside.
  case columnCount(expected: Int, found: Int)
  /// Something is written after `finish` or after a failed close.
  case closed
}
