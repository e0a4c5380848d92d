/// The two languages every text of Roster exists in.
public enum Language: String, Sendable, CaseIterable {
  case zh
  case en
}

/// One text in both languages.
public struct LocalizedText: Sendable, Hashable {
  public let zh: String
  public let en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  public subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}

extension Language {
  /// Words of ours, of which one is shown.
  public func say(_ zh: String, _ en: String) -> String { self == .zh ? zh : en }
}
