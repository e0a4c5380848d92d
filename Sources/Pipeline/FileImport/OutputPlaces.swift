import Foundation
import RosterModel

/// Where the outputs of a file go.
struct OutputPlaces {
  let workspace: Workspace?
  let options: ImportOptions

  /// `<name>-导入失败.xlsx` (or `.txt`) under the file's relative path; nil when none is asked for. A failure workbook
  /// that comes back keeps its name.
  func failure(of input: InputFile, extension pathExtension: String) -> URL? {
    guard let folder = options.failures else { return nil }
    let relative = input.relativePath as NSString
    var name = (relative.lastPathComponent as NSString).deletingPathExtension
    while name.hasSuffix(OutputPlaces.suffix) { name.removeLast(OutputPlaces.suffix.count) }
    return folder.appendingPathComponent(relative.deletingLastPathComponent, isDirectory: true)
      .appendingPathComponent(name + OutputPlaces.suffix + "." + pathExtension)
  }

  static let suffix = "-导入失败"

  func display(_ url: URL) -> String { workspace?.displayPath(of: url) ?? url.path }

  /// Moves a taken Inbox file to `Archive/<date>/…`, a refused one to `Archive/<date>/refused/…`. Files from elsewhere
  /// stay where they are.
  func archive(_ input: InputFile, refused: Bool) throws {
    guard input.isFromInbox, let workspace, case .load = options.mode else { return }
    var folder = workspace.archive.appendingPathComponent(options.asOf.iso, isDirectory: true)
    if refused { folder = folder.appendingPathComponent("refused", isDirectory: true) }
    try PlacedFile.move(input.url, to: free(folder.appendingPathComponent(input.relativePath)))
  }

  /// The same name with ` (2)`, ` (3)` … when something of that name was archived before.
  private func free(_ url: URL) -> URL {
    var candidate = url
    var number = 2
    while FileManager.default.fileExists(atPath: candidate.path) {
      let name = url.deletingPathExtension().lastPathComponent + " (\(number))"
      candidate = url.deletingLastPathComponent().appendingPathComponent(name)
        .appendingPathExtension(url.pathExtension)
      number += 1
    }
    return candidate
  }
}
