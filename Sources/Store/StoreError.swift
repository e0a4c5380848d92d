import GRDB
public import RosterModel

/// Why the database could not do its job.
public enum StoreError: Explained, Sendable {
  /// Another program is writing; trying again later helps.
  case locked
  /// Anything else SQLite reports; never carries data of rows.
  case database(Explanation)

  public var explanation: Explanation {
    switch self {
    case .locked: Explanation(.databaseLocked)
    case .database(let reason): Explanation(.database, .explanation(reason))
    }
  }

  init(_ error: DatabaseError) {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    default: self = .database(error.explanation)
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

extension DatabaseError {
  /// What SQLite says, in both languages.
  var explanation: Explanation {
    Explanation(sentence, .text(message ?? "SQLite error \(resultCode.rawValue)"))
  }

  private var sentence: ErrorCode {
    switch resultCode {
    case .SQLITE_FULL: .sqliteFull
    case .SQLITE_IOERR: .sqliteInputOutput
    case .SQLITE_CORRUPT: .sqliteCorrupt
    case .SQLITE_NOTADB: .sqliteNotADatabase
    case .SQLITE_READONLY, .SQLITE_PERM: .sqliteReadOnly
    case .SQLITE_CANTOPEN: .sqliteCannotOpen
    case .SQLITE_CONSTRAINT: .sqliteConstraint
    default: .sqliteOther
    }
  }
}
