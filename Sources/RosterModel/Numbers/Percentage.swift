/// A share in per cent with two decimals, rounded half up by whole numbers alone: 74 of 122 is 60.66.
public struct Percentage: Hashable, Sendable {
  public let part: Int
  public let whole: Int

  /// Neither may be negative; a negative one counts as 0.
  public init(_ part: Int, of whole: Int) {
    self.part = max(0, part)
    self.whole = max(0, whole)
  }

  /// Hundredths of a per cent: 6066; nil where there is nothing to be a share of.
  public var hundredths: Int? {
    guard whole > 0 else { return nil }
    let (whole, part) = (Int128(self.whole), Int128(self.part))
    return Int(clamping: (part * 20_000 + whole) / (2 * whole))
  }

  /// `60.66`; `–` where there is nothing to be a share of.
  public var text: String {
    guard let hundredths else { return Percentage.none }
    return "\(hundredths / 100).\(padded(hundredths % 100, 2))"
  }

  /// What stands for the share of nothing.
  public static let none = "–"

  /// Both parts added.
  public static func + (a: Percentage, b: Percentage) -> Percentage {
    Percentage(a.part + b.part, of: a.whole + b.whole)
  }
}

/// `{"part":74,"percent":"60.66","whole":122}`.
extension Percentage: Encodable {
  private enum CodingKeys: String, CodingKey {
    case part, whole, percent
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(part, forKey: .part)
    try container.encode(whole, forKey: .whole)
    try container.encode(text, forKey: .percent)
  }
}
