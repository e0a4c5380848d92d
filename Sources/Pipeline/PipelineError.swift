/// Why the program could not do its job; what is wrong with a roster is a finding instead.
public enum PipelineError: Error, Sendable, CustomStringConvertible {
  /// Path and what the system said.
  case cannotWrite(String, String)
  case cannotRead(String, String)
  /// Options that do not fit together.
  case usage(String)

  public var description: String {
    switch self {
    case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
    case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
    case .usage(let message): message
    }
  }
}
