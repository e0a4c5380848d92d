import RosterModel

/// Headings as people leave them: `*姓名`, `身份证号（必填）`, `性 别：` all mean the plain word.
enum HeaderText {
  static func normalised(_ text: String) -> String { String(decoding: bytes(of: text), as: UTF8.self) }

  /// The plain word's UTF-8. Every cell of a sheet's first rows comes through here, so it is done byte by byte: with
  /// `String.contains` this was nine tenths of the time of a small file.
  static func bytes(of text: String) -> [UInt8] {
    guard text.utf8.count <= longest else { return Array(text.utf8) }
    var plain: [UInt8] = []
    plain.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars where !TextCleaner.isSpace(scalar) {
      let narrow = TextCleaner.narrow(scalar)
      guard !isMark(narrow) else { continue }
      if narrow.isASCII {
        let byte = UInt8(truncatingIfNeeded: narrow.value)
        plain.append((0x61...0x7A).contains(byte) ? byte - 0x20 : byte)
      } else {
        plain.append(contentsOf: UTF8.encode(narrow) ?? UTF8.encodedReplacementCharacter)
      }
    }
    for note in notes { remove(note, from: &plain) }
    return plain
  }

  /// In bytes; a longer text is no heading, and is left as it is.
  private static let longest = 240

  /// What people add to say that a column must be filled in, the longer ones first.
  private static let notes = ["(必填)", "(选填)", "必填"].map { Array($0.utf8) }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", ":", "★", "※": true
    default: false
    }
  }

  private static func remove(_ note: [UInt8], from plain: inout [UInt8]) {
    var start = 0
    while start + note.count <= plain.count {
      if plain[start..<start + note.count].elementsEqual(note) {
        plain.removeSubrange(start..<start + note.count)
      } else {
        start += 1
      }
    }
  }
}

/// Every accepted heading of the person forms, or of the organisations form, and the field it means.
struct HeaderVocabulary: Sendable {
  private let fields: WordTable<Field>
  /// What a header of each form must have.
  private let required: [FieldSet]

  private init(headings declarations: [FormDeclaration], complete: [Form]) {
    self.init(
      columns: declarations.flatMap(\.columns), complete: complete.map { FormDeclaration.of($0).columns })
  }

  /// `complete`: the columns of each form that a header may be one of.
  init(columns: [ColumnDeclaration], complete: [[ColumnDeclaration]]) {
    fields = WordTable(
      columns.flatMap { column in
        ([column.header] + column.aliases).map { (HeaderText.normalised($0), column.field) }
      })
    required = complete.map { columns in
      columns.filter(\.isRequired).reduce(into: []) { $0.insert($1.field) }
    }
  }

  /// Of the forms that a header may be one of.
  static func of(_ form: Form?) -> HeaderVocabulary { own.first { $0.form == form }?.vocabulary ?? persons }

  static let persons = HeaderVocabulary(
    headings: [.of(.subordinateMembers), .of(.ownCadres)], complete: [.branchMembers, .ownCadres])
  /// Forms whose rows are no persons: each has a vocabulary of its own, in which its header is told from others.
  static let own = [Form.organizations, .waivers].map { form in
    (form: form, vocabulary: HeaderVocabulary(headings: [.of(form)], complete: [form]))
  }

  func field(for heading: String) -> Field? { fields.value(of: HeaderText.bytes(of: heading).span) }

  /// `heading` is normalised.
  func field(forNormalised heading: [UInt8]) -> Field? { fields.value(of: heading.span) }

  /// Whether a header has at least half of what one of the forms requires.
  func isHalf(_ known: Set<Field>) -> Bool {
    required.contains { required in
      let all = Field.allCases.filter { required.contains($0) }
      return 2 * all.filter(known.contains).count >= all.count
    }
  }

  /// Whether a header with these fields lacks nothing that one of the forms requires: no row below can be a better one.
  func isComplete(_ known: FieldSet) -> Bool { required.contains { $0.isSubset(of: known) } }
}
