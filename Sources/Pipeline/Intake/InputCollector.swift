import Foundation
import RosterModel

/// Lists the files of a run in a stable order.
public struct InputCollector {
  private let workspace: Workspace?
  private let folders = ResolvedFolders()

  public init(workspace: Workspace?) { self.workspace = workspace }

  /// The workspace's Inbox, recursively.
  public func inboxFiles() throws -> InputList {
    InputList(files: try workspace.map { try files(below: $0.inbox) } ?? [], origin: .inbox)
  }

  /// Files as named, folders recursively. A path that does not exist is an error, an unreadable file is not (yet). Throws
  /// `PipelineError`.
  public func files(at paths: [String]) throws -> InputList {
    // Nothing named would be the Inbox when a run is resumed.
    guard !paths.isEmpty else { throw PipelineError.usage(Explanation(.checkNeedsFiles)) }
    return InputList(files: try named(paths), origin: .named(paths))
  }

  private func named(_ paths: [String]) throws -> [InputFile] {
    var seen: Set<PathKey> = []
    return try paths.flatMap { path -> [InputFile] in
      let url = URL(fileURLWithPath: path)
      guard let kind = FileFacts(url.resolvingSymlinksInPath())?.kind else {
        throw PipelineError.cannotRead(path, Explanation(.noSuchFileOrFolder))
      }
      let entry = FolderListing.Entry(path: url.lastPathComponent, isLink: FileFacts(url)?.kind == .link)
      return kind == .folder ? try files(below: url) : [file(url, entry, root: nil, given: path)]
    }.filter { seen.insert(PathKey($0.url.standardizedFileURL.path)).inserted }
  }

  private func files(below folder: URL) throws -> [InputFile] {
    try FolderListing(folder, isLeftAlone: InputCollector.isLeftAlone).entries.map { entry in
      file(folder.appendingPathComponent(entry.path), entry, root: folder, given: nil)
    }
  }

  /// Hidden files, Excel's lock files and what systems leave behind.
  private static func isLeftAlone(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ["Thumbs.db", "desktop.ini", "__MACOSX"].contains(name)
  }

  private func file(_ url: URL, _ entry: FolderListing.Entry, root: URL?, given: String?) -> InputFile {
    let inInbox = workspace.flatMap { RelativePath.of(url, below: $0.inbox, folders: folders) }
    let relative =
      inInbox ?? root.flatMap { RelativePath.of(url, below: $0, folders: folders) } ?? url.lastPathComponent
    let display = inInbox.map { "Inbox/" + $0 } ?? given ?? url.path
    // Who may drop a link may not read what it leads to; who names one on the command line may.
    let obstacle = entry.obstacle ?? (entry.isLink && inInbox != nil ? Finding(.symbolicLink) : nil)
    return InputFile(
      url: url, displayPath: display, relativePath: relative, isFromInbox: inInbox != nil, obstacle: obstacle)
  }
}
