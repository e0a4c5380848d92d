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
