import ArgumentParser
import Foundation
import Pipeline
import RosterModel

/// What commands need that look at a database without opening it for work.
extension CommonOptions {
  /// The file of the workspace or the database named. Throws `PipelineError.cannotRead` when it is not there.
  func requireDatabase(_ workspace: Workspace?) throws -> URL {
    guard let file = workspace?.database ?? database.map({ URL(fileURLWithPath: $0) }) else {
      throw ValidationError(.noWorkspace)
    }
    guard FileManager.default.fileExists(atPath: file.path) else {
      throw PipelineError.cannotRead(file.path, Explanation(.noSuchDatabase))
    }
    return file
  }
}

extension CommonOptions {
  /// The workspace named or the current folder, also with parts of it missing.
  func workspaceToLookOver() throws -> Workspace {
    let named = namedWorkspace
    let parts = [named.database, named.inbox]
    if parts.contains(where: { FileManager.default.fileExists(atPath: $0.path) }) { return named }
    guard let workspace else {
      throw ValidationError(.noWorkspaceToLookOver)
    }
    throw PipelineError.cannotRead(workspace, Explanation(.notAWorkspace))
  }
}
