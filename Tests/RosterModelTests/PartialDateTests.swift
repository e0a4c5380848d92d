import RosterModel
import Testing

@Suite struct PartialDateTests {
  @Test(arguments: [
    ("2018-05-04", "2018-05-04", "2018-05-04", true), ("2018-05", "2018-05-01", "2018-05-31", false),
    ("2020-02", "2020-02-01", "2020-02-29", false), ("2019-02", "2019-02-01", "2019-02-28", false),
    ("2018-12", "2018-12-01", "2018-12-31", false), ("2018-04", "2018-04-01", "2018-04-30", false),
  ])
  func spansWhatIsKnown(text: String, earliest: String, latest: String, hasDay: Bool) throws {
    let date = try #require(PartialDate(iso: text))
    #expect(date.earliest.iso == earliest)
    #expect(date.latest.iso == latest)
    #expect(date.hasDay == hasDay)
    #expect(date.text == text)
    #expect(PartialDate(iso: date.text) == date)
    #expect(date.year == Int(text.prefix(4)))
  }

  @Test(arguments: ["", "2018", "2018-00", "2018-13", "2018-5", "201805", "2018-02-30", "2018-05-04-01", "2018-05-"])
  func otherTextsAreNone(text: String) { #expect(PartialDate(iso: text) == nil) }

  @Test(arguments: [(2018, 0), (2018, 13), (0, 1), (10_000, 1)])
  func impossibleMonths(year: Int, month: Int) { #expect(PartialDate(year: year, month: month) == nil) }

  /// A month and its first day are two different statements.
  @Test func aMonthIsNotItsFirstDay() throws {
    let month = try #require(PartialDate(year: 2018, month: 5))
    #expect(month != PartialDate(day: month.earliest))
  }
}
