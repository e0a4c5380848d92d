/// A cleaned, well-formed resident ID (身份证号) of GB 11643-1999: seventeen digits and a check character.
///
/// Well-formed says nothing about right: `defects(in:notAfter:)` checks the date, the province and the check
/// character. There is deliberately no `description`: printing one must be a decision, `text` or `masked`.
public struct ResidentID: Hashable, Sendable {
  /// The seventeen digits as one number, shifted by four bits, then the check value 0…10 (10 is `X`).
  private let packed: UInt64

  /// Takes eighteen ASCII bytes: digits, the last one perhaps a capital `X`.
  ///
  /// - Returns: `nil` for any other length or byte. Date, province and check character are not looked at.
  public init?(validating text: Span<UInt8>) {
    guard text.count == 18 else { return nil }
    var digits: UInt64 = 0
    for index in 0..<17 {
      guard let digit = text[index].decimalDigit else { return nil }
      digits = digits &* 10 &+ UInt64(truncatingIfNeeded: digit)
    }
    guard let check = text[17] == UInt8(ascii: "X") ? 10 : text[17].decimalDigit else { return nil }
    packed = digits << 4 | UInt64(truncatingIfNeeded: check)
  }

  /// Takes a text as the database keeps it; `nil` as for `init(validating:)`.
  public init?(_ text: String) {
    self.init(validating: Array(text.utf8).span)
  }

  /// Whether the last character follows from the others: ISO 7064 MOD 11-2, from the right, weights 2, 4, 8 …
  public var hasRightCheckCharacter: Bool {
    var rest = digits
    var weight = 2
    var sum = Int(truncatingIfNeeded: packed & 15)
    while rest > 0 {
      sum += rest % 10 * weight
      rest /= 10
      weight = weight * 2 % 11
    }
    return sum % 11 == 1
  }

  private var digits: Int { Int(truncatingIfNeeded: packed >> 4) }

  /// All eighteen characters. For the database and the failure workbook only, never for a message or a log.
  public var text: String {
    let seventeen = String(digits)
    let check = packed & 15
    return String(repeating: "0", count: 17 - seventeen.utf8.count) + seventeen + (check == 10 ? "X" : String(check))
  }

  /// The form that messages and logs may carry: `1101********1234`.
  public var masked: String { Self.masked(text) }

  /// GB/T 2260 code of the place of first registration, six digits as a number: 110101.
  public var regionCode: Int { digits / 100_000_000_000 }

  /// The first two digits of the region: 11 for Beijing.
  public var provinceCode: Int { regionCode / 10_000 }

  /// Four digits; not necessarily a possible year.
  public var birthYear: Int { digits / 10_000_000 % 10_000 }

  /// 1-based; not necessarily a possible month.
  public var birthMonth: Int { digits / 100_000 % 100 }

  /// 1-based; not necessarily a possible day.
  public var birthDay: Int { digits / 1000 % 100 }

  /// The order number is odd for men (GB 11643-1999).
  public var isMale: Bool { digits % 2 == 1 }
}
