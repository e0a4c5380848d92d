import GRDB
import GRDBSQLite

/// Rows one at a time, columns read without a value between: for questions to all persons. A C boundary of the store.
@safe final class StreamedRows {
  private let db: Database
  private let statement: Statement
  private let handle: SQLiteStatement

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.makeStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
  }

  deinit { unsafe sqlite3_reset(handle) }

  /// Steps to the next row; false after the last.
  func next() throws -> Bool {
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }

  /// nil for NULL. `column` is 0-based, as in all of these.
  func integer(_ column: Int32) -> Int64? {
    unsafe sqlite3_column_type(handle, column) == SQLITE_NULL ? nil : unsafe sqlite3_column_int64(handle, column)
  }

  func text(_ column: Int32) -> String? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let count = Int(unsafe sqlite3_column_bytes(handle, column))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// What `read` makes of the text's bytes; nil for NULL.
  func value<Value>(_ column: Int32, _ read: (Span<UInt8>) -> Value?) -> Value? {
    guard let start = unsafe sqlite3_column_text(handle, column) else { return nil }
    let bytes = unsafe UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(handle, column)))
    return unsafe read(bytes.span)
  }
}
