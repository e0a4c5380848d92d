import Foundation

/// When a database was last copied by `roster backup`, in a file beside it: a backup neither waits for the database nor
/// writes to it.
enum BackupMark {
  static func place(of database: URL) -> URL {
    database.deletingLastPathComponent().appendingPathComponent(".\(database.lastPathComponent).backup")
  }

  /// `time`: seconds since 1970. A place where nothing can be written keeps no mark; the backup is as good without.
  static func set(_ database: URL, at time: Int) {
    try? PlacedFile.put(place(of: database)) { path in
      try Data("\(time)\n".utf8).write(to: URL(fileURLWithPath: path))
    }
  }

  /// Seconds since 1970; nil when there was none, or nobody knows of it.
  static func time(of database: URL) -> Int? {
    guard let bytes = FileBytes.start(of: place(of: database).path, bytes: 32) else { return nil }
    return Int(String(decoding: bytes, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines))
  }
}
