import Foundation

/// Single steps at a place itself, never at what a symbolic link there leads to. A C boundary.
enum FileSystem {
  /// An empty file that only its owner can read. Throws `PipelineError.cannotWrite`, also when something is there.
  static func makeFile(_ place: URL) throws {
    let descriptor = unsafe open(place.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw error(place) }
    close(descriptor)
  }

  /// False when there is nothing at the place. Throws `PipelineError.cannotWrite`, also for a folder.
  @discardableResult
  static func removeFile(_ place: URL) throws -> Bool {
    if unsafe unlink(place.path) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw error(place) }
    return false
  }

  /// False when the folder is missing or something is in it. Throws `PipelineError.cannotWrite`.
  static func removeEmptyFolder(_ place: URL) throws -> Bool {
    if unsafe rmdir(place.path) == 0 { return true }
    guard [ENOENT, ENOTDIR, ENOTEMPTY, EEXIST].contains(errno) else { throw error(place) }
    return false
  }

  /// `permissions`: the nine bits. The caller has made sure that `place` is no symbolic link.
  static func change(_ place: URL, permissions: UInt32) throws {
    guard unsafe chmod(place.path, mode_t(permissions)) == 0 else { throw error(place) }
  }

  /// What was made, moved or removed in the folder is on the disk afterwards.
  static func synchronise(folder: URL) throws {
    let descriptor = unsafe open(folder.path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw error(folder) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw error(folder) }
  }

  private static func error(_ place: URL) -> PipelineError { .cannotWrite(place.path, SystemError.text) }
}
