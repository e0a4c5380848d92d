import Identifiers
import Testing

@Suite struct CheckDigitTests {
  /// The textbook way of GB 11643: seventeen weights and a table of eleven characters.
  private static func reference(_ digits: [UInt8]) -> UInt8 {
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0 - 48) * $1.1 }
    return Array("10X98765432".utf8)[sum % 11]
  }

  /// Spans cannot pass through the macros of Swift Testing; these two take their place.
  private func character(for digits: [UInt8]) -> UInt8? { CheckDigit.character(for: digits.span) }
  private func isValid(_ text: [UInt8]) -> Bool { CheckDigit.isValid(text.span) }

  /// The example numbers printed in the standards themselves (ISO 7064: 079 X; GB 11643-1999: the two persons).
  @Test(arguments: [
    ("079", "X"), ("0794", "0"), ("11010519491231002", "X"), ("44052418800101001", "4"), ("0", "1"), ("9", "5"),
  ])
  func publishedExamples(digits: String, check: String) {
    #expect(character(for: Array(digits.utf8)) == check.utf8.first)
  }

  @Test func agreesWithTheTextbookForTenThousandNumbers() {
    var random = SeededGenerator(state: 20_190_101)
    for _ in 0..<10_000 {
      let digits = (0..<17).map { _ in UInt8.random(in: 48...57, using: &random) }
      let expected = Self.reference(digits)
      #expect(character(for: digits) == expected)
      for candidate in Array("0123456789X".utf8) {
        #expect(isValid(digits + [candidate]) == (candidate == expected))
      }
    }
  }

  @Test func longNumbersDoNotOverflow() {
    let nines = [UInt8](repeating: 57, count: 100_000)
    var remainder = 0
    for _ in nines { remainder = (remainder + 9) * 2 % 11 }
    let value = (12 - remainder) % 11
    #expect(character(for: nines) == Array("0123456789X".utf8)[value])
  }

  @Test(arguments: ["", "1a", "１", " 12", "12X"])
  func otherBytesHaveNone(text: String) {
    #expect(character(for: Array(text.utf8)) == nil)
  }

  @Test(arguments: ["", "11010519491231002", "11010519491231002x", "11010519491231002X0", "1101051949123100XX"])
  func otherShapesAreInvalid(text: String) {
    #expect(!isValid(Array(text.utf8)))
  }
}
