/// What a number format shows of a date; nothing means that it shows a number.
struct DateParts: OptionSet {
  let rawValue: UInt8

  static let year = DateParts(rawValue: 1)
  static let month = DateParts(rawValue: 2)
  static let day = DateParts(rawValue: 4)
  static let time = DateParts(rawValue: 8)

  /// A year and a month and nothing more: `yyyy年m月`, which is how Excel itself shows `2018-05` typed into a cell.
  var isMonthOnly: Bool { self == [.year, .month] }
}

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

  /// The built-in formats that show a year and a month and no day in a Chinese Excel (`mmm-yy`, `yyyy年m月`).
  static func isBuiltInMonth(_ id: Int) -> Bool { [17, 27, 36, 50, 52, 57].contains(id) }

  /// What the number format with this built-in id shows.
  static func builtIn(_ id: Int) -> DateParts {
    guard isBuiltInDate(id) else { return [] }
    return isBuiltInMonth(id) ? [.year, .month] : [.year, .month, .day]
  }

  /// Whether a format code shows a date or a time.
  static func isDate(_ code: String) -> Bool { !parts(of: code).isEmpty }

  /// The parts of a date that a format code shows: the date letters in its first section outside literals, colours and
  /// locales.
  static func parts(of code: String) -> DateParts {
    let bytes = Array(code.utf8)
    let text = bytes.span
    var parts: DateParts = []
    var index = 0
    var hasDigitPlace = false
    while index < text.count {
      switch text.at(index) {
      case UInt8(ascii: ";"): return parts
      case UInt8(ascii: "\""): index = text.position(of: "\"", from: index + 1)
      // The next character is shown, left as a gap or repeated.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): index += 1
      case UInt8(ascii: "["):
        let end = text.position(of: "]", from: index + 1)
        if isElapsedTime(text, index + 1..<max(index + 1, end)) { parts.insert(.time) }
        index = end
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"): hasDigitPlace = true
      default:
        if let word = generalWord(text, at: index) {
          index += word - 1
        } else {
          parts.formUnion(part(of: text.at(index).asciiLowercased, afterDigitPlace: hasDigitPlace))
        }
      }
      index += 1
    }
    return parts
  }

  /// `e` is the year of an era unless it is the exponent of `0.00E+00`.
  private static func part(of letter: UInt8, afterDigitPlace: Bool) -> DateParts {
    switch letter {
    case UInt8(ascii: "d"): .day
    case UInt8(ascii: "m"): .month
    case UInt8(ascii: "y"): .year
    case UInt8(ascii: "h"), UInt8(ascii: "s"): .time
    case UInt8(ascii: "e"): afterDigitPlace ? [] : .year
    default: []
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
