import Foundation

/// Single steps at a place itself, never at what a symbolic link there leads to. A C boundary.
enum FileSystem {
  /// False when there is nothing at the place. Throws `PipelineError.cannotWrite`, also for a folder.
  @discardableResult
  static func removeFile(_ place: URL) throws -> Bool {
    if unsafe unlink(place.path) == 0 { return true }
    guard errno == ENOENT || errno == ENOTDIR else { throw Disk.error(place) }
    return false
  }

  /// False when the folder is missing or something is in it. Throws `PipelineError.cannotWrite`.
  static func removeEmptyFolder(_ place: URL) throws -> Bool {
    if unsafe rmdir(place.path) == 0 { return true }
    guard [ENOENT, ENOTDIR, ENOTEMPTY, EEXIST].contains(errno) else { throw Disk.error(place) }
    return false
  }

  /// `permissions`: the nine bits. The caller has made sure that `place` is no symbolic link.
  static func change(_ place: URL, permissions: UInt32) throws {
    guard unsafe chmod(place.path, mode_t(permissions)) == 0 else { throw Disk.error(place) }
  }
}
