/// The calendar question a resident ID asks: does this day exist, and may somebody have been born on it?
enum BirthDate {
  /// Nobody on a roster of today was born before this year.
  static let earliestYear = 1900

  /// Whether the day exists in the Gregorian calendar, not before 1900 and not after `today`.
  static func isPossible(year: Int, month: Int, day: Int, notAfter today: (year: Int, month: Int, day: Int)) -> Bool {
    guard year >= earliestYear, (1...12).contains(month), day >= 1, day <= days(in: month, of: year) else {
      return false
    }
    return (year, month, day) <= today
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }
}
