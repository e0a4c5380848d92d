import Foundation

/// Files and folders only their owner can read: rosters are personal data.
enum PrivateFile {
  static func makeFolder(_ url: URL) throws {
    guard !FileManager.default.fileExists(atPath: url.path) else { return }
    do {
      try FileManager.default.createDirectory(
        at: url, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw PipelineError.cannotWrite(url.path, error.localizedDescription)
    }
  }

  static func makeFile(_ url: URL) throws {
    guard !FileManager.default.fileExists(atPath: url.path) else { return }
    guard
      FileManager.default.createFile(atPath: url.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw PipelineError.cannotWrite(url.path, "permission denied or no such folder") }
  }
}
