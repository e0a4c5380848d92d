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
    var seen: Set<String> = []
    return try paths.flatMap { path -> [InputFile] in
      let url = URL(fileURLWithPath: path)
      let resolved = url.resolvingSymlinksInPath().path
      guard let type = try? FileManager.default.attributesOfItem(atPath: resolved)[.type] as? FileAttributeType else {
        throw PipelineError.cannotRead(path, Explanation(.noSuchFileOrFolder))
      }
      return type == .typeDirectory ? try files(below: url) : [file(url, root: nil, given: path)]
    }.filter { seen.insert($0.url.standardizedFileURL.path).inserted }
  }

  private func files(below folder: URL) throws -> [InputFile] {
    try FolderListing(folder, isLeftAlone: InputCollector.isLeftAlone).entries.map { entry in
      file(folder.appendingPathComponent(entry.path), root: folder, given: nil, hasSoundName: entry.hasSoundName)
    }
  }

  /// Hidden files, Excel's lock files and what systems leave behind.
  private static func isLeftAlone(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ["Thumbs.db", "desktop.ini", "__MACOSX"].contains(name)
  }

  private func file(_ url: URL, root: URL?, given: String?, hasSoundName: Bool = true) -> InputFile {
    let inInbox = workspace.flatMap { RelativePath.of(url, below: $0.inbox, folders: folders) }
    let relative =
      inInbox ?? root.flatMap { RelativePath.of(url, below: $0, folders: folders) } ?? url.lastPathComponent
    let display = inInbox.map { "Inbox/" + $0 } ?? given ?? url.path
    return InputFile(
      url: url, displayPath: display, relativePath: relative, isFromInbox: inInbox != nil, hasSoundName: hasSoundName)
  }
}
