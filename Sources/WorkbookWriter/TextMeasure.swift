/// How much room a text needs on the screen, estimated without fonts.
enum TextMeasure {
  /// Width of the longest line, in characters of the default font: two for a Chinese character, one for others.
  static func columns(_ text: String) -> Int {
    lines(text).map { $0.unicodeScalars.reduce(0) { $0 + width(of: $1) } }.max() ?? 0
  }

  /// Pixels of a comment box that shows the whole text: at most 360 wide, as high as the wrapped lines need.
  static func commentBox(_ text: String) -> (width: UInt16, height: UInt16) {
    let perLine = min(max(columns(text), 14), 48)
    let count = lines(text).reduce(0) { sum, line in
      sum + max(1, (line.unicodeScalars.reduce(0) { $0 + width(of: $1) } + perLine - 1) / perLine)
    }
    return (UInt16(perLine * 7 + 24), UInt16(min(count, 40) * 18 + 12))
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// From U+1100 on the scripts are wide ones, apart from some that no roster has.
  private static func width(of scalar: Unicode.Scalar) -> Int { scalar.value < 0x1100 ? 1 : 2 }
}
