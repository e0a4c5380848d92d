/// A set of fields, a bit for each: there is room for as many as `Field`'s byte can number.
public struct FieldSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var words: SIMD4<UInt64> = .zero

  public init() {}

  public init(_ field: Field) { insert(field) }

  public init(arrayLiteral fields: Field...) {
    for field in fields { insert(field) }
  }

  public var isEmpty: Bool { words == .zero }

  public func contains(_ field: Field) -> Bool { contains(number: field.rawValue) }

  public mutating func insert(_ field: Field) { insert(number: field.rawValue) }

  public func subtracting(_ other: FieldSet) -> FieldSet {
    var rest = self
    rest.words &= ~other.words
    return rest
  }

  public func isSubset(of other: FieldSet) -> Bool { subtracting(other).isEmpty }

  func contains(number: UInt8) -> Bool { words[Int(number >> 6)] & FieldSet.bit(number) != 0 }

  mutating func insert(number: UInt8) { words[Int(number >> 6)] |= FieldSet.bit(number) }

  private static func bit(_ number: UInt8) -> UInt64 { 1 << UInt64(number & 63) }
}
