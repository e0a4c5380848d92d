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

  /// The stated day, or the last day of the stated month.
  public var latest: CivilDate { hasDay ? earliest : earliest.endOfMonth }

  public var year: Int { earliest.year }

  /// `2018-05-04`, or `2018-05` when only the month is known.
  public var text: String { hasDay ? earliest.iso : "\(padded(earliest.year, 4))-\(padded(earliest.month, 2))" }
}
