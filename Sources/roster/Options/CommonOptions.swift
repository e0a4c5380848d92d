import ArgumentParser
import Foundation
import Pipeline
import RosterModel
import Store

/// Where the data are, and how to speak.
struct CommonOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The workspace (default: the current folder when it is one).", valueName: "dir"))
  var workspace: String?

  @Option(help: ArgumentHelp("A database alone, without a workspace.", valueName: "file"))
  var database: String?

  @Option(help: "Language of results and failure workbooks: zh or en (default: from the locale, else zh).")
  var language: Language?

  @Option(
    help: ArgumentHelp("How long to wait for another run, before ending with 75.", valueName: "seconds"))
  var wait = 10

  func validate() throws {
    guard (0...86_400).contains(wait) else { throw ValidationError(.waitRange) }
    if workspace != nil, database != nil { throw ValidationError(.workspaceOrDatabase) }
  }

  var chosenLanguage: Language { Self.language(language) }

  /// The one asked for; otherwise zh unless the locale says English.
  static func language(_ asked: Language?) -> Language {
    asked ?? SpokenLanguage.ofLocale(ProcessInfo.processInfo.environment)
  }

  /// nil when none is named and the current folder is none. Throws when the one named is none, and when one of
  /// `outputs` (as options say them; nil and `-` are none) would replace what it must not. `inputs`: files and folders
  /// that are read. `folder`: one that outputs are put into.
  func openWorkspace(
    outputs: [String?], folder: String? = nil, inputs: [String?] = []
  ) throws -> Workspace? {
    let workspace = try openWorkspace()
    try refuse(outputs, folder: folder, workspace, inputs: inputs)
    return workspace
  }

  /// Outputs that would replace what they must not, before anything is done. Throws `PipelineError.cannotWrite`.
  func refuse(_ outputs: [String?], folder: String? = nil, _ workspace: Workspace?, inputs: [String?] = []) throws {
    let outputGuard = OutputGuard(
      workspace: workspace, database: database.map { URL(fileURLWithPath: $0) },
      inputs: inputs.compactMap { $0 }.map { URL(fileURLWithPath: $0) })
    for place in outputs.compactMap({ $0 }) where place != "-" { try outputGuard.require(URL(fileURLWithPath: place)) }
    if let folder { try outputGuard.requireFolder(URL(fileURLWithPath: folder)) }
  }

  /// The workspace named or the current folder, whether it is one or not.
  var namedWorkspace: Workspace {
    Workspace(root: URL(fileURLWithPath: workspace ?? FileManager.default.currentDirectoryPath))
  }

  private func openWorkspace() throws -> Workspace? {
    guard database == nil else { return nil }
    let named = namedWorkspace
    if named.exists { return named }
    if let workspace {
      throw PipelineError.cannotRead(workspace, Explanation(.noWorkspaceMade, .text(workspace)))
    }
    return nil
  }

  /// The store of the workspace or the database named; nil when there is neither.
  func openStore(_ workspace: Workspace?) throws -> RosterStore? {
    guard let path = workspace?.database.path ?? database else { return nil }
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let attributes else { throw PipelineError.cannotRead(path, Explanation(.noSuchDatabase)) }
    // SQLite would take it for a new one, and nobody would miss the old.
    if attributes[.size] as? Int == 0, !FileManager.default.fileExists(atPath: path + "-wal") {
      throw PipelineError.cannotRead(path, Explanation(.databaseEmpty))
    }
    return try RosterStore(path: path, makes: false, wait: .seconds(wait))
  }

  /// Held while a command changes the database, or tries to; nil without a database. Throws `StoreError.locked`.
  func lock(_ workspace: Workspace?) throws -> RunLock? {
    let file = workspace?.database ?? database.map { URL(fileURLWithPath: $0) }
    return try file.map { try RunLock(database: $0, wait: .seconds(wait)) { Interruption.signal != nil } }
  }

  /// As `openStore`, for commands that cannot do without one.
  func requireStore(_ workspace: Workspace?) throws -> RosterStore {
    guard let store = try openStore(workspace) else {
      throw ValidationError(.noWorkspace)
    }
    return store
  }
}
