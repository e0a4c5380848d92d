import RosterModel

/// What cleaning changed in a cell's text.
struct CleaningChanges: OptionSet {
  let rawValue: UInt8

  static let spaces = CleaningChanges(rawValue: 1)
  static let apostrophe = CleaningChanges(rawValue: 2)
  static let fullWidth = CleaningChanges(rawValue: 4)
  static let upperCase = CleaningChanges(rawValue: 8)
  static let punctuation = CleaningChanges(rawValue: 16)

  /// The changes in words, for the notice.
  var words: LocalizedText {
    let names: [(CleaningChanges, String, String)] = [
      (.spaces, "去除空格", "spaces dropped"), (.apostrophe, "去除撇号", "apostrophe dropped"),
      (.fullWidth, "全角改半角", "full-width to plain"), (.upperCase, "x 改为 X", "x to X"),
      (.punctuation, "统一间隔号", "middle dot"),
    ]
    let found = names.filter { contains($0.0) }
    return LocalizedText(
      zh: found.map(\.1).joined(separator: "、"), en: found.map(\.2).joined(separator: ", "))
  }
}

/// Brings what people type into the one spelling the rules know, without changing its meaning.
enum TextCleaner {
  /// Free text: outer spaces (NBSP, U+3000 and zero-width ones too) go.
  static func trimmed(_ text: String) -> String {
    guard mayNeedCleaning(text) else { return text }
    var scalars = Substring(text).unicodeScalars
    while let first = scalars.first, isSpace(first) { scalars.removeFirst() }
    while let last = scalars.last, isSpace(last) { scalars.removeLast() }
    return String(scalars)
  }

  /// A closed list's word: all spaces go, full-width letters and digits become plain.
  static func choice(_ text: String) -> String {
    guard mayNeedCleaning(text) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isSpace($0) }.map(narrow)))
  }

  /// A number that is no quantity: spaces and a leading apostrophe go, full-width characters become plain.
  static func number(_ text: String, upperCased: Bool) -> (text: String, changes: CleaningChanges) {
    guard mayNeedCleaning(text) || (upperCased && text.utf8.last == UInt8(ascii: "x")) else { return (text, []) }
    var changes: CleaningChanges = []
    var cleaned = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isSpace(scalar) {
        changes.insert(.spaces)
      } else if cleaned.isEmpty, isApostrophe(scalar) {
        changes.insert(.apostrophe)
      } else {
        let plain = narrow(scalar)
        if plain != scalar { changes.insert(.fullWidth) }
        let upper = upperCased && plain == "x" ? "X" : plain
        if upper != plain { changes.insert(.upperCase) }
        cleaned.append(upper)
      }
    }
    return (String(cleaned), changes)
  }

  /// A person's name: outer spaces go, spaces between Chinese characters go, others become one; the middle dot of
  /// names has a dozen look-alikes and gets one spelling.
  static func name(_ text: String) -> (text: String, changes: CleaningChanges) {
    guard mayNeedCleaning(text) || text.utf8.contains(0xC2) || text.utf8.contains(UInt8(ascii: ".")) else {
      return (text, [])
    }
    var changes: CleaningChanges = []
    var cleaned = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in trimmed(text).unicodeScalars {
      if isSpace(scalar) {
        pendingSpace = true
        continue
      }
      let plain = isMiddleDot(scalar) ? "·" : narrow(scalar)
      if plain != scalar { changes.insert(plain == "·" ? .punctuation : .fullWidth) }
      if pendingSpace {
        if isLatin(plain), let last = cleaned.last, isLatin(last) {
          cleaned.append(" ")
        } else {
          changes.insert(.spaces)
        }
        pendingSpace = false
      }
      cleaned.append(plain)
    }
    return (String(cleaned), changes)
  }

  /// Cheap look at the bytes: most cells are plain Chinese or plain ASCII and need nothing.
  private static func mayNeedCleaning(_ text: String) -> Bool { text.utf8.contains(where: mayNeedCleaning) }

  /// The lead bytes C2…E3 and EF, the apostrophes, and 0x20 and below begin everything the slow ways change.
  private static func mayNeedCleaning(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0x27 || byte == 0x60 || byte == 0x7F || (byte >= 0xC2 && byte <= 0xE3) || byte == 0xEF
  }

  /// Whether cleaning would change nothing, whatever the column. A text that begins like an error value (`#`) or a formula
  /// (`=`) never counts as plain. `dotIsPlain`: false for names, where a full stop stands for a middle dot.
  static func isPlain(_ text: Span<UInt8>, dotIsPlain: Bool) -> Bool {
    guard let first = text.isEmpty ? nil : text[0], first != UInt8(ascii: "#"), first != UInt8(ascii: "=") else {
      return false
    }
    for index in text.indices {
      let byte = text[index]
      if mayNeedCleaning(byte) || (byte == UInt8(ascii: ".") && !dotIsPlain) { return false }
    }
    return true
  }

  static func isSpace(_ scalar: Unicode.Scalar) -> Bool { Space.isSpace(scalar) }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
    ["'", "\u{2018}", "\u{2019}", "\u{FF07}", "`"].contains(scalar)
  }

  private static func isMiddleDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF65, 0x2E, 0xFF0E, 0x0387, 0x16EB, 0x2E31: true
    default: false
    }
  }

  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x250 }

  /// NFKC for the characters that matter here: full-width ASCII (U+FF01…FF5E) to ASCII.
  static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
