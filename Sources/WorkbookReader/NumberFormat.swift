/// Whether a number format shows a date or a time. ECMA-376-1 18.8.30, 18.8.31.
enum NumberFormat {
  /// The built-in dates and times: 14–22 and 45–47 everywhere, 27–36 and 50–58 in Chinese, Japanese, Korean and Thai
  /// Excels, which write them without a `numFmt` (Formats/patched-builtin-formats.xlsx).
  static func isBuiltInDate(_ id: Int) -> Bool {
    switch id {
    case 14...22, 27...36, 45...47, 50...58: true
    default: false
    }
  }

  /// Whether a format code shows a date: a date letter in its first section outside literals, colours and locales.
  static func isDate(_ code: String) -> Bool {
    let bytes = Array(code.utf8)
    let text = bytes.span
    var index = 0
    var hasDigitPlace = false
    while index < text.count {
      switch text.at(index) {
      case UInt8(ascii: ";"): return false
      case UInt8(ascii: "\""): index = text.position(of: "\"", from: index + 1)
      // The next character is shown, left as a gap or repeated.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let end = text.position(of: "]", from: index + 1)
        if isElapsedTime(text, index + 1..<max(index + 1, end)) { return true }
        index = end
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): hasDigitPlace = true
      default:
        if let word = generalWord(text, at: index) {
          index += word - 1
        } else if isDateLetter(text.at(index).asciiLowercased, afterDigitPlace: hasDigitPlace) {
          return true
        }
      }
      index += 1
    }
    return false
  }

  /// `e` is the year of an era unless it is the exponent of `0.00E+00`.
  private static func isDateLetter(_ letter: UInt8, afterDigitPlace: Bool) -> Bool {
    switch letter {
    case UInt8(ascii: "d"), UInt8(ascii: "m"), UInt8(ascii: "y"), UInt8(ascii: "h"), UInt8(ascii: "s"): true
    case UInt8(ascii: "e"): !afterDigitPlace
    default: false
    }
  }

  /// `[h]`, `[mm]`, `[ss]`: hours, minutes or seconds that run on.
  private static func isElapsedTime(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let letter = text.at(range.lowerBound).asciiLowercased
    guard !range.isEmpty, letter == 0x68 || letter == 0x6D || letter == 0x73 else { return false }
    return range.allSatisfy { text.at($0).asciiLowercased == letter }
  }

  /// The length of the word for the general format here; its letters are no date letters.
  private static func generalWord(_ text: Span<UInt8>, at index: Int) -> Int? {
    ["general", "standard"].first { word in
      zip(word.utf8, index..<index + word.utf8.count).allSatisfy { $0 == text.at($1).asciiLowercased }
    }?.utf8.count
  }
}

extension Span where Element == UInt8 {
  /// The first position of a character from `start`, `count` if there is none.
  fileprivate func position(of character: Unicode.Scalar, from start: Int) -> Int {
    var index = start
    while index < count && at(index) != UInt8(ascii: character) { index += 1 }
    return index
  }
}
