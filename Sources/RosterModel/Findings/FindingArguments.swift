extension Finding {
  /// Throws `Inconsistency` where a finding has fewer arguments than its texts have marks, or more: a sentence with a
  /// hole would go to the sender.
  public static func requireArguments(_ findings: some Sequence<Finding>) throws {
    guard let wrong = findings.first(where: { $0.arguments.count != $0.code.entry.argumentCount }) else { return }
    let (given, wanted) = (wrong.arguments.count, wrong.code.entry.argumentCount)
    throw Inconsistency(
      zh: "\(wrong.code.rawValue) 应有 \(wanted) 项内容，实有 \(given) 项",
      en: "\(wrong.code.rawValue) takes \(wanted) arguments and was given \(given)")
  }
}

extension CatalogueEntry {
  /// One more than the greatest mark of message and remedy; no text has more than ten. By bytes: every start of the
  /// program counts the marks of the whole catalogue.
  static func argumentCount(in texts: [String]) -> Int {
    var count = 0
    for text in texts {
      var isOpen = false
      for byte in text.utf8 {
        if isOpen, (0x30...0x39).contains(byte) { count = max(count, Int(byte) - 0x30 + 1) }
        isOpen = byte == UInt8(ascii: "{")
      }
    }
    return count
  }
}
