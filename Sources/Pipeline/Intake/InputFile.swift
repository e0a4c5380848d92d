public import Foundation
import RosterModel

/// A file handed in.
public struct InputFile: Sendable {
  public let url: URL
  /// How reports name it: relative to the workspace, or as given.
  public let displayPath: String
  /// Path below the Inbox or below the folder named on the command line; the bare name otherwise.
  public let relativePath: String
  /// Lies in the workspace's Inbox, and so moves to the Archive when it was taken.
  public let isFromInbox: Bool
  /// Why nothing can be read there, known before it is tried; such a place is left as it is.
  let obstacle: Finding?

  /// Names of the folders between the Inbox (or the folder named on the command line) and the file, outermost first.
  var folders: [String] { relativePath.split(separator: "/").dropLast().map(String.init) }
}

/// The files of a run, and what was named to get them: what is taken and what a later run resumes cannot differ.
public struct InputList: Sendable {
  enum Origin: Sendable {
    /// Everything that lies in the workspace's Inbox.
    case inbox
    /// Files and folders as named on the command line, at least one.
    case named([String])
  }

  public let files: [InputFile]
  let origin: Origin
}

extension InputList: RandomAccessCollection {
  public var startIndex: Int { files.startIndex }

  public var endIndex: Int { files.endIndex }

  public subscript(position: Int) -> InputFile { files[position] }
}

/// Whether files may be taken out of a folder, asked before any is read. A C boundary: access(2).
enum Departure {
  /// Also false in a folder where everybody may put files and only their owners may take them away.
  static func isAllowed(of file: URL) -> Bool {
    let folder = file.deletingLastPathComponent()
    guard isOpen(folder) else { return false }
    guard let facts = FileFacts(folder), facts.isSticky, geteuid() != 0 else { return true }
    return facts.isOwn || FileFacts(file)?.isOwn != false
  }

  static func isOpen(_ folder: URL) -> Bool { unsafe access(folder.path + "/.", W_OK | X_OK) == 0 }
}
