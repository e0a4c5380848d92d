import Foundation

/// What the file system says of a place itself: a symbolic link is not followed. A C boundary: lstat(2).
struct FileFacts: Sendable {
  enum Kind: Sendable {
    case file, folder, link, special
  }

  let kind: Kind
  let bytes: Int
  /// The nine permission bits.
  let permissions: UInt32
  let isOwn: Bool
  /// Of a folder: only the owner of a file may take it away.
  let isSticky: Bool
  /// Seconds since 1970 when the file was last written, moved or its permissions changed.
  let changed: TimeInterval
  private let device: UInt64
  private let number: UInt64

  /// nil when there is nothing at the place.
  init?(_ place: URL) {
    var info = stat()
    guard unsafe lstat(place.path, &info) == 0 else { return nil }
    kind =
      switch info.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      case S_IFLNK: .link
      default: .special
      }
    bytes = Int(info.st_size)
    permissions = UInt32(info.st_mode) & 0o777
    isSticky = info.st_mode & S_ISVTX != 0
    isOwn = info.st_uid == geteuid()
    device = UInt64(truncatingIfNeeded: info.st_dev)
    number = UInt64(truncatingIfNeeded: info.st_ino)
    #if canImport(Darwin)
      let time = info.st_ctimespec
    #else
      let time = info.st_ctim
    #endif
    changed = TimeInterval(time.tv_sec) + TimeInterval(time.tv_nsec) / 1_000_000_000
  }

  /// Whether both are one file, under whatever names.
  func isSame(as other: FileFacts) -> Bool { device == other.device && number == other.number }
}
