/// Days between civil dates, without a calendar library.
enum DayCount {
  /// Days from 1970-01-01 (Gregorian); month and day are 1-based.
  static func sinceUnixEpoch(_ date: (year: Int, month: Int, day: Int)) -> Int {
    // The year is counted from March, so that the leap day is its last.
    let year = date.month > 2 ? date.year : date.year - 1
    let dayOfYear = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1
    return year * 365 + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
  }
}
