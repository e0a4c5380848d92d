import Foundation

/// What is compared where two names of organisations are: NFKC without spaces, so that `高一(1)班`, `高一（1）班` and
/// `高一 （1）班` are one name.
public enum NameKey {
  public static func of(_ name: String) -> String {
    if name.unicodeScalars.allSatisfy(isPlain) { return name }
    var key = String.UnicodeScalarView()
    for scalar in name.unicodeScalars where !Space.isSpace(scalar) {
      let narrow = narrow(scalar)
      // What else stands in names is rare, and a mark may join the letter before it: then the whole is worked out.
      guard isPlain(narrow) || isItsOwn(narrow) else { return composed(name) }
      key.append(narrow)
    }
    return String(key)
  }

  /// Whether two names are one.
  public static func areEqual(_ one: String, _ other: String) -> Bool { one == other || of(one) == of(other) }

  private static func composed(_ name: String) -> String {
    withoutSpaces(withoutSpaces(name).precomposedStringWithCompatibilityMapping)
  }

  private static func withoutSpaces(_ name: String) -> String {
    String(String.UnicodeScalarView(name.unicodeScalars.filter { !Space.isSpace($0) }))
  }

  /// ASCII but for spaces, and the common Chinese characters: nothing changes them.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    (0x21...0x7E).contains(scalar.value) || (0x4E00...0x9FFF).contains(scalar.value)
  }

  /// The marks of Chinese names that have no other form: `·—‘’“”、。〇《》` and the like.
  private static func isItsOwn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2010, 0x2012...0x2015, 0x2018...0x201F, 0x3001...0x3003, 0x3005...0x3015: true
    default: false
    }
  }

  /// Full-width ASCII to ASCII.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}

/// What people cannot see between characters: spaces of every width, no-break and zero-width ones, control characters.
public enum Space {
  @inlinable
  public static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0xAD, 0x1680, 0x180E, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000,
      0x3164, 0xFEFF:
      true
    default: false
    }
  }
}
