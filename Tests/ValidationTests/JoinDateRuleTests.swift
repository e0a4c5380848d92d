import RosterModel
import Testing

@testable import Validation

@Suite struct JoinDateRuleTests {
  private func found(
    joined: String?, born: String = "20050504", province: String? = "江苏", asOf: String = "2026-11-21"
  ) throws -> [String] {
    var entry = try Invented.member(born: born)
    entry.joinDate = joined.flatMap(PartialDate.init(iso:))
    return try findings(of: JoinDateRule(), entry, asOf: asOf, province: province)
  }

  private static let tooYoung = ["joinDate AGE-103"]

  /// From 2019: 14; 2017 and 2018: 13; before: 12. To the day.
  @Test(arguments: [
    ("20050504", "2019-05-03", tooYoung), ("20050504", "2019-05-04", []), ("20050101", "2019-01-01", []),
    ("20050102", "2019-01-01", tooYoung), ("20051231", "2018-12-30", tooYoung), ("20051231", "2018-12-31", []),
    ("20040504", "2017-05-03", tooYoung), ("20040504", "2017-05-04", []), ("20040101", "2017-01-01", []),
    ("20040102", "2017-01-01", tooYoung), ("20041231", "2016-12-31", []), ("20050101", "2016-12-31", tooYoung),
    ("20030504", "2015-05-03", tooYoung), ("20030504", "2015-05-04", []),
  ])
  func leastAge(born: String, joined: String, expected: [String]) throws {
    #expect(try found(joined: joined, born: born) == expected)
    #expect(try found(joined: joined, born: born, province: nil) == expected)
  }

  /// Xinjiang, the region and 兵团: 13 for every date before 2019, 14 from 2019.
  @Test(arguments: ["新疆", "新疆生产建设兵团"])
  func xinjiang(province: String) throws {
    #expect(try found(joined: "2010-05-03", born: "19970504", province: province) == Self.tooYoung)
    #expect(try found(joined: "2010-05-04", born: "19970504", province: province) == [])
    #expect(try found(joined: "2016-12-31", born: "20031231", province: province) == [])
    #expect(try found(joined: "2016-12-31", born: "20040101", province: province) == Self.tooYoung)
    #expect(try found(joined: "2018-12-31", born: "20051231", province: province) == [])
    #expect(try found(joined: "2018-12-31", born: "20060101", province: province) == Self.tooYoung)
    #expect(try found(joined: "2019-01-01", born: "20051231", province: province) == Self.tooYoung)
    #expect(try found(joined: "2019-01-01", born: "20050101", province: province) == [])
  }

  /// Only a month: the last day for the least age, the first for "28 or older" and for the future.
  @Test func monthsFavourThePerson() throws {
    #expect(try found(joined: "2019-05", born: "20050531") == [])
    #expect(try found(joined: "2019-05", born: "20050601") == Self.tooYoung)
    #expect(try found(joined: "2018-12", born: "20051231") == [])
    #expect(try found(joined: "2019-05", born: "19910502") == [])
    #expect(try found(joined: "2019-05", born: "19910501") == ["joinDate AGE-106"])
    #expect(try found(joined: "2026-11", asOf: "2026-11-01") == [])
    #expect(try found(joined: "2026-12", asOf: "2026-11-30") == ["joinDate AGE-104"])
    #expect(try found(joined: "1922-05", born: "19080101") == [])
    #expect(try found(joined: "1922-04", born: "19080101") == ["joinDate AGE-105"])
    #expect(try found(joined: "2005-05", born: "20050531") == Self.tooYoung)
    #expect(try found(joined: "2005-05", born: "20050601") == ["joinDate AGE-105"])
  }

  @Test(arguments: [
    ("2019-05-03", "19910504", []), ("2019-05-04", "19910504", ["joinDate AGE-106"]),
    ("2026-11-21", "20050504", []), ("2026-11-22", "20050504", ["joinDate AGE-104"]),
    ("1922-05-05", "19050504", []), ("1922-05-04", "19050504", ["joinDate AGE-105"]),
    ("2005-05-03", "20050504", ["joinDate AGE-105"]), ("2005-05-04", "20050504", tooYoung),
    ("2020-02-28", "19920229", []), ("2020-02-29", "19920229", ["joinDate AGE-106"]),
    ("2019-02-28", "20050228", []), ("2022-02-28", "20080229", []), ("2022-02-27", "20080229", tooYoung),
  ])
  func daysToTheDay(joined: String, born: String, expected: [String]) throws {
    #expect(try found(joined: joined, born: born) == expected)
  }

  @Test func thePostMayNotBeginInTheFutureEither() throws {
    var entry = try Invented.cadre()
    entry.dutySince = PartialDate(iso: "2026-11-22")
    #expect(try findings(of: JoinDateRule(), entry) == ["dutySince AGE-104"])
    entry.dutySince = PartialDate(iso: "2026-11")
    #expect(try findings(of: JoinDateRule(), entry) == [])
  }

  @Test func nothingIsSaidWhereNothingIsKnown() throws {
    #expect(try found(joined: nil) == [])
    #expect(try found(joined: "2010-01", born: "20050230") == [])
    #expect(try found(joined: "1921-01", born: "20050230") == ["joinDate AGE-105"])
  }
}
