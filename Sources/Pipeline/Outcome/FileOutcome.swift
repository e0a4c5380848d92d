public import RosterModel
public import Store

/// What became of one file.
public struct FileOutcome: Sendable {
  public let path: String
  /// nil when the file could not be opened.
  public let sha256: String?
  public let form: Form?
  public let organization: Organization?
  public let status: FileStatus
  public let counts: RowCounts
  /// As reports show it; nil when none was written.
  public let failureWorkbook: String?
  public let findings: FindingList
  /// False when the content could not be read at all.
  public let wasReadable: Bool
  /// Where it goes after the commit, as reports show it; nil when it stays where it is.
  let archived: String?
  /// Why the file still lies in the Inbox, though its rows are in; nil when it does not. The next run takes it again.
  public internal(set) var leftBehind: Explanation?

  /// The seeds' sentence (F11): `成功导入 47 位团员，3 位团员导入失败`; what was there already or was changed is added.
  public func summary(in language: Language) -> String {
    let noun = (form ?? .branchMembers).noun[language]
    let good = counts.imported, bad = counts.faulty
    switch language {
    case .zh:
      return "成功导入 \(good) \(noun)，\(bad) \(noun)导入失败" + (counts.updated > 0 ? "，更新 \(counts.updated) \(noun)" : "")
        + (counts.unchanged > 0 ? "，\(counts.unchanged) \(noun)此前已导入" : "")
        + (counts.held > 0 ? "，\(counts.held) \(noun)暂缓" : "")
    case .en:
      return "\(good) \(noun) imported, \(bad) failed" + (counts.updated > 0 ? ", \(counts.updated) updated" : "")
        + (counts.unchanged > 0 ? ", \(counts.unchanged) unchanged" : "")
        + (counts.held > 0 ? ", \(counts.held) held" : "")
    }
  }
}

/// What became of a run.
public struct RunOutcome: Sendable {
  /// nil for a dry run or a check, which leave no trace.
  public let run: Int?
  public let asOf: CivilDate
  public let policy: String
  public let isDryRun: Bool
  public let files: [FileOutcome]
  /// Files left for the next run, because this one was asked to stop.
  public let filesLeft: Int
  /// Of a dry run that came to its end.
  public let plan: PlanDigest?

  public var totals: RowCounts { files.reduce(into: RowCounts()) { $0 += $1.counts } }

  /// Whether any row or file was kept out.
  public var hasFailures: Bool { files.contains { $0.counts.failed > 0 || $0.status == .refused } }

  /// Whether a file was taken that could not be moved.
  public var leavesFilesBehind: Bool { files.contains { $0.leftBehind != nil } }

  /// Whether there were files and none could be read.
  public var couldReadNothing: Bool { !files.isEmpty && files.allSatisfy { !$0.wasReadable } }
}

extension RunOutcome {
  /// With what earlier runs have taken that none has told of; the number is the last one's.
  func following(_ earlier: (run: Int?, files: [FileOutcome])) -> RunOutcome {
    RunOutcome(
      run: run ?? earlier.run, asOf: asOf, policy: policy, isDryRun: isDryRun, files: earlier.files + files,
      filesLeft: filesLeft, plan: plan)
  }
}
