public import RosterModel

/// The steps of the nightly job, in their order.
public enum NightlyStep: String, Sendable, CaseIterable {
  /// 导入: the Inbox.
  case load = "import"
  /// 检查: the stored data against the standards.
  case checks
  /// 身份证校验: the batch of those not yet checked.
  case verification
  /// 报表: progress, reasons, to-do lists.
  case reports
  /// 夜间小结: one page.
  case summary
}

/// What came of a step.
public struct StepOutcome: Sendable {
  public let step: NightlyStep
  public let duration: Duration
  /// What there is to count, by name: files, rows, findings.
  public let counts: [String: Int]
  /// nil when it came to its end.
  public let error: Explanation?
}

/// What came of a night.
public struct NightlyOutcome: Sendable {
  public let steps: [StepOutcome]
  /// Steps not done: the night was asked to stop, or its import failed.
  public let left: [NightlyStep]
  /// Of the import; nil when it failed.
  public let run: RunOutcome?
  public let exitCode: Int32

  init(steps: [StepOutcome], left: [NightlyStep], run: RunOutcome?, exitCode: Int32) {
    (self.steps, self.left, self.run, self.exitCode) = (steps, left, run, exitCode)
  }

  /// A night that did not begin.
  public init(notBegun exitCode: Int32) {
    self.init(steps: [], left: NightlyStep.allCases, run: nil, exitCode: exitCode)
  }

  /// Every step came to its end.
  var isComplete: Bool { left.isEmpty && steps.allSatisfy { $0.error == nil } }

  /// Every step came to its end; rows and files that failed are the senders'.
  var wentWell: Bool { isComplete && run?.leavesFilesBehind == false }
}
