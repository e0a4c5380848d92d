extension Finding {
  /// Throws `Inconsistency` where a finding has fewer arguments than its texts have marks, or more: a sentence with a
  /// hole would go to the sender.
  public static func requireArguments(_ findings: [Finding]) throws {
    guard let wrong = findings.first(where: { $0.arguments.count != $0.code.entry.argumentCount }) else { return }
    let (given, wanted) = (wrong.arguments.count, wrong.code.entry.argumentCount)
    throw Inconsistency(
      zh: "\(wrong.code.rawValue) 应有 \(wanted) 项内容，实有 \(given) 项",
      en: "\(wrong.code.rawValue) takes \(wanted) arguments and was given \(given)")
  }
}

extension CatalogueEntry {
  /// One more than the greatest mark of message and remedy.
  static func argumentCount(in texts: [String]) -> Int {
    texts.flatMap { $0.matches(of: /\{([0-9]+)\}/) }.compactMap { Int($0.output.1) }.max().map { $0 + 1 } ?? 0
  }
}
