public import Foundation
import RosterModel
public import Store

/// What there is to count around a night, also one that did not take place: each as far as it can be told.
public struct NightFigures: Sendable {
  /// Seconds since 1970.
  var lastSuccess: Int?
  var lastBackup: Int?
  var filesInInbox: Int?
  var stored: StoredCounts?
  var heldOrganizations: Int?

  /// `store`: nil where the database cannot be opened. `earlier`: the metrics of the night before, which know when the
  /// last good one was.
  public init(workspace: Workspace?, store: RosterStore?, earlier: URL) {
    lastSuccess = Metrics.lastSuccess(in: earlier)
    lastBackup = workspace.flatMap { BackupMark.time(of: $0.database) }
    filesInInbox = workspace.flatMap { try? InputCollector(workspace: $0).inboxFiles().count }
    // A damaged database tells nothing, and the night has said so.
    try? store?.reading { session in
      stored = try session.storedCounts()
      heldOrganizations = try session.holds().count
    }
  }
}
