/// A text as its characters, and where digits stand in it. Characters that nobody sees part no digits.
struct DigitText {
  /// Digits without anything between them.
  struct Run {
    /// Among the text's characters.
    let range: ClosedRange<Int>
    let digits: [Int]
    /// Where an X stands behind the last digit, which may be a resident ID's check character.
    let placeOfX: Int?
    /// Whether nothing but a separator stands between this run and the one before.
    let followsRun: Bool
  }

  let scalars: [Unicode.Scalar]

  init(_ text: String) { scalars = Array(text.unicodeScalars) }

  var runs: [Run] {
    var runs: [Run] = []
    // How many separators stand behind the last run; nil when something else does.
    var separators: Int?
    var index = 0
    while index < scalars.count {
      if let run = run(at: index, followsRun: (1...3).contains(separators ?? 0)) {
        runs.append(run)
        index = run.range.upperBound
        separators = 0
      } else if DigitText.isHan(scalars[index]) {
        separators = nil
      } else if !DigitText.isUnseen(scalars[index]) {
        separators = DigitText.isSeparator(scalars[index]) ? separators.map { $0 + 1 } : nil
      }
      index += 1
    }
    return runs
  }

  private func run(at first: Int, followsRun: Bool) -> Run? {
    guard !DigitText.isHan(scalars[first]) else { return nil }
    var digits: [Int] = []
    var last = first
    var index = first
    while index < scalars.count {
      if let digit = DigitText.digit(scalars[index]) {
        digits.append(digit)
        last = index
      } else if digits.isEmpty || !DigitText.isUnseen(scalars[index]) {
        break
      }
      index += 1
    }
    guard !digits.isEmpty else { return nil }
    let isX = index < scalars.count && DigitText.isX(scalars[index])
    return Run(range: first...last, digits: digits, placeOfX: isX ? index : nil, followsRun: followsRun)
  }

  /// Most of what anybody writes here; looking up its properties takes far longer.
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool { (0x4E00...0x9FFF).contains(scalar.value) }

  /// The value of a decimal digit of any script.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    if scalar.isASCII { return (0x30...0x39).contains(scalar.value) ? Int(scalar.value) - 0x30 : nil }
    guard scalar.properties.numericType == .decimal else { return nil }
    return scalar.properties.numericValue.map { Int($0) }
  }

  static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    !scalar.isASCII && scalar.properties.isDefaultIgnorableCodePoint
  }

  private static func isX(_ scalar: Unicode.Scalar) -> Bool {
    ["X", "x", "\u{FF38}", "\u{FF58}"].contains(scalar)
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return [" ", "-", ".", "_"].contains(scalar) }
    return switch scalar {
    case "\u{2212}", "\u{FF0D}", "\u{FF0E}", "\u{00B7}": true
    default: [.spaceSeparator, .dashPunctuation].contains(scalar.properties.generalCategory)
    }
  }
}
