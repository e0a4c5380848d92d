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
