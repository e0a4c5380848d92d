import RosterModel
import WorkbookReader

/// What can stand in a person's name: letters of any script, above all Chinese characters, also rare ones that no font
/// has yet; between them the middle dot, a hyphen, an apostrophe, a space.
enum NameCharacters {
  /// Nearly every name.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// The characters that belong to no name, each once; where there is no letter at all, every character.
  static func strangers(in name: String) -> [String] {
    guard !isPlain(name) else { return [] }
    let scalars = name.unicodeScalars
    let strange = scalars.contains(where: isLetter) ? scalars.filter { !isLetter($0) && !isJoint($0) } : scalars
    var seen: Set<Unicode.Scalar> = []
    return strange.filter { seen.insert($0).inserted }.map(String.init)
  }

  // The Unicode table of this system may be older than the character: what it does not know is taken for a rare one.
  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .letterNumber, .privateUse, .unassigned:
      true
    default: false
    }
  }

  private static func isJoint(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "·", "-", "'", "\u{2019}", "\u{2010}", " ": true
    // A choice between forms of one rare character.
    case "\u{FE00}"..."\u{FE0F}", "\u{E0100}"..."\u{E01EF}": true
    default: false
    }
  }
}

extension CellReader {
  /// A person's name. One that nobody can bear (CEL-110) would stand for ever: a stored name is never overwritten.
  func name(_ cell: Cell, _ column: ColumnDeclaration, _ report: inout RowReport) -> String? {
    guard let name = text(cell, column, &report) else { return nil }
    let strangers = cell.kind == .boolean ? [name] : NameCharacters.strangers(in: name)
    // A printed list repeats its heading on every page.
    guard !strangers.isEmpty, HeaderText.normalised(name) != column.header else { return name }
    let shown = strangers.prefix(5).joined(separator: " ") + (strangers.count > 5 ? " …" : "")
    report.add(.notAName, column.field, .text(column.header), .text(shown))
    return nil
  }
}
