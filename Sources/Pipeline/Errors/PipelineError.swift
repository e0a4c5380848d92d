public import RosterModel
import WorkbookWriter

/// Why the program could not do its job; what is wrong with a roster is a finding instead.
public enum PipelineError: Explained, Sendable {
  /// Path and why.
  case cannotWrite(String, Explanation)
  case cannotRead(String, Explanation)
  /// Options that do not fit together, or that name what is not there.
  case usage(Explanation)
  /// What a plan showed is not what would be done now; in these parts.
  case planDiffers([PlanPart])
  /// A release that lets nothing through now, and why.
  case releaseRefused(Explanation)
  /// Asked to stop, by a signal, before it was done.
  case stopped

  public var explanation: Explanation {
    switch self {
    case .cannotWrite(let path, let reason): Explanation(.cannotWrite, .text(path), .explanation(reason))
    case .cannotRead(let path, let reason): Explanation(.cannotRead, .text(path), .explanation(reason))
    case .usage(let reason), .releaseRefused(let reason): reason
    case .stopped: Explanation(.stopped)
    case .planDiffers(let parts): Explanation(.planDiffers, .words(PlanPart.words(parts)))
    }
  }
}

extension PipelineError {
  /// Whether another file may fare better: not on a disk that is full or fails.
  var concernsOnePlace: Bool {
    switch self {
    case .cannotWrite(_, let reason), .cannotRead(_, let reason): !PipelineError.concernEverything.contains(reason.code)
    case .usage, .planDiffers, .releaseRefused, .stopped: false
    }
  }

  private static let concernEverything: Set<ErrorCode> = [
    .noSpace, .noQuota, .inputOutput, .readOnlyFileSystem, .tooManyOpen,
  ]
}

/// What can differ between a preview and the run it was made for, in the order of a plan digest's parts.
public enum PlanPart: Int, Sendable, CaseIterable {
  /// Options, the day and the policy.
  case rules
  case inputs
  /// The stored data.
  case state
  /// What becomes of each row.
  case result
}

extension PlanPart {
  fileprivate static func words(_ parts: [PlanPart]) -> LocalizedText {
    LocalizedText(
      zh: parts.map(\.word.zh).joined(separator: "、"), en: parts.map(\.word.en).joined(separator: ", "))
  }

  private var word: LocalizedText {
    switch self {
    case .rules: LocalizedText(zh: "选项、日期或规则", en: "options, day or policy")
    case .inputs: LocalizedText(zh: "交来的文件", en: "the input files")
    case .state: LocalizedText(zh: "库中的数据", en: "the stored data")
    case .result: LocalizedText(zh: "各行的处理结果", en: "what becomes of the rows")
    }
  }
}

extension Explanation {
  /// Of any error, also of one that comes from elsewhere.
  public init(describing error: any Error) {
    switch error {
    case let error as any Explained: self = error.explanation
    case let error as WriteError: self = error.explanation
    default: self = SystemError.explanation(of: error)
    }
  }
}

extension WriteError {
  /// Without the path, which the caller knows better.
  fileprivate var explanation: Explanation {
    switch self {
    case .cannotCreate: Explanation(.workbookNotCreated)
    case .write(_, let message): Explanation(.workbookRefused, .text(message))
    case .noSpace(_, let code): SystemError.explanation(of: code)
    case .columnCount(let expected, let found): Explanation(.workbookRowWidth, .number(found), .number(expected))
    case .closed: Explanation(.workbookClosed)
    }
  }
}
