import Foundation
import RosterModel

/// A hidden folder beside an output, in which it is made: `.NAME.tmp`. Whoever makes it holds a lock on it to the end of
/// its life, so that two may write one output at once (`.NAME.2.tmp`), and what a killed run left is known from what
/// is in use. A C boundary: open(2), flock(2), fstat(2).
final class Workshop {
  let folder: URL
  private let descriptor: Int32

  /// The first that nobody holds, empty; those behind it that nobody holds go. Throws `PipelineError.cannotWrite`.
  init(for place: URL) throws {
    var number = 1
    while true {
      let folder = Workshop.folder(for: place, number)
      if let descriptor = try Workshop.claim(folder, makes: true) {
        (self.folder, self.descriptor) = (folder, descriptor)
        break
      }
      number += 1
    }
    try empty()
    while FileFacts(Workshop.folder(for: place, number + 1)) != nil {
      number += 1
      Workshop.removeIfAbandoned(Workshop.folder(for: place, number))
    }
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
    close(descriptor)
  }

  /// What a killed run left.
  private func empty() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
  }

  /// False when it is held, or no folder; nothing is done then.
  @discardableResult
  static func removeIfAbandoned(_ folder: URL) -> Bool {
    guard let descriptor = (try? claim(folder, makes: false)).flatMap({ $0 }) else { return false }
    defer { close(descriptor) }
    return (try? FileManager.default.removeItem(at: folder)) != nil
  }

  static func isHeld(_ folder: URL) -> Bool {
    guard let descriptor = open(folder) else { return false }
    defer { close(descriptor) }
    return flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK
  }

  /// nil for one that is held, or that is no folder. Where the file system knows no locks nothing is held.
  private static func claim(_ folder: URL, makes: Bool) throws -> Int32? {
    while true {
      // What is made in it is on the disk only once it has left it.
      if makes { try PrivateFile.makeFolder(folder, isDurable: false) }
      guard let descriptor = open(folder) else {
        // Whoever held it has removed it meanwhile.
        if errno == ENOENT, makes { continue }
        guard [ENOENT, ENOTDIR, ELOOP].contains(errno) else { throw Disk.error(folder) }
        return nil
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
        close(descriptor)
        return nil
      }
      if isStill(folder, descriptor) { return descriptor }
      close(descriptor)
      guard makes else { return nil }
    }
  }

  private static func open(_ folder: URL) -> Int32? {
    let descriptor = unsafe Foundation.open(folder.path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    return descriptor < 0 ? nil : descriptor
  }

  /// Whether the folder locked is the one that lies there: it may have been removed, and another made.
  private static func isStill(_ folder: URL, _ descriptor: Int32) -> Bool {
    var (open, there) = (stat(), stat())
    guard unsafe fstat(descriptor, &open) == 0, unsafe lstat(folder.path, &there) == 0 else { return false }
    return open.st_dev == there.st_dev && open.st_ino == there.st_ino
  }
}

extension Workshop {
  /// Hidden, and for a place always the same ones.
  static func folder(for place: URL, _ number: Int = 1) -> URL {
    let ending = (number == 1 ? "" : ".\(number)") + temporaryEnding
    var name = ".\(place.lastPathComponent)\(ending)"
    if name.utf8.count > FileName.longest {
      name = ".\(FileContent.digest(of: Array(place.lastPathComponent.utf8)))\(ending)"
    }
    return place.deletingLastPathComponent().appendingPathComponent(name, isDirectory: true)
  }

  static let temporaryEnding = ".tmp"
}

/// Names of files that we make.
enum FileName {
  /// What the file systems in use allow, in bytes of UTF-8.
  static let longest = 255

  /// `stem` and `ending`, the stem cut between characters where the name would be too long.
  static func fitting(_ stem: String, _ ending: String) -> String {
    var stem = stem
    while stem.utf8.count + ending.utf8.count > longest, !stem.isEmpty { stem.removeLast() }
    return stem + ending
  }
}
