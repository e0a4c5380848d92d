import RosterModel
import Testing

@Suite struct CivilDateTests {
  /// The next day by nothing but the lengths of the months, written out independently of the product.
  private static func next(_ day: (year: Int, month: Int, day: Int)) -> (year: Int, month: Int, day: Int) {
    let isLeap = day.year % 400 == 0 || (day.year % 4 == 0 && day.year % 100 != 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if day.day < lengths[day.month - 1] { return (day.year, day.month, day.day + 1) }
    return day.month < 12 ? (day.year, day.month + 1, 1) : (day.year + 1, 1, 1)
  }

  /// Six hundred years, day after day from 1970-01-01 and, up to it, from 1600-01-01 (135,140 days before it).
  @Test(arguments: [(1600, -135_140, 0), (1970, 0, 84_371)])
  func dayNumbersFollowASlowCount(year: Int, first: Int, end: Int) throws {
    var slow = (year: year, month: 1, day: 1)
    var previous: CivilDate?
    for number in first..<end {
      let date = try #require(CivilDate(year: slow.year, month: slow.month, day: slow.day))
      guard date.daysSinceEpoch == number, CivilDate(daysSinceEpoch: number) == date,
        CivilDate(iso: date.iso) == date, previous.map({ $0 < date }) ?? true
      else {
        Issue.record("day \(number), \(date.iso)")
        return
      }
      previous = date
      slow = Self.next(slow)
    }
    #expect(first < 0 ? slow == (1970, 1, 1) : slow == (2201, 1, 1))
  }

  @Test(arguments: [
    (1.0, "1900-01-01"), (2, "1900-01-02"), (59, "1900-02-28"), (61, "1900-03-01"), (366, "1900-12-31"),
    (367, "1901-01-01"), (25_569, "1970-01-01"), (36_526, "2000-01-01"), (36_585, "2000-02-29"),
    (43_589, "2019-05-04"), (45_351, "2024-02-29"), (45_352, "2024-03-01"), (2_958_465, "9999-12-31"),
  ])
  func excelSerials(serial: Double, iso: String) throws {
    let date = try #require(CivilDate(excelSerial: serial))
    #expect(date.iso == iso)
    #expect(date.excelSerial == serial)
    #expect(CivilDate(excelSerial: serial + 0.999) == date)
  }

  /// 60 is the day that never was; 0 is Excel's 1900-01-00.
  @Test(arguments: [60.0, 60.5, 0, 0.5, 0.999, -1, 2_958_466, 1e300, .infinity, -.infinity, .nan])
  func otherSerialsAreNoDay(serial: Double) { #expect(CivilDate(excelSerial: serial) == nil) }

  @Test(arguments: [
    (2018, 2, 29), (1900, 2, 29), (2100, 2, 29), (2018, 4, 31), (2018, 13, 1), (2018, 0, 1), (2018, 1, 0),
    (2018, 1, 32),
    (0, 1, 1), (10_000, 1, 1), (-4, 2, 29),
  ])
  func impossibleDays(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: [(2000, 29), (2024, 29), (1900, 28), (2023, 28)])
  func february(year: Int, days: Int) throws {
    #expect(CivilDate.daysInMonth(year: year, month: 2) == days)
    let first = try #require(CivilDate(year: year, month: 2, day: 14))
    #expect(first.startOfMonth.day == 1)
    #expect(first.endOfMonth.day == days)
  }

  @Test(arguments: [
    "", "2018", "2018-05", "2018-5-4", "18-05-04", "2018/05/04", "2018-05-04 ", "2018-05-04T00", "2018-02-30",
    "+018-05-04", "2018-+5-04", "2018-05-+4", "２０１８-05-04", "0000-01-01", "2018-05-04-01", "-2018-05-04",
  ])
  func otherTextsAreNoIsoDate(text: String) { #expect(CivilDate(iso: text) == nil) }

  @Test func yearsAreWrittenWithFourDigits() throws {
    #expect(try #require(CivilDate(year: 7, month: 3, day: 9)).iso == "0007-03-09")
  }

  @Test func dayNumbersEndWithTheYears() {
    #expect(CivilDate(daysSinceEpoch: -719_162)?.iso == "0001-01-01")
    #expect(CivilDate(daysSinceEpoch: -719_163) == nil)
    #expect(CivilDate(daysSinceEpoch: 2_932_896)?.iso == "9999-12-31")
    #expect(CivilDate(daysSinceEpoch: 2_932_897) == nil)
  }
}
