import Foundation
import RosterModel

/// The files below a folder, by bytes: a name is whatever the sender's system made it. A C boundary: readdir(3).
struct FolderListing {
  /// A file, by its path below the folder.
  struct Entry {
    let path: String
    /// False when a name on the way is no UTF-8: `path` then shows the bytes as `\xNN`.
    let hasSoundName: Bool
  }

  private(set) var entries: [Entry] = []
  private let isLeftAlone: (String) -> Bool

  /// All files below `folder`, in the byte order of their paths, so that no locale changes it. Folders and files whose
  /// name `isLeftAlone` are passed over; symbolic links to folders are not followed. Throws
  /// `PipelineError.cannotRead`.
  init(_ folder: URL, isLeftAlone: @escaping (String) -> Bool) throws {
    self.isLeftAlone = isLeftAlone
    try list(folder.path, below: "")
    entries.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func list(_ folder: String, below prefix: String) throws {
    for name in try FolderListing.names(in: folder) {
      guard let text = String(validating: name, as: UTF8.self) else {
        entries.append(Entry(path: prefix + FolderListing.shown(name), hasSoundName: false))
        continue
      }
      guard !isLeftAlone(text) else { continue }
      if FileFacts(URL(fileURLWithPath: folder + "/" + text))?.kind == .folder {
        try list(folder + "/" + text, below: prefix + text + "/")
      } else {
        entries.append(Entry(path: prefix + text, hasSoundName: true))
      }
    }
  }

  /// Names but `.` and `..`, without their end mark.
  private static func names(in folder: String) throws -> [[UInt8]] {
    guard let stream = unsafe opendir(folder) else { throw PipelineError.cannotRead(folder, SystemError.explanation) }
    defer { unsafe closedir(stream) }
    var names: [[UInt8]] = []
    errno = 0
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) { unsafe Array($0.prefix { $0 != 0 }) }
      if name != [0x2E], name != [0x2E, 0x2E] { names.append(name) }
      errno = 0
    }
    guard errno == 0 else { throw PipelineError.cannotRead(folder, SystemError.explanation) }
    return names
  }

  private static func shown(_ name: [UInt8]) -> String {
    name.map { byte in
      (0x20..<0x7F).contains(byte)
        ? String(UnicodeScalar(byte)) : "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }.joined()
  }
}
