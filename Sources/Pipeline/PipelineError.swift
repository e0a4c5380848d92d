/// Why the program could not do its job; what is wrong with a roster is a finding instead.
public enum PipelineError: Error, Sendable, CustomStringConvertible {
  /// Path and what the system said.
  case cannotWrite(String, String)
  case cannotRead(String, String)
  /// Options that do not fit together.
  case usage(String)
  /// What a plan showed is not what would be done now; in these parts.
  case planDiffers([PlanDigest.Part])

  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
    case .usage(let message): message
    case .planDiffers(let parts):
      "nothing was imported: since the plan was made, changes in " + parts.map(\.word).joined(separator: ", ")
    }
  }
}

extension PlanDigest.Part {
  fileprivate var word: String {
    switch self {
    case .rules: "options, day or policy"
    case .inputs: "the input files"
    case .state: "the stored data"
    case .result: "what becomes of the rows"
    }
  }
}
