/// A date as rosters state it: a day, or only a month (入团年月). Where only the month is known, every check takes
/// the day of it that favours the person (domain: ages).
public struct PartialDate: Hashable, Sendable {
  /// The stated day, or the first day of the stated month.
  public let earliest: CivilDate
  /// False when only the month was given.
  public let hasDay: Bool

  public init(day: CivilDate) {
    earliest = day
    hasDay = true
  }

  /// nil when there is no such month.
  public init?(year: Int, month: Int) {
    guard let first = CivilDate(year: year, month: month, day: 1) else { return nil }
    earliest = first
    hasDay = false
  }

  /// Reads what `text` writes: `2018-05-04` or `2018-05`.
  public init?(iso text: String) {
    if let day = CivilDate(iso: text) {
      self.init(day: day)
    } else if let first = CivilDate(iso: text + "-01") {
      self.init(year: first.year, month: first.month)
    } else {
      return nil
    }
  }

  /// As `init(iso:)`, from UTF-8: for reading a million of them.
  public init?(isoBytes text: Span<UInt8>) {
    guard text.count == 10 || text.count == 7, text[4] == UInt8(ascii: "-"),
      let year = PartialDate.number(text, 0..<4), let month = PartialDate.number(text, 5..<7)
    else { return nil }
    guard text.count == 10 else {
      self.init(year: year, month: month)
      return
    }
    guard text[7] == UInt8(ascii: "-"), let day = PartialDate.number(text, 8..<10),
      let date = CivilDate(year: year, month: month, day: day)
    else { return nil }
    self.init(day: date)
  }

  /// nil unless all are digits.
  private static func number(_ text: Span<UInt8>, _ places: Range<Int>) -> Int? {
    var number = 0
    for place in places {
      guard (0x30...0x39).contains(text[place]) else { return nil }
      number = number * 10 + Int(text[place]) - 0x30
    }
    return number
  }

  /// The stated day, or the last day of the stated month.
  public var latest: CivilDate { hasDay ? earliest : earliest.endOfMonth }

  public var year: Int { earliest.year }

  /// `2018-05-04`, or `2018-05` when only the month is known.
  public var text: String { hasDay ? earliest.iso : "\(padded(earliest.year, 4))-\(padded(earliest.month, 2))" }
}
