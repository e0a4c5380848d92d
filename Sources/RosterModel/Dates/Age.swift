/// Completed years (周岁) by the Gregorian calendar.
public enum Age {
  /// Whole years lived on `day` by somebody born on `birth`; the birthday itself counts. Who was born on 29 February
  /// completes the year on 28 February of a common year (Civil Code art. 202). Negative before birth.
  public static func completedYears(birth: CivilDate, on day: CivilDate) -> Int {
    let years = day.year - birth.year
    let birthday = min(birth.day, CivilDate.daysInMonth(year: day.year, month: birth.month))
    return (day.month, day.day) < (birth.month, birthday) ? years - 1 : years
  }

  /// The first day on which somebody born on `birth` has completed `years`; nil past the year 9999.
  public static func day(ofCompleting years: Int, birth: CivilDate) -> CivilDate? {
    let year = birth.year + years
    return CivilDate(
      year: year, month: birth.month, day: min(birth.day, CivilDate.daysInMonth(year: year, month: birth.month)))
  }
}
