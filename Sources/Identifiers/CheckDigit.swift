/// The check character of ISO 7064, pure system MOD 11-2, over ASCII digits; `X` stands for ten.
public enum CheckDigit {
  /// The check character for the digits before it.
  ///
  /// - Parameter digits: ASCII digits of any number, seventeen for a resident ID.
  /// - Returns: `0`…`9` or `X` as an ASCII byte; `nil` when there are no digits or another byte is among them.
  public static func character(for digits: Span<UInt8>) -> UInt8? {
    guard !digits.isEmpty, let remainder = remainder(of: digits, count: digits.count) else { return nil }
    let value = (12 - remainder) % 11
    return value == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(truncatingIfNeeded: value)
  }

  /// Whether the last of eighteen ASCII bytes is the right check character for the seventeen before it.
  ///
  /// A lower-case `x` is not accepted: cleaning comes before checking.
  public static func isValid(_ eighteen: Span<UInt8>) -> Bool {
    guard eighteen.count == 18, let remainder = remainder(of: eighteen, count: 17) else { return false }
    let last = eighteen[17]
    guard let value = last == UInt8(ascii: "X") ? 10 : last.decimalDigit else { return false }
    return (remainder + value) % 11 == 1
  }

  /// The recursive form of the standard: `p ← (p + digit) · 2 mod 11`, from zero.
  ///
  /// The reduction is put off as long as 64 bits hold the sum: seventeen digits never need it on the way.
  private static func remainder(of digits: Span<UInt8>, count: Int) -> Int? {
    var sum = 0
    for index in 0..<count {
      guard let digit = digits[index].decimalDigit else { return nil }
      sum = (sum &+ digit) &* 2
      if sum >= 1 << 60 { sum %= 11 }
    }
    return sum % 11
  }
}

extension UInt8 {
  /// The value of an ASCII decimal digit, `nil` for every other byte.
  @inline(__always)
  var decimalDigit: Int? {
    let value = self &- UInt8(ascii: "0")
    return value < 10 ? Int(value) : nil
  }
}
