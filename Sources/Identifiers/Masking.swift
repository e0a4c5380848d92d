extension ResidentID {
  /// Hides the middle of any text, so that a message can point at it without carrying it.
  ///
  /// From fifteen characters on: the first four, eight stars, the last four, whatever the length. Shorter: the first and
  /// the last character with a star for each between them; one or two characters become stars altogether.
  public static func masked(_ anyText: String) -> String {
    let characters = anyText.unicodeScalars
    let count = characters.count
    if count >= 15 { return part(characters.prefix(4)) + "********" + part(characters.suffix(4)) }
    if count <= 2 { return String(repeating: "*", count: count) }
    return part(characters.prefix(1)) + String(repeating: "*", count: count - 2) + part(characters.suffix(1))
  }

  private static func part(_ scalars: Substring.UnicodeScalarView) -> String { String(Substring(scalars)) }
}

/// What keeps other people's numbers out of everything that is shown, logged or reported.
public enum Masking {
  /// The text with the middle of everything hidden that looks like a resident ID or a telephone number, whoever wrote it
  /// and in whatever digits; nearly always the text as it is. Masking twice changes nothing.
  ///
  /// Dates, development numbers, codes of organisations and digests stay.
  public static func masked(_ text: String) -> String {
    guard mayHoldNumber(text.utf8) else { return text }
    let digits = DigitText(text)
    let numbers = PersonalNumbers(digits).found
    guard !numbers.isEmpty else { return text }
    let names = HexNames.found(in: digits.scalars)
    var masked = String.UnicodeScalarView()
    var next = 0
    for (range, kind) in numbers where !names.contains(where: { $0.overlaps(range) }) {
      masked.append(contentsOf: digits.scalars[next..<range.lowerBound])
      masked.append(contentsOf: hidden(digits.scalars[range], kind).unicodeScalars)
      next = range.upperBound + 1
    }
    masked.append(contentsOf: digits.scalars[next...])
    return String(masked)
  }

  /// Cheap look at the bytes: whether there are as many digits as a telephone number has, or bytes that may begin digits
  /// of other scripts. Chinese characters, their punctuation and plain letters are none.
  public static func mayHoldNumber(_ bytes: some Sequence<UInt8>) -> Bool {
    var count = 0
    // How many bytes of a full-width digit (EF BC 90 to 99) were just seen: EF alone begins every full-width comma.
    var fullWidth = 0
    for byte in bytes {
      if mayBeginDigit(byte) || (fullWidth == 2 && (0x90...0x99).contains(byte)) {
        count += 1
        if count == 11 { return true }
      }
      fullWidth = byte == 0xEF ? 1 : fullWidth == 1 && byte == 0xBC ? 2 : 0
    }
    return false
  }

  private static func mayBeginDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0xD9...0xDF, 0xE0, 0xE1, 0xEA, 0xF0: true
    default: false
    }
  }

  /// Without what parted its digits.
  private static func hidden(_ number: ArraySlice<Unicode.Scalar>, _ kind: PersonalNumbers.Kind) -> String {
    let letters = number.filter { $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
    let text = String(String.UnicodeScalarView(letters))
    guard kind == .mobile else { return ResidentID.masked(text) }
    // As every Chinese form shows a mobile number.
    return String(String.UnicodeScalarView(letters.prefix(3))) + "****"
      + String(String.UnicodeScalarView(letters.suffix(4)))
  }
}
