import Testing

@testable import WorkbookReader

@Suite struct NumberTests {
  private func parse(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    return DecimalNumber.parse(bytes.span, 0..<bytes.count)
  }

  @Test(arguments: [
    "0", "7", "007", "-5", "+5", "1.5", ".5", "5.", "1e3", "1E-3", "123456789012345", "1234567890123456", "0.1",
    "110101200801011237", "9007199254740993", "2.2250738585072011e-308", "4.9e-324", "1.7976931348623157e308", "1e22",
    "1e23", "8.5e22", "0.000000000000000000000000000001", "123456789.123456789", "1e-400",
    "0.30000000000000004", "99999999999999999999999999999999999999999999",
  ])
  func numbersAreCorrectlyRounded(text: String) {
    #expect(parse(text) == Double(text.hasSuffix(".") ? text + "0" : text.hasPrefix(".") ? "0" + text : text))
  }

  @Test(arguments: [
    "", "-", ".", "e5", "1e", "1e+", "1.2.3", "1,5", "0x10", "nan", "inf", "infinity", "1e999", "--1", "1 2", " 1", "１",
  ])
  func otherTextIsNoNumber(text: String) {
    #expect(parse(text) == nil)
  }

  @Test func randomNumbersAreThoseOfTheStandardLibrary() {
    var generator = SeededGenerator(state: 1)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: generator.next())
      guard value.isFinite else { continue }
      #expect(parse("\(value)") == value)
      let short = Double(generator.next() % 1_000_000_000) / 1000
      #expect(parse("\(short)") == short)
    }
  }

  @Test func endlessDigitsAreNoNumber() {
    #expect(parse(String(repeating: "1", count: 300)) == Double(String(repeating: "1", count: 300)))
    #expect(parse(String(repeating: "0", count: 401)) == nil)
  }

  @Test(arguments: [
    ("A1", 0, 1), ("Z9", 25, 9), ("AA10", 26, 10), ("XFD1048576", 16383, 1_048_576), ("xfd2", 16383, 2),
  ])
  func referencesAreRead(text: String, column: Int, row: Int) {
    let bytes = Array(text.utf8)
    let reference = CellReference.parse(bytes.span, 0..<bytes.count)
    #expect(reference?.column == column)
    #expect(reference?.row == row)
  }

  @Test(arguments: ["", "A", "1", "A0", "1A", "A1B", "$A$1", "A-1", "R1C1", "ABCDEF1", "A1234567890", "Ａ1"])
  func otherTextIsNoReference(text: String) {
    let bytes = Array(text.utf8)
    #expect(CellReference.parse(bytes.span, 0..<bytes.count) == nil)
  }
}
