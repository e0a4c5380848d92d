import Identifiers

/// Something the sender must or may put right. Collected, never thrown; its text is rendered only when shown.
public struct Finding: Hashable, Sendable {
  public let location: SourceLocation
  public let code: FindingCode
  /// The form's column concerned, also where the sender's workbook lacks it.
  public let field: Field?
  /// What the message's `{0}`, `{1}` … stand for. What looks like a number of a person's is masked in it.
  public let arguments: [FindingArgument]

  public init(
    _ code: FindingCode, at location: SourceLocation = .file, field: Field? = nil, arguments: [FindingArgument] = []
  ) {
    self.code = code
    self.location = location
    self.field = field
    self.arguments = arguments
  }

  public var severity: Severity { code.severity }

  /// The sentence for the sender: what is wrong.
  public func message(in language: Language) -> String {
    CellFinding(self).message(in: language)
  }

  /// What to do about it.
  public func remedy(in language: Language) -> String {
    CellFinding(self).remedy(in: language)
  }
}

extension String {
  /// `{0}` replaced by the first argument, and so on; a mark without an argument disappears. Arguments are words of
  /// anybody's, and so masked.
  func filled(with arguments: [String]) -> String {
    guard utf8.contains(UInt8(ascii: "{")) else { return self }
    var filled = ""
    var rest = Substring(self)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      filled += rest[..<open]
      if let index = Int(rest[rest.index(after: open)..<close]), arguments.indices.contains(index) {
        filled += Masking.masked(arguments[index])
      }
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}
