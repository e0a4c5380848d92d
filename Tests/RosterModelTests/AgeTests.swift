import RosterModel
import Testing

@Suite struct AgeTests {
  @Test(arguments: [
    // The birthday itself counts.
    ("2005-05-04", "2019-05-03", 13), ("2005-05-04", "2019-05-04", 14), ("2005-05-04", "2019-05-05", 14),
    ("2005-12-31", "2019-12-30", 13), ("2005-12-31", "2019-12-31", 14), ("2005-01-01", "2018-12-31", 13),
    ("2005-01-01", "2019-01-01", 14),
    // Born on 29 February: completed on 28 February of a common year, on the 29th of a leap year.
    ("2004-02-29", "2018-02-27", 13), ("2004-02-29", "2018-02-28", 14), ("2004-02-29", "2018-03-01", 14),
    ("2004-02-29", "2020-02-28", 15), ("2004-02-29", "2020-02-29", 16),
    // 2100 is no leap year.
    ("2096-02-29", "2100-02-27", 3), ("2096-02-29", "2100-02-28", 4),
    // Born on 28 February: a leap year changes nothing.
    ("2003-02-28", "2020-02-27", 16), ("2003-02-28", "2020-02-28", 17), ("2003-02-28", "2020-02-29", 17),
    // The day of birth, and before it.
    ("2005-05-04", "2005-05-04", 0), ("2005-05-04", "2006-05-03", 0), ("2005-05-04", "2005-05-03", -1),
  ])
  func completedYears(birth: String, day: String, years: Int) throws {
    let birth = try #require(CivilDate(iso: birth))
    let day = try #require(CivilDate(iso: day))
    #expect(Age.completedYears(birth: birth, on: day) == years)
  }

  /// Every day of sixty years against counting birthdays one by one.
  @Test(arguments: ["1996-02-29", "1996-03-01", "1995-12-31"])
  func agreesWithCountingBirthdays(birthDay: String) throws {
    let birth = try #require(CivilDate(iso: birthDay))
    var years = 0
    for number in birth.daysSinceEpoch..<birth.daysSinceEpoch + 60 * 365 {
      let day = try #require(CivilDate(daysSinceEpoch: number))
      let isLeap = CivilDate.isLeap(day.year)
      let birthdayOfYear = birth.month == 2 && birth.day == 29 && !isLeap ? 28 : birth.day
      if day.year > birth.year, day.month == birth.month, day.day == birthdayOfYear { years += 1 }
      guard Age.completedYears(birth: birth, on: day) == years else {
        Issue.record("\(birth.iso) on \(day.iso)")
        return
      }
    }
    #expect(years == 59)
  }
}
