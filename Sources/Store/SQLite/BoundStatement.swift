import GRDB
import GRDBSQLite

/// A prepared statement with raw bindings: half the time of GRDB's argument arrays for a hundred thousand rows
/// (toolchain, loading). The C boundary of the store.
@safe struct BoundStatement {
  private let statement: Statement
  private let handle: SQLiteStatement

  init(_ db: Database, _ sql: String) throws {
    statement = try db.cachedStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
  }

  /// `index` is 1-based, as SQLite counts.
  func bind(_ index: Int32, _ text: String?) {
    guard var text else {
      unsafe sqlite3_bind_null(handle, index)
      return
    }
    text.withUTF8 { bytes in
      // SQLITE_TRANSIENT: SQLite copies the bytes before the call returns.
      let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
        _ = unsafe sqlite3_bind_text(handle, index, characters.baseAddress, Int32(characters.count), transient)
      }
    }
  }

  /// `index` is 1-based.
  func bind(_ index: Int32, _ value: Int64?) {
    if let value { unsafe sqlite3_bind_int64(handle, index, value) } else { unsafe sqlite3_bind_null(handle, index) }
  }

  /// Runs the statement once and makes it ready for the next bindings. True when it gave a row.
  @discardableResult
  func run(_ db: Database) throws -> Bool {
    let result = unsafe sqlite3_step(handle)
    let found = result == SQLITE_ROW
    // The message must be read before the reset; it never carries values, only names of constraints.
    let message = found || result == SQLITE_DONE ? nil : db.lastErrorMessage
    unsafe sqlite3_reset(handle)
    guard found || result == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: result), message: message)
    }
    return found
  }
}
