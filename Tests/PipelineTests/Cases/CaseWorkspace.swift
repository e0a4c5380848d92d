import Foundation
import GRDB
import Identifiers
import Pipeline
import RosterModel
import Store
import Testing

@testable import roster

/// A temporary workspace in which a case runs.
final class CaseWorkspace {
  let workspace: Workspace
  let store: RosterStore

  init(_ folder: CaseFolder) throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent("roster-case-\(UUID().uuidString)")
    workspace = Workspace(root: root)
    try workspace.create()
    store = try RosterStore(path: workspace.database.path)
    guard !folder.isBare else { return }
    let files = try InputCollector(workspace: workspace).files(at: [CaseFolder.organizations.path])
    let outcome = try run(files, try CaseFolder.plainOptions())
    #expect(!outcome.hasFailures, "the common organisations go in whole")
  }

  deinit { try? FileManager.default.removeItem(at: workspace.root) }

  /// Copies what lies in `folder` into the Inbox and imports it.
  func handIn(_ folder: URL, _ options: ImportOptions) throws -> RunOutcome {
    try fill(folder)
    return try importInbox(options)
  }

  func fill(_ folder: URL) throws {
    try FileManager.default.removeItem(at: workspace.inbox)
    try FileManager.default.copyItem(at: folder, to: workspace.inbox)
  }

  /// Goes through a folder and keeps nothing.
  func tryFiles(_ folder: URL) throws -> RunOutcome {
    var options = try CaseFolder.plainOptions()
    options.mode = .dryRun
    return try run(try InputCollector(workspace: workspace).files(at: [folder.path]), options)
  }

  /// Goes through the Inbox and keeps nothing.
  func tryInbox(_ options: ImportOptions) throws -> RunOutcome {
    var options = options
    options.mode = .dryRun
    return try run(try InputCollector(workspace: workspace).inboxFiles(), options)
  }

  func importInbox(_ options: ImportOptions) throws -> RunOutcome {
    var options = options
    options.failures = workspace.failures
    return try run(try InputCollector(workspace: workspace).inboxFiles(), options)
  }

  private func run(_ files: InputList, _ options: ImportOptions) throws -> RunOutcome {
    try ImportRun(store: store, workspace: workspace, options: options).run(files, report: exitCode)
  }

  /// As the command line says it.
  func exitCode(_ outcome: RunOutcome) -> Int32 { ExitCodes.code(for: outcome) }

  /// A query's rows as text, the resident ID in the first column masked.
  func rows(_ sql: String) throws -> [[String]] {
    try DatabaseQueue(path: workspace.database.path).read { db in
      try GRDB.Row.fetchAll(db, sql: sql).map { row in
        row.databaseValues.map { value in
          guard let text = String.fromDatabaseValue(value) ?? Int.fromDatabaseValue(value).map(String.init) else {
            return ""
          }
          return Table.plain(ResidentID(text)?.masked ?? text)
        }
      }
    }
  }

  /// As another program would change the database.
  func execute(_ sql: String) throws {
    try DatabaseQueue(path: workspace.database.path).write { db in try db.execute(sql: sql) }
  }

  func url(_ displayed: String) -> URL { workspace.root.appendingPathComponent(displayed) }
}
