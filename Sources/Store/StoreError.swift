import GRDB

/// Why the database could not do its job.
public enum StoreError: Error, Sendable, CustomStringConvertible {
  /// Another program is writing; trying again later helps.
  case locked
  /// Anything else SQLite reports; never carries data of rows.
  case database(String)

  public var description: String {
    switch self {
    case .locked: "the database is in use by another run"
    case .database(let message): "database: \(message)"
    }
  }

  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    default: self = .database(error.message ?? "SQLite error \(error.resultCode.rawValue)")
    }
  }

  /// Runs `body`, turning SQLite's errors into `StoreError`; other errors pass.
  static func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do {
      return try body()
    } catch let error as DatabaseError {
      throw StoreError(error)
    }
  }
}
