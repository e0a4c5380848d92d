/// Why a workbook could not be read.
public enum WorkbookError: Error, Equatable, Sendable {
  /// The bytes are something else; the kind says what.
  case notAWorkbook(FileKind)
  /// A workbook of a kind this reader does not read.
  case unsupported(FileKind)
  /// Encrypted, and not with the password that Excel has built in.
  case encrypted
  /// Broken; a short English detail for the log, never content of the file.
  case damaged(String)
  /// One of the caps of `ReadLimits` was passed.
  case overLimit(ReadLimit)
}
