import GRDB
import GRDBSQLite

/// The columns of the row that a statement stands at, 0-based; nil for NULL. A C boundary of the store.
@safe struct FoundRow {
  private let handle: SQLiteStatement

  /// The statement outlives the row.
  init(_ handle: SQLiteStatement) { unsafe self.handle = handle }

  func integer(_ column: Int32) -> Int64? {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : unsafe sqlite3_column_int64(handle, column)
  }

  func text(_ column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// What `read` makes of the text's bytes.
  func value<Value>(_ column: Int32, _ read: (Span<UInt8>) -> Value?) -> Value? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    return unsafe read(bytes.span)
  }
}
