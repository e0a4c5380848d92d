import Glibc

/// Why a workbook could not be written. What stands at the path then is no workbook.
public enum WriteError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The file cannot be opened for writing.
  case cannotCreate(path: String)
  /// libxlsxwriter refused; its code and what it says about it.
  case write(code: Int32, message: String)
  /// The disk is full, a limit of size is reached, or the disk fails; `errno` says which.
  case noSpace(path: String, errno: Int32)
  /// A row has another number of values than the sheet has columns, or a mark lies outside.
  case columnCount(expected: Int, found: Int)
  /// Something is written after `finish` or after a failed close.
  case closed

  /// What went wrong, without the path, which the caller knows better.
  public var description: String {
    switch self {
    case .cannotCreate: "it cannot be created"
    case .write(_, let message): message
    case .noSpace(_, let code): code == 0 ? "no space left" : unsafe String(cString: strerror(code))
    case .columnCount(let expected, let found): "a row of \(found) cells for \(expected) columns"
    case .closed: "the workbook is closed already"
    }
  }
}
