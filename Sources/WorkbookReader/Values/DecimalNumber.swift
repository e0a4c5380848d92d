/// Numbers as workbooks write them: `-12.5E+3`, correctly rounded to a Double.
enum DecimalNumber {
  /// Powers of ten a Double holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
  /// Excel writes 24 characters at most; longer numbers are read too, but not without end.
  private static let longest = 400

  /// Reads a whole range (no white space). Nil for anything that is no finite decimal number.
  @inline(__always)
  static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    if range.count <= 15, let integer = shortInteger(bytes, range) { return Double(integer) }
    return general(bytes, range)
  }

  /// Up to fifteen digits and nothing else, which a Double holds exactly.
  @inline(__always)
  private static func shortInteger(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var value = 0
    for index in range {
      let digit = bytes.at(index) &- 0x30
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  /// Up to fifteen significant digits over or times an exact power of ten need one rounding only, that of the division
  /// or multiplication; all else goes to the standard library.
  private static func general(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    guard range.count <= longest, let shape = DecimalShape(bytes, range) else { return nil }
    if shape.digits <= 15 && abs(shape.exponent) < powers.count {
      let magnitude = Double(shape.mantissa)
      let power = powers[abs(shape.exponent)]
      let value = shape.exponent < 0 ? magnitude / power : magnitude * power
      return shape.isNegative ? -value : value
    }
    let text = range.map { bytes.at($0) }
    return Double(String(decoding: text, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
  }
}

/// The parts of a number: `[+-] digits [. digits] [(e|E) [+-] digits]`, with at least one digit before the exponent.
private struct DecimalShape {
  private(set) var isNegative = false
  /// The digits without the point; meaningful up to fifteen of them.
  private(set) var mantissa = 0
  /// How many digits count, leading zeros apart.
  private(set) var digits = 0
  /// Power of ten to multiply the mantissa by.
  private(set) var exponent = 0

  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    var index = range.lowerBound
    isNegative = bytes.at(index) == UInt8(ascii: "-")
    if isNegative || bytes.at(index) == UInt8(ascii: "+") { index += 1 }
    let whole = readDigits(bytes, &index, range.upperBound)
    var fraction = 0
    if index < range.upperBound && bytes.at(index) == UInt8(ascii: ".") {
      index += 1
      fraction = readDigits(bytes, &index, range.upperBound)
    }
    guard whole + fraction > 0, let scale = Self.readExponent(bytes, &index, range.upperBound) else { return nil }
    guard index == range.upperBound else { return nil }
    exponent = scale - fraction
  }

  /// Takes digits into the mantissa and returns how many there were.
  private mutating func readDigits(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Int {
    let start = index
    while index < end {
      let digit = bytes.at(index) &- 0x30
      guard digit < 10 else { break }
      mantissa = mantissa &* 10 &+ Int(digit)
      if digits > 0 || digit > 0 { digits += 1 }
      index += 1
    }
    return index - start
  }

  /// The exponent, 0 if there is none, nil if it has no digits. Capped: past it all numbers are 0 or not finite.
  private static func readExponent(_ bytes: Span<UInt8>, _ index: inout Int, _ end: Int) -> Int? {
    guard index < end, bytes.at(index).asciiLowercased == UInt8(ascii: "e") else { return 0 }
    index += 1
    let isNegative = index < end && bytes.at(index) == UInt8(ascii: "-")
    if isNegative || (index < end && bytes.at(index) == UInt8(ascii: "+")) { index += 1 }
    let start = index
    var value = 0
    while index < end, case let digit = bytes.at(index) &- 0x30, digit < 10 {
      value = min(value * 10 + Int(digit), 100_000)
      index += 1
    }
    return index > start ? (isNegative ? -value : value) : nil
  }
}
