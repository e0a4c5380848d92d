public import Foundation
import RosterModel
public import Store

/// A backup that was written.
public struct BackupFile: Sendable {
  public let place: URL
  public let bytes: Int
  public let contents: BackupContents

  /// Writes a checked copy of the database to `place`, which only its owner can read. `replaces`: what is there already
  /// goes. `wait`: for another backup into the same folder. Throws `PipelineError.cannotWrite`, and `StoreError` when the
  /// database is damaged; nothing is left behind then, and what was there stays.
  public static func write(
    _ database: DatabaseFile, to place: URL, replaces: Bool, wait: Duration = .zero
  ) throws -> BackupFile {
    let target = BackupTarget(place: place, source: URL(fileURLWithPath: database.path))
    try target.check(replaces: replaces)
    let claim = try FolderClaim(place.deletingLastPathComponent(), wait: wait)
    defer { withExtendedLifetime(claim) {} }
    AbandonedBackups.remove(from: place.deletingLastPathComponent())
    let contents = try PlacedFile.put(place, replacesDatabase: replaces) { path in
      let contents = try database.copy(to: path)
      // Copying takes its time.
      try target.check(replaces: replaces)
      return contents
    }
    guard let facts = FileFacts(place) else {
      throw PipelineError.cannotWrite(place.path, Explanation(.takenAway))
    }
    BackupMark.set(URL(fileURLWithPath: database.path), at: Int(Date().timeIntervalSince1970))
    return BackupFile(place: place, bytes: facts.bytes, contents: contents)
  }
}

/// Where a backup is to go.
struct BackupTarget {
  let place: URL
  let source: URL

  /// Throws `PipelineError.cannotWrite` where a backup would do harm, or would replace what nobody asked to replace. A
  /// missing folder is not made: it may be a disk that is not there.
  func check(replaces: Bool) throws {
    let folder = place.deletingLastPathComponent().resolvingSymlinksInPath()
    guard FileFacts(folder)?.kind == .folder else { throw refusal(.noSuchFolder) }
    try OutputGuard(workspace: nil, database: source, inputs: []).require(place)
    guard !Self.companions(of: place, ["-wal", "-shm", "-journal"]).contains(where: { FileFacts($0) != nil }) else {
      throw refusal(.databaseInUseThere)
    }
    guard let facts = FileFacts(place) else { return }
    guard facts.kind == .file || facts.kind == .link else { throw refusal(.notAFile) }
    guard replaces else { throw refusal(.fileExistsForce) }
  }

  private func refusal(_ reason: ErrorCode) -> PipelineError { .cannotWrite(place.path, Explanation(reason)) }

  private static func companions(of file: URL, _ endings: [String]) -> [URL] {
    endings.map { URL(fileURLWithPath: file.path + $0) }
  }
}

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

/// What killed backups left in a folder: tomorrow's has another name, and nobody else would look. The folder may be
/// anybody's, so only what bears every mark of ours goes.
enum AbandonedBackups {
  static func remove(from folder: URL) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] {
      let place = folder.appendingPathComponent(name)
      if Leftovers.isTemporary(name), isOurs(place) { Workshop.removeIfAbandoned(place) }
    }
  }

  /// A private folder of our own with nothing in it but a database being copied.
  private static func isOurs(_ place: URL) -> Bool {
    guard let facts = FileFacts(place), facts.kind == .folder, facts.isOwn, facts.permissions == 0o700,
      let names = try? FileManager.default.contentsOfDirectory(atPath: place.path)
    else { return false }
    return names.allSatisfy { name in
      ["", "-journal", "-wal", "-shm"].contains { name == PlacedFile.fileName + $0 }
        && FileFacts(place.appendingPathComponent(name))?.kind == .file
    }
  }
}
