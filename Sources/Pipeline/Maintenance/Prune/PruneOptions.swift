public import RosterModel

/// What a prune is asked to do.
public struct PruneOptions: Sendable {
  /// Runs begun before this day, in China, are concerned.
  public let before: CivilDate
  /// Also the archived files whose rows came in.
  public let includesArchive: Bool
  /// List only.
  public let isDryRun: Bool

  /// `today`: in China. Throws `PipelineError.usage` for a day to come.
  public init(before: CivilDate, today: CivilDate, includesArchive: Bool, isDryRun: Bool) throws {
    guard before <= today else {
      throw PipelineError.usage(Explanation(.beforeInFuture, .text(before.iso)))
    }
    self.before = before
    self.includesArchive = includesArchive
    self.isDryRun = isDryRun
  }
}

/// What a prune removed, or would remove, of one run.
public struct PrunedRun: Sendable {
  public let run: Int
  /// The day in China on which the run began.
  public let day: CivilDate
  public let files: Int
  /// Rows that were kept out.
  public let rowsKeptOut: Int
  public let findings: Int
  /// Failure workbooks and notes; a file that several runs name counts for the last of them.
  public let workbooks: Int
  public let archived: Int
  /// Files that could not be deleted, and why; the findings of the run are still there then.
  public let failures: [(path: String, reason: LocalizedText)]
}

/// What became of a prune.
public struct PruneOutcome: Sendable {
  /// nil when nothing was to be done or only listed.
  public let run: Int?
  public let before: CivilDate
  public let isDryRun: Bool
  public let includesArchive: Bool
  /// Oldest first; runs that keep nothing are left out.
  public let runs: [PrunedRun]

  public var hasFailures: Bool { runs.contains { !$0.failures.isEmpty } }
}
