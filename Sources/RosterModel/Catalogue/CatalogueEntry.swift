/// What Roster says about one code, in `explain`, in messages and in `docs/findings.md`.
public struct CatalogueEntry: Sendable {
  public let code: FindingCode
  public let severity: Severity
  /// The sentence on the cell; `{0}`, `{1}` … stand for the finding's arguments.
  public let message: LocalizedText
  /// Why such a value is refused or remarked on.
  public let cause: LocalizedText
  /// What the sender does about it.
  public let remedy: LocalizedText
  /// The text the rule comes from: a seed's question, a standard, or this product's own decision.
  public let source: String
  /// How many arguments a finding of this code must have.
  public let argumentCount: Int

  init(
    _ code: FindingCode, _ severity: Severity = .failure, message: (zh: String, en: String),
    cause: (zh: String, en: String), remedy: (zh: String, en: String), source: String
  ) {
    self.code = code
    self.severity = severity
    self.message = LocalizedText(zh: message.zh, en: message.en)
    self.cause = LocalizedText(zh: cause.zh, en: cause.en)
    self.remedy = LocalizedText(zh: remedy.zh, en: remedy.en)
    self.source = source
    argumentCount = CatalogueEntry.argumentCount(in: [message.zh, message.en, remedy.zh, remedy.en])
  }
}

extension CatalogueEntry {
  /// The message without arguments, for pages about codes: an ellipsis stands for each.
  public var generalMessage: LocalizedText { message.general }

  /// The remedy without arguments.
  public var generalRemedy: LocalizedText { remedy.general }
}

extension LocalizedText {
  fileprivate var general: LocalizedText {
    let dots = [String](repeating: "…", count: 10)
    return LocalizedText(zh: zh.filled(with: dots), en: en.filled(with: dots))
  }
}

/// The whole catalogue, one file a family.
public enum Catalogue {
  public static let entries: [CatalogueEntry] =
    fileEntries + headerEntries + cellEntries + residentIDEntries + ageEntries + developmentNumberEntries
    + registerEntries + reconcileEntries + personEntries + organizationEntries + waiverEntries + verificationEntries
    + standardEntries

  private static let byCode: [FindingCode: CatalogueEntry] = Dictionary(
    entries.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// Every code has an entry (a test holds the catalogue to it); the fallback names the code alone.
  static func entry(for code: FindingCode) -> CatalogueEntry {
    byCode[code]
      ?? CatalogueEntry(
        code, message: (code.rawValue, code.rawValue), cause: ("", ""), remedy: ("", ""), source: "")
  }
}
