import Foundation
import RosterModel

/// Where the outputs of a file go.
struct OutputPlaces {
  let workspace: Workspace?
  let options: ImportOptions
  /// Shared by all files of a run.
  let given: GivenPlaces

  /// `<name>-导入失败.xlsx` (or `.txt`) under the file's relative path; nil when none is asked for. A failure workbook
  /// that comes back keeps its name. What `isFree` does not give up is left alone: the next number is taken.
  func failure(
    of input: InputFile, extension pathExtension: String, isFree: (URL) throws -> Bool = { _ in true }
  ) rethrows -> URL? {
    guard let folder = options.failures else { return nil }
    let name = ReturnedName(input)
    let place = folder.makingWay(for: (input.relativePath as NSString).deletingLastPathComponent)
      .appendingPathComponent(FileName.fitting(name.stem, OutputPlaces.suffix + name.number + "." + pathExtension))
    return try given.claim(place) { place in
      try FileFacts(place)?.kind != .folder && (!given.isInput(place) || isOwn(place, input)) && isFree(place)
    }
  }

  /// A failure workbook handed in again is replaced by the one it comes to; not by a check, which keeps nothing of it.
  private func isOwn(_ place: URL, _ input: InputFile) -> Bool {
    if case .check = options.mode { return false }
    return PathKey(place.standardizedFileURL.path) == PathKey(input.url.standardizedFileURL.path)
  }

  static let suffix = "-导入失败"

  func display(_ url: URL) -> String { workspace?.displayPath(of: url) ?? url.path }

  /// Where a taken Inbox file goes after the commit: `Archive/<date>/…`, a refused one `Archive/<date>/refused/…`; as
  /// reports show it. nil for files from elsewhere, which stay where they are.
  func archive(of input: InputFile, refused: Bool) -> String? {
    guard input.isFromInbox, let workspace, case .load = options.mode else { return nil }
    var folder = workspace.archive.appendingPathComponent(options.asOf.iso, isDirectory: true)
    if refused { folder = folder.appendingPathComponent("refused", isDirectory: true) }
    let place = folder.makingWay(for: (input.relativePath as NSString).deletingLastPathComponent)
      .appendingPathComponent((input.relativePath as NSString).lastPathComponent)
    return display(place.numbered { FileFacts($0) == nil })
  }

  /// Moves a taken file there, unless somebody has written to it since it was read: then the next run takes it anew.
  func move(_ input: InputFile, readAs state: FileState?, to archived: String) throws {
    guard let workspace, FileFacts(input.url) != nil, FileState(input.url) == state else { return }
    try MovedFile.move(input.url, to: workspace.place(displayedAs: archived))
  }
}

/// The name of a file without what a failure workbook's name has at its end: `花名册-导入失败 (2)`.
struct ReturnedName {
  private(set) var stem: String
  /// ` (2)` of one that had to take a second name.
  private(set) var number = ""
  private(set) var isReturned = false

  init(_ input: InputFile) {
    stem = ((input.relativePath as NSString).lastPathComponent as NSString).deletingPathExtension
    // An expression is worked out anew each time, and hardly any name ends like this.
    let numbered = stem.hasSuffix(")") ? stem.firstMatch(of: /^(.*)( \([0-9]+\))$/) : nil
    if let numbered, numbered.output.1.hasSuffix(OutputPlaces.suffix) {
      stem = String(numbered.output.1)
      number = String(numbered.output.2)
    }
    while stem.hasSuffix(OutputPlaces.suffix) {
      stem.removeLast(OutputPlaces.suffix.count)
      isReturned = true
    }
  }
}

/// The output places a run has given out: `名单.xls` and `名单.xlsx`, or two files of one name from two folders, must not
/// overwrite each other's failure workbook. The next run gives the same names in the same order.
final class GivenPlaces {
  private var paths: Set<PathKey>
  private let inputs: Set<PathKey>

  /// `given`: by a run that was cut off and goes on. `inputs`: what the run reads, in its place only replaced by its own
  /// failure workbook.
  init(_ given: [URL], inputs: [InputFile]) {
    paths = Set(given.map { PathKey($0.path) })
    self.inputs = Set(inputs.map { PathKey($0.url.standardizedFileURL.path) })
  }

  func isInput(_ place: URL) -> Bool { inputs.contains(PathKey(place.standardizedFileURL.path)) }

  func claim(_ url: URL, _ isFree: (URL) throws -> Bool) rethrows -> URL {
    let place = try url.numbered { try !paths.contains(PathKey($0.path)) && isFree($0) }
    paths.insert(PathKey(place.path))
    return place
  }
}

extension URL {
  /// The folders `path` below this one. Where a file bears the name of one of them (a folder may be called like the
  /// failure workbook of a file) that one takes a number.
  fileprivate func makingWay(for path: String) -> URL {
    path.split(separator: "/").reduce(self) { folder, name in
      folder.appendingPathComponent(String(name), isDirectory: true).numbered {
        FileFacts($0).map { [.folder, .link].contains($0.kind) } ?? true
      }
    }
  }

  /// This path, or the same with ` (2)`, ` (3)` … before its ending: the first that `isFree`.
  func numbered(_ isFree: (URL) throws -> Bool) rethrows -> URL {
    var candidate = self
    var number = 2
    while try !isFree(candidate) {
      let ending = " (\(number))" + (pathExtension.isEmpty ? "" : "." + pathExtension)
      candidate = deletingLastPathComponent()
        .appendingPathComponent(FileName.fitting(deletingPathExtension().lastPathComponent, ending))
      number += 1
    }
    return candidate
  }
}
