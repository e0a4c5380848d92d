import RosterModel

/// A text as names of classes are compared: `高一（1）班`, `高一1班`, `高一(一)班` and `高一 第1班` are one.
struct ClassName {
  /// Numbers as digits. Chinese numerals have two readings: `高二十一班` is the 21st, or the 11th of the second year.
  let readings: [String]

  init(_ text: String) {
    let scalars = Array(NameKey.of(text).unicodeScalars)
    let whole = NumberedText(scalars, firstAlone: false).text
    let parted = NumberedText(scalars, firstAlone: true).text
    readings = whole == parted ? [whole] : [whole, parted]
  }

  /// Whether one of the readings stands in one of `text`, not as the end of a longer number.
  func stands(in text: ClassName) -> Bool {
    readings.contains { own in text.readings.contains { ClassName.contains($0, own) } }
  }

  /// Whether a name that differs in its numbers alone stands in `text`.
  func hasSibling(in text: ClassName) -> Bool {
    readings.contains { own in
      let shape = ClassName.shape(of: own)
      return shape != own && text.readings.contains { ClassName.shape(of: $0).contains(shape) }
    }
  }

  /// `高2|1班`: what looks like a class, with the character before its number.
  var classes: Set<String> {
    Set(readings[0].matches(of: /[^0-9|]?[0-9|]+班/).map { String($0.output) })
  }

  private static func contains(_ text: String, _ name: String) -> Bool {
    text.ranges(of: name).contains { range in
      guard name.first?.isNumber == true, range.lowerBound > text.startIndex else { return true }
      return !text[text.index(before: range.lowerBound)].isNumber
    }
  }

  private static func shape(of text: String) -> String { text.replacing(/[0-9]+/, with: "#") }
}

/// A text with its numbers in digits; two that follow each other, as in 高一（1）, stay apart: `高1|1`.
private struct NumberedText {
  private(set) var text = ""
  private var endsInNumber = false
  private let firstAlone: Bool

  private static let dropped = Set("()[]【】〔〕第-—_·".unicodeScalars)
  private static let numerals: [Unicode.Scalar: Int] = Dictionary(
    uniqueKeysWithValues: zip("一二三四五六七八九十".unicodeScalars, 1...10))

  init(_ scalars: [Unicode.Scalar], firstAlone: Bool) {
    self.firstAlone = firstAlone
    var rest = scalars[...]
    while let scalar = rest.first {
      let numerals = rest.prefix { NumberedText.numerals[$0] != nil }
      let digits = rest.prefix { ("0"..."9").contains($0) }
      if !numerals.isEmpty {
        add(numerals: numerals.compactMap { NumberedText.numerals[$0] })
      } else if !digits.isEmpty {
        add(number: String(String.UnicodeScalarView(digits)))
      } else if !NumberedText.dropped.contains(scalar) {
        text.unicodeScalars.append(scalar)
        endsInNumber = false
      }
      rest = rest.dropFirst(max(1, numerals.count, digits.count))
    }
  }

  private mutating func add(number: String) {
    text += (endsInNumber ? "|" : "") + number
    endsInNumber = true
  }

  private mutating func add(numerals: [Int]) {
    guard firstAlone, numerals.count > 1, numerals[0] < 10 else { return add(number: NumberedText.digits(numerals)) }
    add(number: String(numerals[0]))
    add(number: NumberedText.digits(Array(numerals.dropFirst())))
  }

  /// 十一 is 11, 二十 is 20, 一二 is 12.
  private static func digits(_ run: [Int]) -> String {
    guard let ten = run.firstIndex(of: 10) else { return run.map(String.init).joined() }
    let (before, after) = (run[..<ten], run[(ten + 1)...])
    return (before.isEmpty ? "1" : before.map(String.init).joined())
      + (after.isEmpty ? "0" : after.map(String.init).joined())
  }
}
