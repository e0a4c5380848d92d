extension ResidentID {
  /// What can be wrong with the text of a resident ID.
  public enum Defect: Sendable, Equatable {
    /// Not eighteen characters; the associated value is how many Unicode scalars there are.
    case length(Int)
    /// Fifteen digits: the form before 1999, which ended with 2012.
    case fifteenDigits
    /// A byte that is neither a digit nor, in the last place, a capital `X`.
    case characters
    /// A day that does not exist, lies before 1900 or in the future.
    case birthDate
    /// The first two digits are no province.
    case province
    /// The last character does not follow from the others (ISO 7064 MOD 11-2).
    case checkCharacter
  }

  /// Every defect that can be told; empty means valid. Does not allocate for a valid text.
  ///
  /// A wrong length or character leaves no fixed places to read the rest from, so the others are not reported beside
  /// them. The county (digits three to six) is no defect: ask `RegionCode.isKnownCounty(_:)`.
  ///
  /// - Parameters:
  ///   - text: UTF-8, already cleaned: no spaces, half-width, capital `X`.
  ///   - today: the last possible birth date; month and day are 1-based.
  public static func defects(
    in text: Span<UInt8>, notAfter today: (year: Int, month: Int, day: Int)
  ) -> [Defect] {
    ResidentID(validating: text)?.defects(notAfter: today) ?? shapeDefects(in: text)
  }

  /// What is wrong with a well-formed ID: date, province, check character; empty means valid.
  public func defects(notAfter today: (year: Int, month: Int, day: Int)) -> [Defect] {
    var found: [Defect] = []
    if !hasPossibleBirthDate(notAfter: today) { found.append(.birthDate) }
    if !RegionCode.isProvince(provinceCode) { found.append(.province) }
    if !hasRightCheckCharacter { found.append(.checkCharacter) }
    return found
  }

  /// Whether the date exists, is not before 1900 and not after `today` (month and day 1-based).
  public func hasPossibleBirthDate(notAfter today: (year: Int, month: Int, day: Int)) -> Bool {
    BirthDate.isPossible(year: birthYear, month: birthMonth, day: birthDay, notAfter: today)
  }

  private static func shapeDefects(in text: Span<UInt8>) -> [Defect] {
    let shape = TextShape(text)
    if shape.scalars == 15, shape.allDigits { return [.fifteenDigits] }
    var found: [Defect] = []
    if shape.scalars != 18 { found.append(.length(shape.scalars)) }
    if !shape.digitsAndFinalX { found.append(.characters) }
    return found
  }
}

/// What a text that is no well-formed ID still tells about itself.
private struct TextShape {
  /// Unicode scalars; a lead byte begins one.
  var scalars = 0
  var allDigits = true
  var digitsAndFinalX = true

  init(_ text: Span<UInt8>) {
    for index in text.indices {
      let byte = text[index]
      if byte & 0b1100_0000 != 0b1000_0000 { scalars += 1 }
      if byte.decimalDigit == nil {
        allDigits = false
        if byte != UInt8(ascii: "X") || index != text.count - 1 { digitsAndFinalX = false }
      }
    }
  }
}
