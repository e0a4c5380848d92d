import RosterModel

/// Dates as people write them (domain section 3): 2018-05, 2018.5, 2018年5月, 2018/5/4, 201805, 20180504, each also
/// with full-width digits and a time of day behind it.
enum DateText {
  /// nil when the text is none of these, or names no existing day or month.
  static func read(_ text: String) -> PartialDate? {
    let numbers = numberGroups(of: text)
    switch numbers.count {
    case 1: return read(compact: numbers[0])
    case 2: return month(numbers)
    case 3: return day(numbers)
    case 5, 6: return midnightOrLater(text) ? day(Array(numbers.prefix(3))) : nil
    default: return nil
    }
  }

  /// The usual spellings, `2018-05`, `2018.5`, `2018/5/4` in plain ASCII, straight from the bytes; nil for all others,
  /// which `read` then looks at.
  static func readPlain(_ text: Span<UInt8>) -> PartialDate? {
    guard (6...10).contains(text.count) else { return nil }
    var numbers = (0, 0, 0)
    var group = 0
    var digits = 0
    for index in text.indices {
      let byte = text[index]
      if (0x30...0x39).contains(byte) {
        digits += 1
        let digit = Int(byte) - 0x30
        switch group {
        case 0: numbers.0 = numbers.0 * 10 + digit
        case 1: numbers.1 = numbers.1 * 10 + digit
        default: numbers.2 = numbers.2 * 10 + digit
        }
      } else {
        guard (0x2D...0x2F).contains(byte), group < 2, group == 0 ? digits == 4 : (1...2).contains(digits) else {
          return nil
        }
        group += 1
        digits = 0
      }
    }
    guard group > 0, (1...2).contains(digits) else { return nil }
    if group == 1 { return PartialDate(year: numbers.0, month: numbers.1) }
    return CivilDate(year: numbers.0, month: numbers.1, day: numbers.2).map(PartialDate.init(day:))
  }

  /// A numeric cell: only 201805 and 20180504 are dates. 2018.1 may be January or October (2018.10 loses its zero), so
  /// no fraction is ever read; a serial without a date format is not either.
  static func read(number: Double) -> PartialDate? {
    guard number == number.rounded(), number >= 190_001, number <= 99_991_231 else { return nil }
    return read(compact: String(Int(number)))
  }

  private static func read(compact digits: String) -> PartialDate? {
    guard let value = Int(digits) else { return nil }
    switch digits.utf8.count {
    case 6: return PartialDate(year: value / 100, month: value % 100)
    case 8:
      return CivilDate(year: value / 10_000, month: value / 100 % 100, day: value % 100).map(PartialDate.init(day:))
    default: return nil
    }
  }

  private static func month(_ numbers: [String]) -> PartialDate? {
    guard numbers[0].utf8.count == 4, let year = Int(numbers[0]), numbers[1].utf8.count <= 2,
      let month = Int(numbers[1])
    else { return nil }
    return PartialDate(year: year, month: month)
  }

  private static func day(_ numbers: [String]) -> PartialDate? {
    guard let month = month(numbers), numbers[2].utf8.count <= 2, let day = Int(numbers[2]) else { return nil }
    return CivilDate(year: month.year, month: month.earliest.month, day: day).map(PartialDate.init(day:))
  }

  /// A time behind the date, as programs write it: `2018-05-04 00:00:00`.
  private static func midnightOrLater(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: ":")) }

  /// The runs of digits; empty when anything but separators stands between them.
  private static func numberGroups(of text: String) -> [String] {
    var groups: [String] = []
    var digits = ""
    for scalar in text.unicodeScalars {
      let plain = TextCleaner.narrow(scalar)
      if ("0"..."9").contains(plain) {
        digits.unicodeScalars.append(plain)
        continue
      }
      guard isSeparator(plain) else { return [] }
      if !digits.isEmpty { groups.append(digits) }
      digits = ""
    }
    if !digits.isEmpty { groups.append(digits) }
    return groups
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    TextCleaner.isSpace(scalar) || "-./:年月日号T—–－、。'".unicodeScalars.contains(scalar)
  }
}
