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
  func integer(_ column: Int32) -> Int64? { unsafe FoundRow(handle).integer(column) }

  func text(_ column: Int32) -> String? { unsafe FoundRow(handle).text(column) }

  /// What `read` makes of the text's bytes; nil for NULL.
  func value<Value>(_ column: Int32, _ read: (Span<UInt8>) -> Value?) -> Value? {
    unsafe FoundRow(handle).value(column, read)
  }
}
