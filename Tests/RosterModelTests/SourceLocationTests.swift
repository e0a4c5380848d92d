import RosterModel
import Testing

@Suite struct SourceLocationTests {
  @Test(arguments: [
    (0, "A"), (1, "B"), (25, "Z"), (26, "AA"), (27, "AB"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA"),
    (16_383, "XFD"),
  ])
  func columnLetters(column: Int, letters: String) {
    #expect(SourceLocation.letters(column: column) == letters)
    #expect(SourceLocation(sheet: "a", row: 1, column: column).columnLetters == letters)
  }

  @Test func theWholeFileHasNone() {
    #expect(SourceLocation.file.columnLetters == nil)
    #expect(SourceLocation.file == SourceLocation())
  }
}

extension SourceLocationTests {
  @Test func lettersAndBack() {
    for column in [0, 25, 26, 51, 701, 702, 16_383] {
      #expect(SourceLocation.column(letters: SourceLocation.letters(column: column)) == column)
    }
    for wrong in ["", "a", "A1", "ABCD", "É"] { #expect(SourceLocation.column(letters: wrong) == nil) }
  }
}
