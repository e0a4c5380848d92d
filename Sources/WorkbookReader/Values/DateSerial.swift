/// Dates as serial numbers. ECMA-376-1 18.17.4.1 (date systems).
enum DateSerial {
  /// Days from the 1900 system's serial to the 1904 system's of the same date.
  static let days1904 = 1462.0
  /// One past the last serial Excel shows, 9999-12-31.
  private static let end = 2_958_466.0

  /// Whether a number can be shown as a date.
  static func isDate(_ serial: Double) -> Bool { serial >= 0 && serial < end }

  /// The 1900 serial of an ISO 8601 date, time of day or both (ST_CellType `d`), nil if it is none Excel can show.
  /// A time zone `Z` is passed over, as Excel does.
  static func parse(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Double? {
    var reader = FieldReader(index: range.lowerBound, end: range.upperBound)
    var serial = 0.0
    if reader.isAt(bytes, "-", after: 4) {
      guard let days = reader.date(bytes) else { return nil }
      serial = Double(days)
      if reader.isAtEnd { return serial }
      guard reader.skip(bytes, "T") || reader.skip(bytes, " ") else { return nil }
    } else {
      _ = reader.skip(bytes, "T")
    }
    guard let time = reader.time(bytes) else { return nil }
    _ = reader.skip(bytes, "Z")
    return reader.isAtEnd ? serial + time : nil
  }

  /// Serial of a civil date. The system knows a 29 February 1900 (60) that never was; before it serials are one less.
  static func serial(year: Int, month: Int, day: Int) -> Int? {
    guard (1900...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    if (year, month, day) == (1900, 2, 29) { return 60 }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    let past = year - 1
    let yearDays = past * 365 + past / 4 - past / 100 + past / 400
    // 693,594 days lie before 1899-12-31, counted from 0001-01-01.
    let serial = yearDays + lengths.prefix(month - 1).reduce(0, +) + day - 693_595
    return serial >= 60 ? serial + 1 : serial
  }
}

/// Reads the fixed-width fields of an ISO date.
private struct FieldReader {
  var index: Int
  let end: Int

  var isAtEnd: Bool { index == end }

  func isAt(_ bytes: Span<UInt8>, _ mark: Unicode.Scalar, after width: Int) -> Bool {
    index + width < end && bytes.at(index + width) == UInt8(ascii: mark)
  }

  mutating func skip(_ bytes: Span<UInt8>, _ mark: Unicode.Scalar) -> Bool {
    guard isAt(bytes, mark, after: 0) else { return false }
    index += 1
    return true
  }

  mutating func field(_ bytes: Span<UInt8>, width: Int) -> Int? {
    guard index + width <= end, let value = bytes.smallInteger(index..<index + width) else { return nil }
    index += width
    return value
  }

  mutating func date(_ bytes: Span<UInt8>) -> Int? {
    guard let year = field(bytes, width: 4), skip(bytes, "-"), let month = field(bytes, width: 2), skip(bytes, "-"),
      let day = field(bytes, width: 2)
    else { return nil }
    return DateSerial.serial(year: year, month: month, day: day)
  }

  /// `hh:mm[:ss[.fraction]]` as a fraction of a day.
  mutating func time(_ bytes: Span<UInt8>) -> Double? {
    guard let hour = field(bytes, width: 2), hour <= 24, skip(bytes, ":"), let minute = field(bytes, width: 2),
      minute < 60
    else { return nil }
    var seconds = Double(hour * 3600 + minute * 60)
    if skip(bytes, ":") {
      guard let second = field(bytes, width: 2), second < 60 else { return nil }
      seconds += Double(second)
      if skip(bytes, ".") { seconds += fraction(bytes) }
    }
    return seconds / 86_400
  }

  private mutating func fraction(_ bytes: Span<UInt8>) -> Double {
    var value = 0.0
    var scale = 0.1
    while index < end, let digit = bytes.smallInteger(index..<index + 1) {
      value += Double(digit) * scale
      scale /= 10
      index += 1
    }
    return value
  }
}
