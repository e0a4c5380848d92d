import GRDB
import GRDBSQLite

/// The values of one row, in the order of a statement's parameters. Texts stand in one buffer that is used again for
/// the next row.
struct BoundRow {
  fileprivate enum Value {
    case null
    case integer(Int64)
    /// Place in `bytes`.
    case text(Range<Int>)
  }

  fileprivate var values: [Value] = []
  fileprivate var bytes: [UInt8] = []

  init() {}

  /// A single text.
  init(_ text: String) { add(text) }

  mutating func removeAll() {
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func add(_ text: String?) {
    guard let text else { return values.append(.null) }
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    values.append(.text(start..<bytes.count))
  }

  mutating func add(_ value: Int64) { values.append(.integer(value)) }

  mutating func add(_ value: Int?) { values.append(value.map { .integer(Int64($0)) } ?? .null) }
}

/// A prepared statement with raw bindings: half the time of GRDB's argument arrays for a hundred thousand rows
/// (toolchain, loading). The C boundary of the store.
@safe struct BoundStatement {
  private let db: Database
  private let statement: Statement
  private let handle: SQLiteStatement

  init(_ db: Database, _ sql: String) throws {
    self.db = db
    statement = try db.cachedStatement(sql: sql)
    unsafe handle = statement.sqliteStatement
  }

  /// Runs the statement once with `row` as its parameters. True when it gave a row.
  @discardableResult
  func run(_ row: BoundRow) throws -> Bool { try first(row) { _ in } != nil }

  /// What `read` makes of the first row; nil where there is none. The columns are there while it reads, not longer.
  func first<Result>(_ row: BoundRow, _ read: (FoundRow) throws -> Result) throws -> Result? {
    try unsafe row.bytes.withUnsafeBytes { bytes in
      // The bytes outlive the step, so SQLite need not copy them (SQLITE_STATIC); the bindings are cleared behind it.
      defer { unsafe sqlite3_clear_bindings(handle) }
      for (index, value) in row.values.enumerated() { unsafe bind(Int32(index + 1), value, bytes) }
      return try step(read)
    }
  }

  /// `index` is 1-based, as SQLite counts.
  private func bind(_ index: Int32, _ value: BoundRow.Value, _ bytes: UnsafeRawBufferPointer) {
    switch value {
    case .null: unsafe sqlite3_bind_null(handle, index)
    case .integer(let integer): unsafe sqlite3_bind_int64(handle, index, integer)
    case .text(let range):
      // An empty text needs an address too: without one SQLite would bind NULL.
      guard let base = bytes.baseAddress else {
        unsafe sqlite3_bind_zeroblob(handle, index, 0)
        return
      }
      let text = unsafe base.advanced(by: range.lowerBound).assumingMemoryBound(to: CChar.self)
      unsafe sqlite3_bind_text(handle, index, text, Int32(range.count), nil)
    }
  }

  private func step<Result>(_ read: (FoundRow) throws -> Result) throws -> Result? {
    defer { unsafe sqlite3_reset(handle) }
    switch unsafe sqlite3_step(handle) {
    case SQLITE_ROW: return try unsafe read(FoundRow(handle))
    case SQLITE_DONE: return nil
    // The message must be read before the reset; it never carries values, only names of constraints.
    case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code), message: db.lastErrorMessage)
    }
  }
}
