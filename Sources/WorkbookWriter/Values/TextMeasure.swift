/// How much room a text needs on the screen, estimated without fonts.
enum TextMeasure {
  /// Width of the longest line, in characters of the default font: two for a Chinese character, one for others.
  static func columns(_ text: String) -> Int {
    lines(text).map(units).max() ?? 0
  }

  /// Lines that the text takes when it wraps in a column of this width.
  ///
  /// A tenth of the width is not counted: a Chinese character is a little wider than two digits, and a line breaks
  /// before it is full.
  static func wrappedLines(_ text: String, width: Double) -> Int {
    let perLine = max(2, Int(width * 0.9))
    return lines(text).reduce(0) { $0 + max(1, (units($1) + perLine - 1) / perLine) }
  }

  /// Points for a row with so many lines; a row is at most 409 points high.
  static func rowHeight(lines: Int) -> Double { min(409, Double(lines) * 15 + 3) }

  /// Pixels of a comment box that shows the whole text: at most 360 wide, as high as the wrapped lines need.
  static func commentBox(_ text: String) -> (width: UInt16, height: UInt16) {
    let perLine = min(max(columns(text), 14), 48)
    let count = lines(text).reduce(0) { $0 + max(1, (units($1) + perLine - 1) / perLine) }
    return (UInt16(perLine * 7 + 24), UInt16(min(count, 40) * 18 + 12))
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// From U+1100 on the scripts are wide ones, apart from some that no roster has.
  private static func units(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
  }
}
