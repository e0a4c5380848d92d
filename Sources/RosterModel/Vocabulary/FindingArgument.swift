/// What stands in a message for `{0}`: words of the sender (the same in both languages), or words of ours.
public enum FindingArgument: Hashable, Sendable, ExpressibleByStringLiteral {
  case text(String)
  case words(LocalizedText)

  public init(stringLiteral value: String) { self = .text(value) }

  public static func number(_ value: Int) -> FindingArgument { .text(String(value)) }

  public subscript(language: Language) -> String {
    switch self {
    case .text(let text): text
    case .words(let words): words[language]
    }
  }
}
