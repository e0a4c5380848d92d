import RosterModel

/// A code of the catalogue in words, in both languages.
enum CatalogueText {
  /// `RID-103  failure  身份证号校验码错误，号码有误`.
  static func line(for entry: CatalogueEntry) -> String {
    "\(entry.code.rawValue)  \(entry.severity.rawValue)  \(entry.generalMessage.zh)"
  }

  static func page(for entry: CatalogueEntry) -> [String] {
    [
      "\(entry.code.rawValue) (\(entry.severity.rawValue))",
      "",
      "含义    \(entry.generalMessage.zh)",
      "原因    \(entry.cause.zh)",
      "处理    \(entry.generalRemedy.zh)",
      "",
      "Meaning \(entry.generalMessage.en)",
      "Cause   \(entry.cause.en)",
      "Remedy  \(entry.generalRemedy.en)",
      "",
      "Source  \(entry.source)",
    ]
  }
}
