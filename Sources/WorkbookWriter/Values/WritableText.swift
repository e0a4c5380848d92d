/// Makes any text one that a cell can hold and that comes back unchanged.
enum WritableText {
  /// The most UTF-16 units a cell holds.
  static let maximumUnits = 32_767

  /// The text as libxlsxwriter shall get it.
  ///
  /// * Control characters and non-characters that XML cannot hold become U+FFFD; CR and CR LF become LF.
  /// * `_x0041_` would be read back as `A`: its underscore is written `_x005F_`. (libxlsxwriter does not do this.)
  /// * What is longer than `limit` UTF-16 units, escapes included, ends with an ellipsis.
  static func prepared(_ text: String, limit: Int = maximumUnits) -> String {
    isPlain(text, limit: limit) ? text : rebuilt(text, limit: limit)
  }

  /// No more bytes than units allowed, no control character, no `_x`, nothing from U+FFFE on: as almost every text.
  private static func isPlain(_ text: String, limit: Int) -> Bool {
    guard text.utf8.count <= limit else { return false }
    var last: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20, byte != 0x0A, byte != 0x09 { return false }
      if byte == UInt8(ascii: "x"), last == UInt8(ascii: "_") { return false }
      if byte == 0xBF, last == 0xBF { return false }  // U+FFFF ends so; the two bytes alone are only a hint
      if byte == 0xBE, last == 0xBF { return false }
      last = byte
    }
    return true
  }

  private static func rebuilt(_ text: String, limit: Int) -> String {
    let scalars = Array(text.unicodeScalars)
    var result = ""
    var units = 0
    for index in scalars.indices {
      guard let piece = piece(at: index, of: scalars) else { continue }
      let length = piece.utf16.count
      // One unit is kept for the ellipsis unless this is the end.
      if units + length > (index == scalars.count - 1 ? limit : limit - 1) { return result + "…" }
      result += piece
      units += length
    }
    return result
  }

  /// What stands for one scalar; `nil` for the first half of CR LF.
  private static func piece(at index: Int, of scalars: [Unicode.Scalar]) -> String? {
    let scalar = scalars[index]
    switch scalar.value {
    case 0x0D: return index + 1 < scalars.count && scalars[index + 1] == "\n" ? nil : "\n"
    case 0x09, 0x0A: return String(scalar)
    case 0..<0x20, 0xFFFE, 0xFFFF: return "\u{FFFD}"
    case 0x5F: return startsEscape(scalars[index...].prefix(7)) ? "_x005F_" : "_"
    default: return String(scalar)
    }
  }

  /// `_x`, four hexadecimal digits, `_`.
  private static func startsEscape(_ seven: ArraySlice<Unicode.Scalar>) -> Bool {
    guard seven.count == 7, seven.last == "_", seven[seven.startIndex + 1] == "x" else { return false }
    return seven.dropFirst(2).dropLast().allSatisfy { $0.properties.isASCIIHexDigit }
  }
}
