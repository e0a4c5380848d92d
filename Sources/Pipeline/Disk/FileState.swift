import Foundation

/// What the file system says of a file without opening it. Two equal states mean that nobody wrote to the file between
/// them, as far as its times tell. A C boundary: Foundation also looks up the owner's name, which took a tenth of the
/// time of a small file.
struct FileState: Sendable, Equatable {
  let isRegular: Bool
  let bytes: Int
  private let device: UInt64
  private let number: UInt64
  private let modified: Duration
  private let changed: Duration

  /// Follows symbolic links; nil when there is no such file.
  init?(_ url: URL) {
    var info = stat()
    guard unsafe stat(url.path, &info) == 0 else { return nil }
    isRegular = info.st_mode & S_IFMT == S_IFREG
    bytes = Int(info.st_size)
    device = UInt64(truncatingIfNeeded: info.st_dev)
    number = UInt64(truncatingIfNeeded: info.st_ino)
    #if canImport(Darwin)
      modified = FileState.duration(info.st_mtimespec)
      changed = FileState.duration(info.st_ctimespec)
    #else
      modified = FileState.duration(info.st_mtim)
      changed = FileState.duration(info.st_ctim)
    #endif
  }

  private static func duration(_ time: timespec) -> Duration {
    .seconds(time.tv_sec) + .nanoseconds(time.tv_nsec)
  }
}
