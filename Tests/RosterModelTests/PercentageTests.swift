import RosterModel
import Testing

@Suite struct PercentageTests {
  /// The dashboards of the seeds.
  @Test(arguments: [
    (74, 122, "60.66"), (2021, 2133, "94.75"), (28, 29, "96.55"), (564, 596, "94.63"), (19_567, 21_994, "88.97"),
  ])
  func dashboards(part: Int, whole: Int, text: String) { #expect(Percentage(part, of: whole).text == text) }

  /// Halves go up, where a binary fraction would often go down.
  @Test(arguments: [
    (1, 800, "0.13"), (3, 800, "0.38"), (201, 20_000, "1.01"), (1, 20_000, "0.01"), (1, 20_001, "0.00"),
    (19_999, 20_000, "100.00"), (1, 3, "33.33"), (2, 3, "66.67"), (0, 7, "0.00"), (7, 7, "100.00"), (3, 2, "150.00"),
  ])
  func rounding(part: Int, whole: Int, text: String) { #expect(Percentage(part, of: whole).text == text) }

  @Test func nothingToBeAShareOf() {
    #expect(Percentage(0, of: 0).text == "–")
    #expect(Percentage(0, of: 0).hundredths == nil)
    #expect(Percentage(-1, of: 4).text == "0.00")
  }

  @Test func largeNumbers() {
    #expect(Percentage(.max, of: .max).text == "100.00")
    #expect(Percentage(.max / 2, of: .max).text == "50.00")
  }

  @Test func sums() {
    #expect(Percentage(1, of: 2) + Percentage(2, of: 2) == Percentage(3, of: 4))
  }
}
