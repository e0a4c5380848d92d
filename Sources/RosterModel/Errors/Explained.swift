/// An error that says in both languages what is the matter. Its text is rendered only when it is shown.
public protocol Explained: Error, CustomStringConvertible {
  var explanation: Explanation { get }
}

extension Explained {
  /// In English, for tests and debuggers.
  public var description: String { explanation.text(in: .en) }
}

/// A sentence of the catalogue of errors, and what stands in it.
public struct Explanation: Hashable, Sendable {
  public let code: ErrorCode
  /// What the sentence's `{0}`, `{1}` … stand for. What looks like a number of a person's is masked in it.
  public let arguments: [FindingArgument]

  public init(_ code: ErrorCode, _ arguments: FindingArgument...) {
    self.code = code
    self.arguments = arguments
  }

  public func text(in language: Language) -> String {
    code.sentence[language].filled(with: arguments.map { $0[language] })
  }

  public var texts: LocalizedText { LocalizedText(zh: text(in: .zh), en: text(in: .en)) }
}

extension FindingArgument {
  /// One sentence within another.
  public static func explanation(_ explanation: Explanation) -> FindingArgument { .words(explanation.texts) }
}
