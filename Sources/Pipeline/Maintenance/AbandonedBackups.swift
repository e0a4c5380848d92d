import Foundation

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
