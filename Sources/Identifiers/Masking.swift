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
