import Foundation
import GRDB

/// A database file as it lies there: nothing is made, nothing migrated, nothing written.
public struct DatabaseFile: Sendable {
  public let path: String
  private let wait: Duration

  /// `wait`: how long to wait for another program that keeps readers out.
  public init(path: String, wait: Duration = .seconds(10)) {
    self.path = path
    self.wait = wait
  }

  /// Throws SQLite's error when there is no such file or it is no database. Not opened read-only: SQLite's own check
  /// would pass over the CHECK constraints then.
  func open() throws -> DatabaseQueue {
    guard FileManager.default.fileExists(atPath: path) else {
      throw DatabaseError(resultCode: .SQLITE_CANTOPEN, message: "unable to open database file")
    }
    var configuration = Configuration()
    configuration.busyMode = .timeout(max(0, TimeInterval(wait / .seconds(1))))
    configuration.prepareDatabase { db in try db.execute(sql: "PRAGMA query_only = ON") }
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
