/// A day of the proleptic Gregorian calendar, without time and time zone. Always a day that exists.
public struct CivilDate: Hashable, Sendable, Comparable {
  /// Year, month (4 bits) and day (5 bits): four bytes, in the order of the days.
  private let ordinal: Int32

  public var year: Int { Int(ordinal >> 9) }
  /// 1…12.
  public var month: Int { Int(ordinal >> 5 & 15) }
  /// 1…31.
  public var day: Int { Int(ordinal & 31) }

  /// nil when there is no such day, or the year is not in 1…9999.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysInMonth(year: year, month: month)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  /// Reads `2026-11-21`; nil for anything else.
  public init?(iso text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard !text.utf8.contains(UInt8(ascii: "+")), parts.count == 3, parts[0].count == 4, parts[1].count == 2,
      parts[2].count == 2,
      let year = Int(String(parts[0]) ?? ""), let month = Int(String(parts[1]) ?? ""),
      let day = Int(String(parts[2]) ?? "")
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    ordinal = Int32(truncatingIfNeeded: year << 9 | month << 5 | day)
  }

  public static func < (a: CivilDate, b: CivilDate) -> Bool { a.ordinal < b.ordinal }

  /// `2026-11-21`.
  public var iso: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  /// 28…31; `month` must be 1…12.
  public static func daysInMonth(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// The first day of this day's month.
  public var startOfMonth: CivilDate { CivilDate(uncheckedYear: year, month: month, day: 1) }

  /// The last day of this day's month.
  public var endOfMonth: CivilDate {
    CivilDate(uncheckedYear: year, month: month, day: CivilDate.daysInMonth(year: year, month: month))
  }
}

/// Days as numbers, the way spreadsheets keep them.
extension CivilDate {
  /// Days since 1970-01-01, after Howard Hinnant's published `days_from_civil` formula.
  public var daysSinceEpoch: Int {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// nil outside the years 1…9999.
  public init?(daysSinceEpoch days: Int) {
    guard (-719_162...2_932_896).contains(days) else { return nil }
    let z = days + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// From a serial of Excel's 1900 date system, the time of day dropped. Serial 60 is the 29 February 1900 that
  /// never was (Excel's inherited mistake): it and serials below 1 give nil.
  public init?(excelSerial serial: Double) {
    guard serial.isFinite, serial >= 1, serial < 2_958_466 else { return nil }
    let whole = Int(serial)
    guard whole != 60 else { return nil }
    self.init(daysSinceEpoch: whole - (whole > 60 ? 25_569 : 25_568))
  }

  /// The serial of this day in Excel's 1900 date system.
  public var excelSerial: Double {
    let days = daysSinceEpoch + 25_569
    return Double(days > 60 ? days : days - 1)
  }
}

func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

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
