public import RosterModel

/// What stored data fall short of; where it stands, its bearer knows.
public struct Shortcoming: Hashable, Sendable {
  public let code: FindingCode
  public let arguments: [FindingArgument]

  public init(_ code: FindingCode, _ arguments: FindingArgument...) {
    self.code = code
    self.arguments = arguments
  }

  /// The sentence: what is wrong.
  public func message(in language: Language) -> String { finding.message(in: language) }

  /// What to do about it.
  public func remedy(in language: Language) -> String { finding.remedy(in: language) }

  /// Throws `Inconsistency` where the sentence would have a hole.
  public func requireArguments() throws { try Finding.requireArguments([finding]) }

  private var finding: Finding { Finding(code, arguments: arguments) }
}
