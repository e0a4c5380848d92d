public import Foundation
import RosterModel

/// What an output that somebody asks for must never replace or be put into: the database and the files beside it, what
/// was handed in, the rules, the Inbox and the Archive.
public struct OutputGuard {
  private let databases: [URL]
  private let closedFolders: [URL]
  private let inputs: [URL]

  /// `inputs`: files, and folders all of whose files are meant.
  public init(workspace: Workspace?, database: URL?, inputs: [URL]) {
    databases = [database, workspace?.database].compactMap { $0 }
    closedFolders = workspace.map { [$0.inbox, $0.archive] } ?? []
    self.inputs = inputs
  }

  /// Before anything is done. Throws `PipelineError.cannotWrite`.
  public func require(_ place: URL) throws { try require(place, namedAs: place) }

  /// As `require`, for a folder in which files are made.
  public func requireFolder(_ folder: URL) throws {
    try require(folder.appendingPathComponent("-"), namedAs: folder)
  }

  private func require(_ place: URL, namedAs name: URL) throws {
    func refuse(_ reason: ErrorCode) -> PipelineError { .cannotWrite(name.path, Explanation(reason)) }
    let place = OutputGuard.resolved(place)
    for database in databases where OutputGuard.isSame(place, companions: database) { throw refuse(.databaseItself) }
    for folder in closedFolders where OutputGuard.lies(place, in: folder) { throw refuse(.folderOfTheProgram) }
    for input in inputs where OutputGuard.isInput(place, input) { throw refuse(.inputItself) }
  }

  private static func isSame(_ place: URL, companions database: URL) -> Bool {
    let file = resolved(database)
    return isSame(place, file)
      || companions.contains { PathKey(file.path + $0) == PathKey(place.path) }
  }

  /// What SQLite and the program keep beside a database.
  private static let companions = ["-wal", "-shm", "-journal", ".lock"]

  private static func isSame(_ place: URL, _ other: URL) -> Bool {
    let other = resolved(other)
    if PathKey(place.path) == PathKey(other.path) { return true }
    guard let there = FileFacts(place), let facts = FileFacts(other) else { return false }
    return there.isSame(as: facts)
  }

  private static func isInput(_ place: URL, _ input: URL) -> Bool {
    isSame(place, input) || (FileFacts(place) != nil && lies(place, in: input))
  }

  private static func lies(_ place: URL, in folder: URL) -> Bool {
    place.path.afterPrefix(resolved(folder).path + "/") != nil
  }

  /// Without links on the way, also where the last folders are not there yet.
  private static func resolved(_ url: URL) -> URL {
    var existing = url.standardizedFileURL
    var missing: [String] = []
    while !FileManager.default.fileExists(atPath: existing.path), existing.path != "/" {
      missing.append(existing.lastPathComponent)
      existing.deleteLastPathComponent()
    }
    return missing.reversed().reduce(existing.resolvingSymlinksInPath()) { $0.appendingPathComponent($1) }
  }
}
