import Foundation
import Glibc

/// Files and folders only their owner can read: rosters are personal data. A C boundary: mkdir(2), open(2), chmod(2).
enum PrivateFile {
  static let folderMode: mode_t = 0o700
  static let fileMode: mode_t = 0o600

  /// Makes the folder and those above it that are missing; they are on the disk afterwards, if `isDurable`. Throws
  /// `PipelineError.cannotWrite`.
  static func makeFolder(_ url: URL, isDurable: Bool = true) throws {
    var missing: [URL] = []
    var folder = url.standardizedFileURL
    while FileFacts(folder) == nil, folder.path != "/" {
      missing.append(folder)
      folder.deleteLastPathComponent()
    }
    for folder in missing.reversed() {
      guard unsafe mkdir(folder.path, folderMode) == 0 || errno == EEXIST else { throw Disk.error(folder) }
      if isDurable { try Disk.synchronise(folder.deletingLastPathComponent()) }
    }
  }

  /// Makes an empty file; one that is there already stays. Throws `PipelineError.cannotWrite`.
  static func makeFile(_ url: URL) throws {
    guard FileFacts(url) == nil else { return }
    let descriptor = unsafe Glibc.open(url.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, fileMode)
    guard descriptor >= 0 else { throw Disk.error(url) }
    Glibc.close(descriptor)
  }

  /// Lets everybody read a file that holds nothing personal.
  static func open(_ url: URL) throws {
    guard unsafe chmod(url.path, 0o644) == 0 else { throw Disk.error(url) }
  }

  /// Takes a file from the eyes of group and others. A symbolic link stays as it is.
  static func close(_ url: URL) throws {
    guard FileFacts(url)?.kind == .file else { return }
    guard unsafe chmod(url.path, fileMode) == 0 else { throw Disk.error(url) }
  }
}
