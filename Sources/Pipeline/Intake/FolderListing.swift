import Foundation
import RosterModel

/// The files below a folder, by bytes: a name is whatever the sender's system made it. A C boundary: readdir(3).
struct FolderListing {
  /// A file, or a place where none can be seen, by its path below the folder.
  struct Entry {
    /// The bytes of a name that is no UTF-8 are shown as `\xNN`.
    let path: String
    var isLink = false
    /// Why nothing can be read there.
    var obstacle: Finding?
  }

  private(set) var entries: [Entry] = []
  private let isLeftAlone: (String) -> Bool

  /// All files below `folder`, in the byte order of their paths, so that no locale changes it. Folders and files whose
  /// name `isLeftAlone` are passed over; symbolic links to folders are not followed. A folder below that cannot be
  /// listed is an entry of its own: the others are not kept back by it. Throws `PipelineError.cannotRead` for `folder`
  /// itself.
  init(_ folder: URL, isLeftAlone: @escaping (String) -> Bool) throws {
    self.isLeftAlone = isLeftAlone
    try list(folder.path, below: "")
    entries.sort { PathKey.areInOrder($0.path, $1.path) }
  }

  private mutating func list(_ folder: String, below prefix: String) throws {
    for name in try FolderListing.names(in: folder) {
      guard let text = String(validating: name, as: UTF8.self) else {
        entries.append(Entry(path: prefix + FolderListing.shown(name), obstacle: Finding(.nameNotReadable)))
        continue
      }
      if !isLeftAlone(text) { add(text, in: folder, below: prefix) }
    }
  }

  private mutating func add(_ name: String, in folder: String, below prefix: String) {
    let (place, path) = (folder + "/" + name, prefix + name)
    errno = 0
    guard let kind = FileFacts(URL(fileURLWithPath: place))?.kind else {
      // Gone since, which its turn will say; or its path is too long to be named.
      let obstacle = errno == ENOENT ? nil : FolderListing.obstacle(SystemError.explanation)
      return entries.append(Entry(path: path, obstacle: obstacle))
    }
    guard kind == .folder else { return entries.append(Entry(path: path, isLink: kind == .link)) }
    do {
      try list(place, below: path + "/")
    } catch {
      let reason =
        if case PipelineError.cannotRead(_, let reason) = error { reason } else { Explanation(describing: error) }
      entries.append(Entry(path: path, obstacle: FolderListing.obstacle(reason)))
    }
  }

  private static func obstacle(_ reason: Explanation) -> Finding {
    Finding(.placeNotReadable, arguments: [.explanation(reason)])
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
