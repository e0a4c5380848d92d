/// The number of a new member's admission form (发展团员编号): digits only. What length and year it must have depends
/// on the join date and is the rules' business; here are only questions of shape.
public struct DevelopmentNumber: Hashable, Sendable {
  /// Longer texts are no number of this kind (the longest known has 16).
  public static let maximumDigits = 18
  /// The usual length: the year, then eight digits.
  public static let standardDigits = 12

  private let value: UInt64
  /// How many digits, leading zeros counted: 1…18.
  public let digitsCount: Int

  /// Takes 1 to 18 ASCII digits, already cleaned; `nil` for anything else.
  public init?(validating text: Span<UInt8>) {
    guard (1...Self.maximumDigits).contains(text.count) else { return nil }
    var sum: UInt64 = 0
    for index in text.indices {
      guard let digit = text[index].decimalDigit else { return nil }
      sum = sum &* 10 &+ UInt64(truncatingIfNeeded: digit)
    }
    value = sum
    digitsCount = text.count
  }

  /// Takes a text as the database keeps it; `nil` as for `init(validating:)`.
  public init?(_ text: String) {
    self.init(validating: Array(text.utf8).span)
  }

  /// Whether every byte is an ASCII digit; tells a wrong length from wrong characters. False for nothing at all.
  public static func allDigits(_ text: Span<UInt8>) -> Bool {
    for index in text.indices where text[index].decimalDigit == nil { return false }
    return !text.isEmpty
  }

  /// The digits as written, leading zeros kept.
  public var text: String {
    let digits = String(value)
    return String(repeating: "0", count: digitsCount - digits.utf8.count) + digits
  }

  /// The first four digits, whether or not they make sense as a year; `nil` when there are fewer.
  public var year: Int? { leading(4) }

  /// Twelve digits.
  public var isStandard: Bool { digitsCount == Self.standardDigits }

  /// Sixteen digits with one of Shandong's school-year prefixes, 201516 or 201617; `year` means nothing then.
  public var isShandong16: Bool { shandongPrefix != nil }

  /// 201516 or 201617 when the number is one of Shandong's sixteen digits, else `nil`.
  public var shandongPrefix: Int? {
    guard digitsCount == 16, let prefix = leading(6), prefix == 201_516 || prefix == 201_617 else { return nil }
    return prefix
  }

  private func leading(_ count: Int) -> Int? {
    guard digitsCount >= count else { return nil }
    var rest = value
    for _ in count..<digitsCount { rest /= 10 }
    return Int(truncatingIfNeeded: rest)
  }
}
