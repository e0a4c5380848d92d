import RosterModel

/// Headings as people leave them: `*姓名`, `身份证号（必填）`, `性 别：` all mean the plain word.
enum HeaderText {
  static func normalised(_ text: String) -> String {
    var plain = TextCleaner.choice(text)
    for mark in ["（必填）", "(必填)", "（选填）", "(选填)", "必填"] where plain.contains(mark) {
      plain = plain.split(separator: mark, omittingEmptySubsequences: true).joined()
    }
    return String(String.UnicodeScalarView(plain.unicodeScalars.filter { !ignored.contains($0) })).uppercased()
  }

  private static let ignored: Set<Unicode.Scalar> = ["*", "＊", ":", "：", "★", "※"]
}

/// Every accepted heading of the person forms, or of the organisations form, and the field it means.
struct HeaderVocabulary: Sendable {
  private let fields: [String: Field]

  private init(_ declarations: [FormDeclaration]) {
    var fields: [String: Field] = [:]
    for column in declarations.flatMap(\.columns) {
      for heading in [column.header] + column.aliases { fields[HeaderText.normalised(heading)] = column.field }
    }
    self.fields = fields
  }

  static let persons = HeaderVocabulary([.of(.subordinateMembers), .of(.ownCadres)])
  static let organizations = HeaderVocabulary([.of(.organizations)])

  static func of(_ form: Form) -> HeaderVocabulary { form == .organizations ? organizations : persons }

  func field(for heading: String) -> Field? { fields[HeaderText.normalised(heading)] }
}
